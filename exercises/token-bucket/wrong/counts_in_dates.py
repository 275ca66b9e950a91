class TokenBucket:
    def __init__(self, rate, burst, clock):
        self.rate = rate
        self.burst = burst
        self.clock = clock
        self.now = clock()
        self.full_at = self.now

    def allow(self, n=1):
        self.now = max(self.now, self.clock())
        full_at = max(self.full_at, self.now) + n / self.rate
        if n > self.burst or (full_at - self.now) * self.rate - self.burst >= 1e-9:
            return False
        self.full_at = full_at
        return True
