class TwoSumStream:
    def __init__(self) -> None:
        self._times: dict[int, int] = {}

    def add(self, x: int) -> None:
        self._times[x] = self._times.get(x, 0) + 1

    def find(self, target: int) -> bool:
        for x in list(self._times):
            self._times[x] -= 1
            if self._times.get(target - x, 0) > 0:
                return True
            self._times[x] += 1
        return False
