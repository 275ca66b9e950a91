from bisect import insort


class TwoSumStream:
    def __init__(self) -> None:
        self._numbers: list[int] = []

    def add(self, x: int) -> None:
        insort(self._numbers, x)

    def find(self, target: int) -> bool:
        left, right = 0, len(self._numbers) - 1
        while left < right:
            total = self._numbers[left] + self._numbers[right]
            if total == target:
                return True
            if total < target:
                left += 1
            else:
                right -= 1
        return False
