class TwoSumStream:
    """Numbers that arrive one by one, and whether two of them add up to a target."""

    def __init__(self) -> None:
        # TODO: prepare what `add` and `find` need.
        pass

    def add(self, x: int) -> None:
        """Record `x` once more."""

    def find(self, target: int) -> bool:
        """Whether two numbers, added separately, sum to `target`."""
        return False
