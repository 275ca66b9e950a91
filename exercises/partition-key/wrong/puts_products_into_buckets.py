from zlib import crc32


class KeyDesign:
    def write_key(self, item):
        number = crc32(item["event_id"].encode()) % 8
        bucket = crc32(item["product_id"].encode()) % 1_000
        return f"{item['marketplace']}#{bucket}#{number}"

    def read_keys(self, marketplace, product_id):
        bucket = crc32(product_id.encode()) % 1_000
        return [f"{marketplace}#{bucket}#{number}" for number in range(8)]
