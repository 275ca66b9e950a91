"""Which sequences of calls tell a right cache from one that looks right?

A cache is a thing with a past, so a test is a script: puts, gets, lengths and waits, one after the
other. A script is replayed on a fresh cache, and what the calls return is compared with what the
definition returns. Of a failing script every step that is not needed is taken out.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from answers.lru_cache.model import ListCache

type Step = tuple[Any, ...]  # ("put", "a", 1), ("get", "a"), ("len",) or ("wait", 3)
type Script = Sequence[Step]
type Make = Callable[[int, Callable[[], float]], Any]  # from capacity and clock to a cache

TTL = 10
ABSENT = "–"
"""The default that scripts give to `get`."""


class Time:
    """A clock for tests: it moves when told to.

    Examples:
        >>> time = Time()
        >>> time.now += 3
        >>> time()
        3.0
    """

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The seconds."""
        return self.now


def replay(make: Make, capacity: int, script: Script) -> list[Any]:
    """What the gets and lengths of the script return; an exception's name ends it.

    Examples:
        >>> replay(defined, 1, [("put", "a", 1), ("put", "b", 2), ("get", "a"), ("get", "b")])
        ['–', 2]
        >>> replay(defined, 1, [("put", "a", 1), ("wait", 10), ("len",)])
        [0]
    """
    time = Time()
    returned: list[Any] = []
    try:
        cache = make(capacity, time)
        for what, *details in script:
            if what == "wait":
                time.now += details[0]
            elif what == "put":
                cache.put(*details)
            else:
                returned.append(len(cache) if what == "len" else cache.get(*details, ABSENT))
    except Exception as error:  # any of it is a wrong answer
        returned.append(type(error).__name__)
    return returned


def defined(capacity: int, clock: Callable[[], float]) -> ListCache[Any, Any]:
    """The definition, with the time to live of the scripts."""
    return ListCache(capacity, TTL, clock)


def scripts(count: int, waits: bool, seed: int = 14) -> Iterator[tuple[int, list[Step]]]:
    """Random capacities from 0 to 3, each with a script of 30 steps on four keys.

    Examples:
        >>> [(capacity, len(script)) for capacity, script in scripts(2, waits=False)]
        [(0, 30), (2, 30)]
    """
    rng = random.Random(seed)
    for _ in range(count):
        yield rng.randint(0, 3), [_step(rng, waits) for _ in range(30)]


def _step(rng: random.Random, waits: bool) -> Step:
    kinds = ["put", "put", "get", "get", "get", *(["len", "wait"] if waits else [])]
    match rng.choice(kinds):
        case "put":
            return "put", rng.choice("abcd"), rng.choice([0, 1, 2, None])
        case "wait":
            return "wait", rng.choice([1, 2, 4, 8])
        case "len":
            return ("len",)
        case _:
            return "get", rng.choice("abcd")


def fails(make: Make, capacity: int, script: Script) -> bool:
    """Whether a cache answers otherwise than the definition."""
    return replay(make, capacity, script) != replay(defined, capacity, script)


def shortened(make: Make, capacity: int, script: Script) -> list[Step]:
    """The failing script without any step that it can fail without.

    Examples:
        >>> from answers.lru_cache.traps import uses_no_more
        >>> script = [("put", "a", 1), ("get", "b"), ("put", "b", 2), ("get", "a"), ("put", "c", 3)]
        >>> shortened(uses_no_more, 2, [*script, ("get", "b"), ("get", "a")])
        [('put', 'a', 1), ('put', 'b', 2), ('get', 'a'), ('put', 'c', 3), ('get', 'b')]
    """
    left = list(script)
    for i in reversed(range(len(left))):
        without = left[:i] + left[i + 1 :]
        if fails(make, capacity, without):
            left = without
    return left
