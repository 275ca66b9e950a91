"""Scripts find every trap, and each trap is right often enough to deceive."""

import pytest

from answers.lru_cache import traps
from answers.lru_cache.cases import Time, defined, fails, replay, scripts, shortened


@pytest.mark.parametrize(
    ("trap", "waits"),
    [(trap, False) for trap in traps.WITHOUT_EXPIRY] + [(trap, True) for trap in traps.WITH_EXPIRY],
)
def test_every_trap_is_found(trap, waits):
    """In some scripts, not in all; the shortened one fails still, and without any step no more."""
    failed = [case for case in scripts(2000, waits) if fails(trap, *case)]
    assert 0 < len(failed) < 1500
    capacity, script = failed[0]
    short = shortened(trap, capacity, script)
    assert fails(trap, capacity, short)
    assert not any(fails(trap, capacity, short[:i] + short[i + 1 :]) for i in range(len(short)))


def test_scripts_are_the_same_each_time():
    """They are seeded."""
    assert list(scripts(5, waits=True)) == list(scripts(5, waits=True))


def test_an_exception_ends_the_script():
    """And its name is the last answer."""
    script = [("put", "a", 1), ("get", "a")]
    assert replay(traps.evicts_first, 0, script) == ["KeyError"]
    assert replay(defined, 0, script) == ["–"]


def test_spans_end_for_all_at_once():
    """The workaround for `lru_cache`: an entry made late in the span dies early."""
    clock, loads = Time(), []
    load = traps.bucketed(loads.append, 60, clock)
    for clock.now in (0.0, 30.0, 59.0, 60.0, 61.0):
        load("a")
    assert loads == ["a", "a"]
