from collections import Counter


class TwoSumStream:
    def __init__(self) -> None:
        self._times: Counter[int] = Counter()

    def add(self, x: int) -> None:
        self._times[x] += 1

    def find(self, target: int) -> bool:
        return sum(self._times[target - x] > (target - x == x) for x in self._times)
