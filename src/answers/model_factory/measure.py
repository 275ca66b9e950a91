"""How often is a model loaded, when two threads want it at the same moment?

The threads ask together, and each load waits for up to `PATIENCE` seconds until a second one has
begun. If the way of caching allows two loads at once, there will be two.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from threading import Barrier, BrokenBarrierError, Lock, Thread, current_thread
from typing import Any

from answers.model_factory.locked import SharedModelCache
from answers.model_factory.traps import LazyModel

PATIENCE = 1.0
"""Seconds, which a cache that keeps the second thread waiting costs once."""

type Getter = Callable[[], Any]


def _with_lru_cache(load: Getter) -> Getter:
    return lru_cache(maxsize=None)(load)


def _in_predict(load: Getter) -> Getter:
    return LazyModel(load).get


def _with_a_lock(load: Getter) -> Getter:
    cache = SharedModelCache(lambda name: load())
    return lambda: cache.get("colour")


def _at_start(load: Getter) -> Getter:
    model = load()
    return lambda: model


WAYS: dict[str, Callable[[Getter], Getter]] = {
    "`lru_cache` around the loader": _with_lru_cache,
    "in the first `predict`": _in_predict,
    "cache with a lock for each key": _with_a_lock,
    "at start-up, before traffic": _at_start,
}


def loads(way: Callable[[Getter], Getter], threads: int = 2) -> tuple[int, int]:
    """How often the model was loaded, and how many different objects the threads have got."""
    asking, loading, lock = Barrier(threads), Barrier(threads), Lock()
    loaded: list[int] = []
    got: list[Any] = []

    def load() -> object:
        with lock:
            loaded.append(1)
        if current_thread() in workers:
            with suppress(BrokenBarrierError):  # nobody else is loading
                loading.wait(PATIENCE)
        return object()

    def ask() -> None:
        asking.wait()
        got.append(get())

    workers: list[Thread] = []
    get = way(load)
    workers += [Thread(target=ask) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return len(loaded), len(set(map(id, got)))
