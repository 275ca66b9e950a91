"""What does a blocking call do inside of an `async def` handler?

An event loop runs one coroutine at a time, until that awaits. boto3 never awaits, so a coroutine
that calls it holds all others up. FastAPI runs a plain `def` handler in a thread instead, so that
the calls overlap, up to the number of threads that it keeps.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial

import anyio
import httpx2
from fastapi import FastAPI


class BlockingClient:
    """A client that blocks, like boto3's; `most` is how many calls were under way at once."""

    def __init__(self, wait: Callable[[], object]) -> None:
        self._wait = wait
        self._lock = threading.Lock()
        self._now = 0
        self.most = 0

    def call(self) -> None:
        """Wait for the service."""
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        self._wait()
        with self._lock:
            self._now -= 1


def create_app(client: BlockingClient) -> FastAPI:
    """An application with the same blocking call in two handlers."""
    app = FastAPI()

    @app.post("/async-def")
    async def in_the_loop() -> None:
        client.call()

    @app.post("/def")
    def in_a_thread() -> None:
        client.call()

    return app


def most_at_once(path: str, requests: int, wait: Callable[[], object]) -> int:
    """The most blocking calls at once, of so many concurrent POSTs to the application."""
    client = BlockingClient(wait)

    async def everyone() -> None:
        transport = httpx2.ASGITransport(create_app(client))
        async with (
            httpx2.AsyncClient(transport=transport, base_url="http://test") as http,
            anyio.create_task_group() as group,
        ):
            for _ in range(requests):
                group.start_soon(http.post, path)

    anyio.run(everyone)
    return client.most


def measure(path: str, requests: int, seconds: float) -> tuple[int, float]:
    """The most calls at once, and the seconds until all requests are answered."""
    began = time.perf_counter()
    most = most_at_once(path, requests, partial(time.sleep, seconds))
    return most, time.perf_counter() - began
