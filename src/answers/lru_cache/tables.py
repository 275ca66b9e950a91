"""How does the page show what the modules find out? Each function returns a Markdown table."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from answers.lru_cache import cases
from answers.lru_cache.cases import ABSENT, TTL, Make, Script, Step, fails, replay
from answers.lru_cache.ordered import LRUCache
from answers.lru_cache.ttl import TTLCache
from answers.tables import table


def said(step: Step) -> str:
    """A step as one would say it.

    Examples:
        >>> said(("put", "a", 1)), said(("get", "a")), said(("wait", 5)), said(("len",))
        ('put a = 1', 'get a', 'wait 5', 'len')
    """
    what, *details = step
    return f"{what} {' = '.join(map(str, details))}".strip()


def walk(script: Script, capacity: int, ttl: float | None = None) -> str:
    """A script, a row for each step: what it returns, and the entries, least recently used first.

    Examples:
        >>> print(walk([("put", "a", 1), ("get", "a")], 2).splitlines()[-1])
        | get a | 1 | a=1 |
    """
    now = 0.0
    cache: Any = LRUCache(capacity) if ttl is None else TTLCache(capacity, ttl, lambda: now)
    rows = []
    for step in script:
        what, *details = step
        answer: object = ""
        if what == "wait":
            now += details[0]
            len(cache)  # what is dead by now is gone
        elif what == "put":
            cache.put(*details)
        else:
            answer = len(cache) if what == "len" else cache.get(*details, ABSENT)
        row: list[object] = [said(step), f"{answer}"]
        if ttl is None:
            entries = [f"{key}={value}" for key, value in cache._entries.items()]
        else:
            entries = [f"{k}={v} (until {cache._deaths[k]:g})" for k, v in cache._values.items()]
            row.insert(0, f"{now:g} s")
        rows.append([*row, ", ".join(entries)])
    head = ["step", "returns", "entries, least recently used first"]
    return table(head if ttl is None else ["time", *head], rows)


def lives(script: Script, capacity: int, ttl: float) -> list[tuple[str, float, float, str]]:
    """The lives that a script gives: key, start and end in seconds, and how it ended.

    Examples:
        >>> lives([("put", "a", 1), ("wait", 4), ("put", "a", 2), ("wait", 20)], 2, 10)
        [('a', 0.0, 4.0, 'put again'), ('a', 4.0, 14.0, 'died')]
    """
    time = cases.Time()
    cache: TTLCache[str, Any] = TTLCache(capacity, ttl, time)
    ended: list[tuple[str, float, float, str]] = []
    before: dict[str, float] = {}
    for what, *details in script:
        if what == "wait":
            time.now += details[0]
            len(cache)  # what is dead by now is gone
        elif what == "put":
            cache.put(*details)
        else:
            cache.get(*details)
        after = dict(cache._deaths)
        for key, death in before.items():
            if after.get(key) != death:
                gone = "put again" if key in after else "evicted"
                end = (time.now, gone) if death > time.now else (death, "died")
                ended.append((key, death - ttl, *end))
        before = after
    ended += [(key, death - ttl, time.now, "live") for key, death in before.items()]
    return sorted(ended, key=lambda life: life[1])


def graded(verdicts: Mapping[str, Iterable[Any]]) -> str:
    """What the tests of growth counted for each version, at the least and at the most entries."""
    rows = []
    sizes: list[int] = []
    for name, tests in verdicts.items():
        for test in tests:
            if test.cost is not None:
                call = test.name.partition("[")[2].rstrip("]")
                counted = test.cost["operations"]
                sizes = test.cost["n"]
                rows.append([name, call, counted[0], counted[-1], test.cost["found"], test.status])
    most = [f"n = {size:,}" for size in (sizes[0], sizes[-1])]
    return table(["", "one call", *most, "grows like", "at most 1?"], rows)


def _read(text: str) -> list[Step]:
    """The steps that `said` would say so."""
    steps: list[Step] = []
    for one in text.split(", "):
        what, _, rest = one.partition(" ")
        key, _, value = rest.partition(" = ")
        match what:
            case "put":
                steps.append((what, key, None if value == "None" else int(value)))
            case "wait":
                steps.append((what, int(rest)))
            case _:
                steps.append((what, rest) if rest else (what,))
    return steps


EDGES: dict[str, tuple[int, list[Step]]] = {
    name: (capacity, _read(text))
    for name, capacity, text in (
        ("an update counts as use", 2, "put a = 1, put b = 2, put a = 3, put c = 4, get a"),
        ("an update evicts nobody", 2, "put a = 1, put b = 2, put b = 3, get a, get b"),
        ("None is a value", 1, "put a = None, get a"),
        ("capacity 0", 0, "put a = 1, get a, len"),
        ("dead at exactly ttl", 1, f"put a = 1, wait {TTL}, get a, len"),
        (
            "a put renews, a get does not",
            2,
            "put a = 1, put b = 2, wait 6, get a, put b = 3, wait 6, get a, get b",
        ),
        (
            "the dead make room first",
            2,
            "put a = 1, wait 4, put b = 2, get a, wait 6, put c = 3, get b, get c",
        ),
    )
}
"""Cases by name: a capacity and a script; the time to live is that of the scripts."""


def edge_cases(make: Callable[[int, Callable[[], float]], Any]) -> str:
    """What the cache returns in each of the edge cases, and whether the definition agrees."""
    rows = []
    for name, (capacity, script) in EDGES.items():
        returned = replay(make, capacity, script)
        right = returned == replay(cases.defined, capacity, script)
        steps = ", ".join(map(said, script))
        rows.append([name, f"{capacity}", steps, f"`{returned}`", "yes" if right else "**no**"])
    return table(["case", "capacity", "steps", "returned", "as defined"], rows)


def wrong_answers(traps: Iterable[Make], waits: bool, count: int = 2000) -> str:
    """How many random scripts each trap gets wrong, and the shortest that it was shortened to."""
    rows = []
    for trap in traps:
        failed = [case for case in cases.scripts(count, waits) if fails(trap, *case)]
        capacity, script = min(
            (
                (capacity, cases.shortened(trap, capacity, script))
                for capacity, script in failed[:50]
            ),
            key=lambda case: len(case[1]),
        )
        name = getattr(trap, "__name__", "")
        returned = replay(trap, capacity, script)
        right = replay(cases.defined, capacity, script)
        steps = ", ".join(map(said, script))
        rows.append([f"`{name}`", len(failed), f"{capacity}", steps, f"`{returned}`", f"`{right}`"])
    head = ["", f"wrong in {count:,}", "capacity", "shortest script", "returns", "right"]
    return table(head, rows)
