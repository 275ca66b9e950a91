class TwoSumStream:
    def __init__(self) -> None:
        self._numbers: list[int] = []
        self._sums: set[int] = set()

    def add(self, x: int) -> None:
        self._sums.update(x + earlier for earlier in self._numbers)
        self._numbers.append(x)

    def find(self, target: int) -> bool:
        return target in self._sums
