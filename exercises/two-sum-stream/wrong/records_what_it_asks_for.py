from collections import defaultdict


class TwoSumStream:
    def __init__(self) -> None:
        self._times: defaultdict[int, int] = defaultdict(int)

    def add(self, x: int) -> None:
        self._times[x] += 1

    def find(self, target: int) -> bool:
        for x in list(self._times):
            other = target - x
            if self._times[other] > (other == x):
                return True
        return False
