from itertools import cycle


class KeyDesign:
    def __init__(self):
        self._turns = cycle(range(8))

    def write_key(self, item):
        return f"{item['marketplace']}#{item['product_id']}#{next(self._turns)}"

    def read_keys(self, marketplace, product_id):
        return [f"{marketplace}#{product_id}#{number}" for number in range(8)]
