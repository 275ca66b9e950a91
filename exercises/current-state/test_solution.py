"""States from events: order, redelivery, gaps, rework, iterators, every order, work."""

import copy
from itertools import permutations

import pytest
from hypothesis import strategies as st
from solution import current_state


def event(asset, version, stage):
    """An event; its id follows from asset and version."""
    return {"id": f"{asset}/{version}", "asset": asset, "version": version, "stage": stage}


def test_no_events():
    """Returns an empty dict without events."""
    assert current_state([]) == {}


def test_one_event():
    """Returns stage and version, and nothing else."""
    assert current_state([event("robot", 1, "model")]) == {
        "robot": {"stage": "model", "version": 1}
    }


def test_several_assets():
    """Keeps assets apart."""
    events = [event("robot", 2, "review"), event("castle", 1, "layout")]
    assert current_state(events) == {
        "robot": {"stage": "review", "version": 2},
        "castle": {"stage": "layout", "version": 1},
    }


def test_assets_at_the_same_version():
    """Keeps assets apart whose versions are equal."""
    events = [event("robot", 1, "review"), event("castle", 1, "layout")]
    assert current_state(events) == {
        "robot": {"stage": "review", "version": 1},
        "castle": {"stage": "layout", "version": 1},
    }


def test_the_later_version_wins():
    """Takes the higher version when it comes later."""
    events = [event("robot", 1, "model"), event("robot", 2, "review")]
    assert current_state(events) == {"robot": {"stage": "review", "version": 2}}


def test_an_older_event_comes_late():
    """Ignores a lower version that comes later."""
    events = [event("robot", 2, "review"), event("robot", 1, "model")]
    assert current_state(events) == {"robot": {"stage": "review", "version": 2}}


def test_an_older_event_comes_again():
    """Ignores the redelivery of an event that was overtaken."""
    events = [event("robot", 1, "model"), event("robot", 2, "review"), event("robot", 1, "model")]
    assert current_state(events) == {"robot": {"stage": "review", "version": 2}}


@pytest.mark.parametrize(
    ("low", "high"), [(1, 5), (9, 10), (2, 100), (99, 1_000)], ids=["gap", "10", "100", "1,000"]
)
def test_versions_are_numbers(low, high):
    """Compares versions as numbers, gaps or not."""
    expected = {"robot": {"stage": "render", "version": high}}
    older, newer = event("robot", low, "model"), event("robot", high, "render")
    assert current_state([older, newer]) == expected
    assert current_state([newer, older]) == expected


def test_a_stage_may_come_back():
    """Shows an asset at an earlier stage after rework."""
    events = [event("robot", 3, "model"), event("robot", 1, "model"), event("robot", 2, "review")]
    assert current_state(events) == {"robot": {"stage": "model", "version": 3}}
    events = [event("robot", 1, "model"), event("robot", 2, "review"), event("robot", 3, "model")]
    assert current_state(events) == {"robot": {"stage": "model", "version": 3}}


@pytest.mark.parametrize(
    "stage",
    ["with legal, again", "Überblendung", "0", ""],
    ids=["words", "Umlaut", "digit", "empty"],
)
def test_stages_are_free_text(stage):
    """Takes any text as a stage."""
    events = [event("robot", 2, stage), event("robot", 1, "model")]
    assert current_state(events) == {"robot": {"stage": stage, "version": 2}}


def test_reads_an_iterator():
    """Takes an iterator, which can be read once only."""
    events = iter([event("castle", 3, "layout"), event("robot", 2, "b"), event("robot", 1, "a")])
    assert current_state(events) == {
        "castle": {"stage": "layout", "version": 3},
        "robot": {"stage": "b", "version": 2},
    }


def test_leaves_the_events_as_they_were():
    """Changes no event, and returns dicts of its own."""
    events = [event("robot", 1, "model"), event("robot", 2, "review"), event("castle", 4, "layout")]
    before = copy.deepcopy(events)
    state = current_state(events)
    assert events == before
    for entry in state.values():
        entry["stage"] = "changed by the caller"
    assert events == before


def test_starts_anew_each_time():
    """Knows nothing of an earlier call."""
    current_state([event("robot", 7, "render")])
    assert current_state([event("robot", 1, "model")]) == {
        "robot": {"stage": "model", "version": 1}
    }


def test_every_order_comes_to_the_same():
    """Returns one state for all 120 orders of five events, the first of them delivered twice."""
    five = [
        event("robot", 9, "model"),
        event("robot", 10, "review"),
        event("robot", 12, "model"),
        event("castle", 1, "layout"),
        event("castle", 3, "render"),
    ]
    for order in permutations(five):
        assert current_state([*order, order[0]]) == {
            "robot": {"stage": "model", "version": 12},
            "castle": {"stage": "render", "version": 3},
        }


ASSETS = st.sampled_from(["robot", "castle"])
EVENTS = st.builds(
    lambda asset, version: event(asset, version, "abc"[version * version % 3]),
    ASSETS,
    st.integers(1, 12),
)


def test_agrees_with_the_solution(agree, reference):
    """Agrees with the solution on short lists of events."""
    agree(current_state, reference.current_state, st.lists(EVENTS, max_size=6), examples=120)


def test_work_grows_with_the_events(growth):
    """Work grows no faster than n log n, however many assets there are."""

    def events(n):
        return ([event(f"asset {i}", 1 + i % 3, "model") for i in range(n)],)

    def is_whole(given, state):
        return len(state) == len(given[0])

    growth(events, current_state, check=is_whole).at_most("n log n")
