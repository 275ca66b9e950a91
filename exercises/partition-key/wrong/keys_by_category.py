class KeyDesign:
    def write_key(self, item):
        return f"{item['marketplace']}#{item['category']}"

    def read_keys(self, marketplace, product_id):
        return [f"{marketplace}#c{number}" for number in range(10)]
