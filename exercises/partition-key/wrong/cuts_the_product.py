from zlib import crc32


class KeyDesign:
    def write_key(self, item):
        number = crc32(item["event_id"].encode()) % 8
        return f"{item['marketplace']}#{item['product_id'][:100]}#{number}"

    def read_keys(self, marketplace, product_id):
        return [f"{marketplace}#{product_id[:100]}#{number}" for number in range(8)]
