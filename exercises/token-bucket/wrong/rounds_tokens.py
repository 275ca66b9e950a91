class TokenBucket:
    def __init__(self, rate, burst, clock):
        self.rate = rate
        self.burst = burst
        self.clock = clock
        self.tokens = burst
        self.last = clock()

    def allow(self, n=1):
        now = self.clock()
        if now > self.last:
            tokens = self.tokens + (now - self.last) * self.rate
            self.tokens = min(self.burst, round(tokens, 9))
            self.last = now
        if self.tokens < n:
            return False
        self.tokens -= n
        return True
