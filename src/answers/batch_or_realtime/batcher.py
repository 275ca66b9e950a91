"""How does an endpoint send single requests to the model in batches?

A batch goes out when it is full, or when its oldest request has waited long enough. The first rule
bounds memory, the second latency. Nothing here sleeps: the host says when time has passed.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any


class MicroBatcher:
    """A queue that is sent whole; results and failures are filed in `out` by request.

    Examples:
        >>> batcher = MicroBatcher(lambda xs: [x * 2 for x in xs], 2, 0.01, lambda: 0.0)
        >>> batcher.submit("a", 1)
        >>> batcher.out
        {}
        >>> batcher.submit("b", 5)
        >>> batcher.out
        {'a': 2, 'b': 10}
    """

    def __init__(
        self,
        run: Callable[[list[Any]], list[Any]],
        max_size: int,
        max_wait: float,
        clock: Callable[[], float],
    ) -> None:
        """`run` gets up to `max_size` inputs; `max_wait` and what `clock` returns are seconds."""
        self._run, self._clock = run, clock
        self._max_size, self._max_wait = max_size, max_wait
        self._queue: list[tuple[Hashable, Any]] = []
        self._oldest = 0.0
        self.out: dict[Hashable, Any] = {}

    def submit(self, rid: Hashable, x: object) -> None:
        """Queues the request; sends the queue if it is full now."""
        if not self._queue:
            self._oldest = self._clock()
        self._queue.append((rid, x))
        if len(self._queue) >= self._max_size:
            self._send()

    def tick(self) -> None:
        """Sends the queue if its oldest request has waited `max_wait`."""
        if self._queue and self._clock() - self._oldest >= self._max_wait:
            self._send()

    def _send(self) -> None:
        sent, self._queue = self._queue, []  # before the call: whatever happens, they are sent
        try:
            results = self._run([x for _, x in sent])
        except Exception as error:
            self.out.update((rid, error) for rid, _ in sent)
        else:
            self.out.update((rid, result) for (rid, _), result in zip(sent, results, strict=True))
