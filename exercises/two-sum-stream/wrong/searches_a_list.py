class TwoSumStream:
    def __init__(self) -> None:
        self._numbers: list[int] = []

    def add(self, x: int) -> None:
        self._numbers.append(x)

    def find(self, target: int) -> bool:
        for i, x in enumerate(self._numbers):
            if target - x in self._numbers[i + 1 :]:
                return True
        return False
