class TwoSumStream:
    def __init__(self) -> None:
        self._times: dict[int, int] = {}

    def add(self, x: int) -> None:
        self._times[x] = self._times.get(x, 0) + 1

    def find(self, target: int) -> bool:
        for x, times in self._times.items():
            if target - x in self._times and (x != target / 2 or times > 1):
                return True
        return False
