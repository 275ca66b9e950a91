class KeyDesign:
    def write_key(self, item):
        number = int(item["event_id"].strip("e")) % 8
        return f"{item['marketplace']}#{item['product_id']}#{number}"

    def read_keys(self, marketplace, product_id):
        return [f"{marketplace}#{product_id}#{number}" for number in range(8)]
