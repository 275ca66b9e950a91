"""The tables say what the modules do."""

from answers.lru_cache import tables, traps
from answers.lru_cache.cases import TTL
from answers.lru_cache.ttl import TTLCache


def test_walks_show_the_order_of_use():
    """With the time of death where there is one."""
    script = [("put", "a", 1), ("wait", 4), ("put", "b", 2), ("get", "a"), ("wait", 6), ("len",)]
    assert tables.walk(script[:1], 1).splitlines()[2] == "| put a = 1 |  | a=1 |"
    lines = tables.walk(script, 2, 10).splitlines()
    assert lines[5] == "| 4 s | get a | 1 | b=2 (until 14), a=1 (until 10) |"
    assert lines[-1] == "| 10 s | len | 1 | b=2 (until 14) |"


def test_edge_cases_are_right_for_the_right_one():
    """And one of them is wrong for each trap with expiry."""
    assert "**no**" not in tables.edge_cases(lambda room, clock: TTLCache(room, TTL, clock))
    for trap in traps.WITH_EXPIRY:
        assert "**no**" in tables.edge_cases(trap)


def test_wrong_answers_shows_a_short_script():
    """With what it returns, and what is right."""
    (row,) = tables.wrong_answers([traps.misses_none], waits=False, count=300).splitlines()[2:]
    assert row.startswith("| `misses_none` |")
    assert row.endswith("| `['–']` | `[None]` |")
