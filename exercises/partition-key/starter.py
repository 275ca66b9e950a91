class KeyDesign:
    """Partition keys of the events of a product in a market."""

    def write_key(self, item: dict[str, str]) -> str:
        """The key under which the event is written."""
        # TODO: name what a query names, and split what is too much for one key.
        return item["category"]

    def read_keys(self, marketplace: str, product_id: str) -> list[str]:
        """All keys that may hold an event of the product in that market."""
        return []
