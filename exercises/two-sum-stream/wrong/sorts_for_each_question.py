class TwoSumStream:
    def __init__(self) -> None:
        self._numbers: list[int] = []

    def add(self, x: int) -> None:
        self._numbers.append(x)

    def find(self, target: int) -> bool:
        numbers = sorted(self._numbers)
        left, right = 0, len(numbers) - 1
        while left < right:
            total = numbers[left] + numbers[right]
            if total == target:
                return True
            if total < target:
                left += 1
            else:
                right -= 1
        return False
