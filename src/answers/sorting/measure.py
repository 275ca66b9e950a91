"""What does a sort cost? Comparisons, stack depth, memory and time, and on which input?

Counts come first: they are the same on every machine. Seconds are for the last step only.
Every function takes the sort to be measured; it may sort a list in place or return a new one.
Random pivots are drawn from the same seed in every measurement, so that counts can be repeated.
"""

import inspect
import random
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from random import Random
from types import FrameType, FunctionType
from typing import Any

Sort = Callable[[list[Any]], list[Any] | None]


class Counted:
    """A value that knows only `<` and counts, in the shared `tally[0]`, how often it was asked."""

    __slots__ = ("tally", "value")

    def __init__(self, value: object, tally: list[int]) -> None:
        self.value: Any = value
        self.tally = tally

    def __lt__(self, other: "Counted") -> bool:
        self.tally[0] += 1
        return bool(self.value < other.value)


def shapes(n: int, seed: int = 1) -> dict[str, list[int]]:
    """The inputs that every sort should be tried on, each of `n` integers.

    Examples:
        >>> shapes(4)["sorted"], shapes(4)["organ pipe"]
        ([0, 1, 2, 3], [0, 1, 1, 0])
    """
    rng = Random(seed)
    return {
        "random": rng.sample(range(n), n),
        "sorted": list(range(n)),
        "reversed": list(range(n))[::-1],
        "all equal": [7] * n,
        "ten keys": [rng.randrange(10) for _ in range(n)],
        "organ pipe": [min(i, n - 1 - i) for i in range(n)],
    }


@contextmanager
def same_pivots() -> Iterator[None]:
    """A stretch of code in which `random` starts from seed 1; afterwards it goes on as before."""
    state = random.getstate()
    random.seed(1)
    try:
        yield
    finally:
        random.setstate(state)


def result_of(sort: Sort, values: Iterable[Any]) -> list[Any]:
    """The sorted list, whether `sort` works in place or returns it.

    Examples:
        >>> result_of(list.sort, [2, 1]), result_of(sorted, [])
        ([1, 2], [])
    """
    a = list(values)
    with same_pivots():
        returned = sort(a)
    return a if returned is None else returned


def comparisons(sort: Sort, values: Iterable[Any]) -> int:
    """How many times `sort` asks `<` of the values.

    Examples:
        >>> comparisons(sorted, range(100)), comparisons(sorted, [])
        (99, 0)
    """
    tally = [0]
    result_of(sort, [Counted(value, tally) for value in values])
    return tally[0]


def stack_depth(sort: Sort, values: Iterable[Any], of: FunctionType) -> int:
    """How many calls of the function `of` are open at once, at most, while `sort` runs.

    Examples:
        >>> from answers.sorting.quick import quick_sort, sort_between
        >>> stack_depth(quick_sort, [5] * 100, of=sort_between)
        2
    """
    depth = deepest = 0

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal depth, deepest
        if frame.f_code is of.__code__ and event in ("call", "return"):
            depth += 1 if event == "call" else -1
            deepest = max(deepest, depth)

    a, before = list(values), sys.getprofile()
    sys.setprofile(watch)
    try:
        with same_pivots():
            sort(a)
    finally:
        sys.setprofile(before)
    return deepest


def line_hits(sort: FunctionType, values: Iterable[Any]) -> list[tuple[int, str]]:
    """How often each line of the function `sort` ran, and the line, in the order of the source.

    Examples:
        >>> from answers.sorting.slow import slow_sort
        >>> line_hits(slow_sort, [2, 1])[-1]
        (1, '                a[i], a[i + 1] = a[i + 1], a[i]')
    """
    hits, before = Counter[int](), sys.gettrace()

    def watch(frame: FrameType, event: str, _: object) -> Callable[..., Any] | None:
        if event == "line":
            hits[frame.f_lineno] += 1
        return watch if frame.f_code is sort.__code__ else None

    sys.settrace(watch)
    try:
        sort(list(values))
    finally:
        sys.settrace(before)
    lines, first = inspect.getsourcelines(sort)
    return [(hits[n], line.rstrip()) for n, line in enumerate(lines, first) if hits[n]]


def peak_memory(sort: Sort, values: Iterable[Any]) -> int:
    """Bytes that `sort` allocates beyond its input, at the worst moment.

    Examples:
        >>> peak_memory(sorted, range(1000)) > 1000 * 8
        True
    """
    a = list(values)
    tracemalloc.start()
    try:
        sort(a)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def is_stable(sort: Sort, n: int = 200) -> bool:
    """Whether tagged items with five different keys, in random order, keep the order of their tags.

    Examples:
        >>> is_stable(sorted), is_stable(lambda a: sorted(reversed(a)))
        (True, False)
    """
    rng = Random(1)
    tagged = [(rng.randrange(5), tag) for tag in range(n)]
    items = [Counted(key, [tag]) for key, tag in tagged]
    tags = {id(item): pair for item, pair in zip(items, tagged, strict=True)}
    return [tags[id(item)] for item in result_of(sort, items)] == sorted(tagged)


def seconds(sort: Sort, values: Sequence[Any]) -> float:
    """Wall-clock seconds of one run on a fresh copy of the values.

    Examples:
        >>> seconds(sorted, [2, 1]) >= 0
        True
    """
    a = list(values)
    start = time.perf_counter()
    sort(a)
    return time.perf_counter() - start


def outcome(sort: Sort, values: Iterable[Any]) -> str:
    """What `sort` makes of the values, as text: the sorted list, or the name of the exception.

    Examples:
        >>> outcome(sorted, [2, 1]), outcome(sorted, [2, "1"])
        ('[1, 2]', 'TypeError')
    """
    try:
        return repr(result_of(sort, values))
    except Exception as error:
        return type(error).__name__
