class MicroBatcher:
    """Collects requests and sends them in batches."""

    def __init__(self, run, max_size: int, max_wait: float, clock) -> None:
        self.out = {}
        # TODO: keep what is needed.

    def submit(self, rid, x) -> None:
        """Queues an input; sends the queue if it is full."""
        # TODO: queue the input.

    def tick(self) -> None:
        """Sends the queue if its oldest input has waited long enough."""
        # TODO: look at the clock.
