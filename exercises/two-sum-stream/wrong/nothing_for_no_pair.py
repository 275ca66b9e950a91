class TwoSumStream:
    def __init__(self) -> None:
        self._numbers: list[int] = []

    def add(self, x: int) -> None:
        self._numbers.append(x)

    def find(self, target: int) -> bool:
        seen = set()
        for x in self._numbers:
            if target - x in seen:
                return True
            seen.add(x)
