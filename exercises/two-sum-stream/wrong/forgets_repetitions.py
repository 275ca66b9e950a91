class TwoSumStream:
    def __init__(self) -> None:
        self._numbers: set[int] = set()

    def add(self, x: int) -> None:
        self._numbers.add(x)

    def find(self, target: int) -> bool:
        return any(target - x != x and target - x in self._numbers for x in self._numbers)
