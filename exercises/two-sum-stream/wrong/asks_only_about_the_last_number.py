class TwoSumStream:
    def __init__(self) -> None:
        self._earlier: set[int] = set()
        self._last: int | None = None

    def add(self, x: int) -> None:
        if self._last is not None:
            self._earlier.add(self._last)
        self._last = x

    def find(self, target: int) -> bool:
        return self._last is not None and target - self._last in self._earlier
