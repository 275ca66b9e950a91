class TwoSumStream:
    times: dict[int, int] = {}

    def add(self, x: int) -> None:
        self.times[x] = self.times.get(x, 0) + 1

    def find(self, target: int) -> bool:
        for x, times in self.times.items():
            other = target - x
            if other in self.times and (other != x or times > 1):
                return True
        return False
