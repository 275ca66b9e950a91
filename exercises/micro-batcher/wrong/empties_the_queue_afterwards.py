class MicroBatcher:
    def __init__(self, run, max_size, max_wait, clock):
        self.run, self.clock = run, clock
        self.max_size, self.max_wait = max_size, max_wait
        self.queue = []
        self.oldest = 0.0
        self.out = {}

    def submit(self, rid, x):
        if not self.queue:
            self.oldest = self.clock()
        self.queue.append((rid, x))
        if len(self.queue) >= self.max_size:
            self._send()

    def tick(self):
        if self.queue and self.clock() - self.oldest >= self.max_wait:
            self._send()

    def _send(self):
        try:
            results = self.run([x for _, x in self.queue])
        except Exception as error:
            results = [error] * len(self.queue)
        for (rid, _), result in zip(self.queue, results):
            self.out[rid] = result
        self.queue = []
