class KeyDesign:
    def write_key(self, item):
        return f"{item['marketplace']}#{item['product_id']}#{item['status']}"

    def read_keys(self, marketplace, product_id):
        return [f"{marketplace}#{product_id}#{status}" for status in ("open", "done")]
