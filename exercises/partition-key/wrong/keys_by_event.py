class KeyDesign:
    def write_key(self, item):
        return item["event_id"]

    def read_keys(self, marketplace, product_id):
        return [f"e{number}" for number in range(32)]
