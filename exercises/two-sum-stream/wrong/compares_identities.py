class TwoSumStream:
    def __init__(self) -> None:
        self._times: dict[int, int] = {}

    def add(self, x: int) -> None:
        self._times[x] = self._times.get(x, 0) + 1

    def find(self, target: int) -> bool:
        for x, times in self._times.items():
            other = target - x
            if other in self._times and (other is not x or times > 1):
                return True
        return False
