"""What does a blocking call do inside of `async def`?

An event loop runs one coroutine at a time, until that awaits. boto3 never awaits, so a coroutine
that calls it holds all others up. A worker thread for each call, which is what FastAPI gives a
plain `def` handler, lets them overlap.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor


class BlockingClient:
    """A client that blocks, like boto3's; `most` is how many calls were under way at once."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._now = 0
        self.most = 0

    def call(self) -> None:
        """Wait for the service."""
        self._now += 1
        self.most = max(self.most, self._now)
        time.sleep(self._seconds)
        self._now -= 1


def measure(requests: int, seconds: float, *, threads: bool) -> tuple[int, float]:
    """The most calls at once, and the seconds until all requests are answered."""
    client = BlockingClient(seconds)

    async def in_the_loop() -> None:
        client.call()

    async def everyone() -> None:
        with ThreadPoolExecutor(requests) as pool:
            loop = asyncio.get_running_loop()
            handler: Callable[[], Awaitable[None]] = in_the_loop
            if threads:
                handler = lambda: loop.run_in_executor(pool, client.call)  # noqa: E731
            await asyncio.gather(*(handler() for _ in range(requests)))

    began = time.perf_counter()
    asyncio.run(everyone())
    return client.most, time.perf_counter() - began
