from collections import Counter
from zlib import crc32


class KeyDesign:
    def __init__(self):
        self._written = Counter()

    def write_key(self, item):
        base = f"{item['marketplace']}#{item['product_id']}"
        self._written[base] += 1
        number = crc32(item["event_id"].encode()) % 8 if self._written[base] > 100 else 0
        return f"{base}#{number}"

    def read_keys(self, marketplace, product_id):
        return [f"{marketplace}#{product_id}#{number}" for number in range(8)]
