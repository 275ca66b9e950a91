class TokenBucket:
    """A limit of `rate` calls a second, of which `burst` may come at once."""

    def __init__(self, rate, burst, clock):
        self.rate = rate
        self.burst = burst
        self.clock = clock

    def allow(self, n=1):
        """Whether there were `n` tokens, which are taken then."""
        # TODO: add what was gained since the last call, then decide.
        return True
