class KeyDesign:
    def write_key(self, item):
        number = sum(map(ord, item["event_id"])) % 8
        return f"{item['marketplace']}#{item['product_id']}#{number}"

    def read_keys(self, marketplace, product_id):
        return [f"{marketplace}#{product_id}#{number}" for number in range(8)]
