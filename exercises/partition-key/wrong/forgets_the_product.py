from zlib import crc32


class KeyDesign:
    def write_key(self, item):
        number = crc32(item["event_id"].encode()) % 32
        return f"{item['marketplace']}#{number}"

    def read_keys(self, marketplace, product_id):
        return [f"{marketplace}#{number}" for number in range(32)]
