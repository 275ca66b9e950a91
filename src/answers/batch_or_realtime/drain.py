"""How does a micro-batcher shut down? Refuse what is new, send what is queued, then stop."""

from __future__ import annotations

from collections.abc import Hashable

from answers.batch_or_realtime.batcher import MicroBatcher


class DrainingBatcher(MicroBatcher):
    """A micro-batcher that a shutdown leaves empty.

    Examples:
        >>> batcher = DrainingBatcher(lambda xs: xs, 8, 1.0, lambda: 0.0)
        >>> batcher.submit("a", 1)
        >>> batcher.drain()
        >>> batcher.out
        {'a': 1}
    """

    _open = True

    def submit(self, rid: Hashable, x: object) -> None:
        """As before the shutdown; afterwards a RuntimeError, so that the caller goes elsewhere."""
        if not self._open:
            raise RuntimeError(f"shutting down, request {rid!r} not accepted")
        super().submit(rid, x)

    def drain(self) -> None:
        """Accepts nothing from now on and sends what waits; harmless when called again."""
        self._open = False
        if self._queue:
            self._send()
