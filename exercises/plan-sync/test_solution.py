"""Plans: nothing, creates, updates, conflicts, order, calls, seconds, limits, work."""

import copy

import pytest
from hypothesis import strategies as st
from solution import plan_sync


def record(key, updated=1, fields="old"):
    """A record."""
    return {"key": key, "updated": updated, "fields": fields}


def records(first, last, **how):
    """Records with the keys `r1`, `r2` and so on."""
    return [record(f"r{n}", **how) for n in range(first, last + 1)]


def keys(first, last):
    """Their keys."""
    return [f"r{n}" for n in range(first, last + 1)]


def test_nothing_to_do():
    """Plans nothing if there is nothing, or nothing new."""
    assert plan_sync([], []) == []
    assert plan_sync([record("a")], [record("a")]) == []


def test_creates():
    """Creates what is only in `local`."""
    assert plan_sync([record("a"), record("b")], [record("a")]) == [(0, "create", ["b"])]


def test_never_deletes():
    """Leaves alone what is only in `remote`."""
    assert plan_sync([], [record("a")]) == []
    assert plan_sync([record("b")], [record("a")]) == [(0, "create", ["b"])]


def test_updates():
    """Updates what is newer and differs."""
    local = [record("a", updated=2, fields="new")]
    assert plan_sync(local, [record("a")]) == [(0, "update", ["a"])]


@pytest.mark.parametrize(
    ("updated", "fields"),
    [(2, "old"), (1, "new"), (0, "new"), (0, "old")],
    ids=["newer but equal", "as old", "older", "older and equal"],
)
def test_leaves_alone(updated, fields):
    """Does not update what is not newer, or does not differ."""
    assert plan_sync([record("a", updated=updated, fields=fields)], [record("a")]) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"stage": "b"}, {"stage": "a"}),
        ([1, 2], [2, 1]),
        (None, {}),
        (0, ""),
        ("", None),
        (1, "1"),
    ],
    ids=["dicts", "lists", "None and dict", "number and text", "text and None", "1 and its text"],
)
def test_compares_any_fields(ours, theirs):
    """Compares fields of any type, hashable or not."""
    local = [record("a", updated=1.5, fields=ours), record("b", updated=9, fields=ours)]
    remote = [record("b", fields=copy.deepcopy(ours)), record("a", fields=theirs)]
    assert plan_sync(local, remote) == [(0, "update", ["a"])]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [({"x": 1, "y": 2}, {"y": 2, "x": 1}), (1, 1.0)],
    ids=["dicts of another order", "int and float"],
)
def test_equal_fields_may_look_different(ours, theirs):
    """Does not update fields that are equal with `==`, however they are written."""
    assert plan_sync([record("a", updated=2, fields=ours)], [record("a", fields=theirs)]) == []


def test_creates_come_first():
    """Plans creates before updates, each in the order of `local`."""
    local = [record(key, updated=2, fields="new") for key in ("d", "x", "b", "y", "c")]
    remote = [record("b"), record("c"), record("d")]
    assert plan_sync(local, remote) == [
        (0, "create", ["x", "y"]),
        (0, "update", ["d", "b", "c"]),
    ]


@pytest.mark.parametrize(("n", "sizes"), [(9, [9]), (10, [10]), (11, [10, 1]), (20, [10, 10])])
def test_fills_the_calls(n, sizes):
    """Puts up to ten records into a call, and fills all calls but the last."""
    created = plan_sync(records(1, n), [])
    updated = plan_sync(records(1, n, updated=2, fields="new"), records(1, n))
    for plan, op in ((created, "create"), (updated, "update")):
        assert [(op, len(batch)) for _, op, batch in plan] == [(op, size) for size in sizes]
        assert [key for _, _, batch in plan for key in batch] == keys(1, n)


def test_a_call_holds_one_kind():
    """Begins a new call where the updates begin."""
    local = [*records(1, 3, updated=2, fields="new"), *records(4, 6)]
    plan = plan_sync(local, records(1, 3), max_batch=4)
    assert plan == [(0, "create", keys(4, 6)), (0, "update", keys(1, 3))]


def test_five_calls_a_second():
    """Makes 101 records 11 calls in three seconds."""
    plan = plan_sync(records(1, 101), [])
    assert [second for second, _, _ in plan] == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2]
    assert plan[-1] == (2, "create", ["r101"])


def test_numbers_the_calls_through():
    """Numbers creates and updates through the whole plan."""
    local = [*records(1, 25, updated=2, fields="new"), *records(26, 51)]
    plan = plan_sync(local, records(1, 25))
    assert [second for second, _, _ in plan] == [0, 0, 0, 0, 0, 1]
    assert plan == [
        (0, "create", keys(26, 35)),
        (0, "create", keys(36, 45)),
        (0, "create", keys(46, 51)),
        (0, "update", keys(1, 10)),
        (0, "update", keys(11, 20)),
        (1, "update", keys(21, 25)),
    ]


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ({"max_batch": 2}, [(0, ["r1", "r2"]), (0, ["r3"])]),
        ({"max_batch": 1, "per_s": 2}, [(0, ["r1"]), (0, ["r2"]), (1, ["r3"])]),
        ({"max_batch": 1, "per_s": 1}, [(0, ["r1"]), (1, ["r2"]), (2, ["r3"])]),
        ({"max_batch": 50, "per_s": 1}, [(0, ["r1", "r2", "r3"])]),
    ],
    ids=["2 a call", "1 a call, 2 a second", "1 a call, 1 a second", "50 a call"],
)
def test_other_limits(limits, expected):
    """Keeps other limits, too."""
    plan = plan_sync(records(1, 3), [], **limits)
    assert plan == [(second, "create", batch) for second, batch in expected]


def test_leaves_the_records_as_they_were():
    """Changes neither side."""
    local = [record("b", updated=2, fields={"stage": "b"}), record("a")]
    remote = [record("b", fields={"stage": "a"}), record("c")]
    before = copy.deepcopy((local, remote))
    plan_sync(local, remote)
    assert (local, remote) == before


KEYS = st.sampled_from("abcd")


def side(records):
    """A side: up to four records with different keys."""
    return st.lists(records, max_size=4, unique_by=lambda record: record["key"])


LOCAL = side(
    st.builds(record, KEYS, st.sampled_from([0, 1, 2, 2]), st.sampled_from(["old", "new", "new"]))
)
REMOTE = side(st.builds(record, KEYS))


def test_agrees_with_the_solution(agree, reference):
    """Agrees with the solution on a few records and small limits."""
    small = st.integers(1, 3)
    agree(plan_sync, reference.plan_sync, LOCAL, REMOTE, small, small, examples=100)


def test_work_grows_with_the_records(growth):
    """Work grows no faster than the number of records."""

    def sides(n):
        return records(1, n, updated=2, fields="new"), records(n // 2, n + n // 2)

    def is_whole(given, plan):
        return sum(len(batch) for _, _, batch in plan) == len(given[0])

    growth(sides, plan_sync, check=is_whole).at_most("n")
