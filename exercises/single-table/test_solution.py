"""Three questions to one table: each alone, then names, times and ties, and what is read."""

import pytest
from hypothesis import strategies as st
from solution import AccessPatterns

from grader.sim.clock import Clock
from grader.sim.table import Table


class Items:
    """A table that can be queried, and counts what is read."""

    def __init__(self, items):
        self.read = 0
        table = Table(Clock(), writes=10**6, reads=10**6)
        patterns = AccessPatterns()
        for item in items:
            pairs = patterns.keys(dict(item))
            assert 1 <= len(pairs) <= 3, f"{len(pairs)} pairs for one item: {pairs!r}"
            for pk, sk in pairs:
                if not table.put(pk, sk, item["id"], only_new=True):
                    raise ValueError(f"the table has {pk!r}, {sk!r} already; now {item!r} came")

        def query(pk, begins="", between=None, limit=None, desc=False):
            if begins and between:  # DynamoDB takes one of the two; here they are made one
                low, high = between
                between = max(low, begins), min(high, begins + chr(0x10FFFF))
                begins = ""
            found = table.query(pk, begins, between, limit, desc)
            self.read += len(found)
            return found

        self.query = query


def item(id, ts=5, asset="hat", artist="Ana", status="open"):
    """An item, whose status was read from somewhere, letter by letter."""
    return {"id": id, "asset": asset, "artist": artist, "status": "".join(list(status)), "ts": ts}


def test_makes_keys():
    """Makes one to three pairs of texts."""
    pairs = AccessPatterns().keys(item("i1"))
    assert type(pairs) is list
    assert 1 <= len(pairs) <= 3
    assert all(type(pk) is str and type(sk) is str for pk, sk in pairs)


def test_knows_one_item():
    """Answers all three questions when there is one item."""
    t = Items([item("i1")])
    assert AccessPatterns().history(t, "hat") == ["i1"]
    assert AccessPatterns().latest(t, "hat") == "i1"
    assert AccessPatterns().open_by_artist(t, "Ana", 0) == ["i1"]


def test_lists_the_history():
    """Lists the items of an asset, oldest first, in whatever order they came and whoever's."""
    t = Items([item("i3", 30), item("i1", 10, status="done"), item("i2", 20, artist="Bo")])
    assert AccessPatterns().history(t, "hat") == ["i1", "i2", "i3"]


def test_finds_the_latest():
    """Finds the last item of the history, and no other asset's."""
    t = Items([item("i3", 30), item("i1", 10), item("i2", 40, "shoe"), item("i4", 5, "shoe")])
    assert AccessPatterns().latest(t, "hat") == "i3"
    assert AccessPatterns().latest(t, "shoe") == "i2"


def test_lists_open_items():
    """Lists an artist's open items, of all assets, and none that are done."""
    t = Items([item("i1"), item("i2", 6, "shoe"), item("i3", status="done"), item("i4", 7)])
    assert sorted(AccessPatterns().open_by_artist(t, "Ana", 0)) == ["i1", "i2", "i4"]


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        pytest.param(0, ["i1", "i2", "i3"], id="before all"),
        pytest.param(10, ["i1", "i2", "i3"], id="at the first"),
        pytest.param(11, ["i2", "i3"], id="after the first"),
        pytest.param(20, ["i2", "i3"], id="at two"),
        pytest.param(21, [], id="after all"),
    ],
)
def test_begins_at_since(since, expected):
    """Lists open items from `since` on, that second included."""
    t = Items([item("i1", 10), item("i2", 20), item("i3", 20, "shoe")])
    assert sorted(AccessPatterns().open_by_artist(t, "Ana", since)) == expected


def test_knows_nothing_of_others():
    """Answers [] and None for a name that no item has."""
    t = Items([item("i1"), item("i2", artist="Bo", status="done")])
    patterns = AccessPatterns()
    for name in ("Ana", "Ha", "hatter", "open", "i1"):
        assert patterns.history(t, name) == []
        assert patterns.latest(t, name) is None
    for name in ("Bo", "hat", "A", "open", "done"):
        assert patterns.open_by_artist(t, name, 0) == []


TIMES = [0, 1, 9, 10, 99, 100, 2_000, 10_000, 999_999_999, 1_000_000_000, 9_999_999_999]


def test_orders_times_as_numbers():
    """Puts 9 before 10, and 999,999,999 before 1,000,000,000."""
    t = Items([item(f"i{ts}", ts) for ts in reversed(TIMES)])
    assert AccessPatterns().history(t, "hat") == [f"i{ts}" for ts in TIMES]
    assert AccessPatterns().latest(t, "hat") == "i9999999999"


@pytest.mark.parametrize("since", TIMES)
def test_compares_times_as_numbers(since):
    """Lists open items from `since` on, however many digits the times have."""
    t = Items([item(f"i{ts}", ts) for ts in TIMES])
    expected = sorted(f"i{ts}" for ts in TIMES if ts >= since)
    assert sorted(AccessPatterns().open_by_artist(t, "Ana", since)) == expected


def test_items_may_share_a_time():
    """Keeps items of the same asset, artist and time, and orders them by id."""
    ids = ["b", "a", "ab", "a1", "B", "10", "9", "a!", "a b"]
    t = Items([item(id) for id in ids])
    assert AccessPatterns().history(t, "hat") == sorted(ids)
    assert AccessPatterns().latest(t, "hat") == "b"
    assert sorted(AccessPatterns().open_by_artist(t, "Ana", 5)) == sorted(ids)


@pytest.mark.parametrize("id", ["~1", "ü"], ids=["tilde", "umlaut"])
def test_an_id_may_be_any_text(id):
    """Finds an open item of the very last `ts`, whatever its id begins with."""
    t = Items([item(id, 9_999_999_999)])
    assert AccessPatterns().open_by_artist(t, "Ana", 10) == [id]


def test_an_artist_may_be_called_like_an_asset():
    """Keeps an asset and an artist of one name apart."""
    t = Items(
        [
            item("i1", asset="Iris", artist="Iris"),
            item("i2", 6, asset="Iris", artist="Bo"),
            item("i3", 7, asset="hat", artist="Iris"),
            item("i4", 8, asset="hat", artist="Iris", status="done"),
        ]
    )
    patterns = AccessPatterns()
    assert patterns.history(t, "Iris") == ["i1", "i2"]
    assert patterns.latest(t, "Iris") == "i2"
    assert sorted(patterns.open_by_artist(t, "Iris", 0)) == ["i1", "i3"]


@pytest.mark.parametrize("asset", ["Anaopen", "openAna", "Anadone", "assetAna", "artistAna"])
def test_a_name_may_look_like_a_key(asset):
    """Keeps an artist's items apart from those of an asset, whatever its name is made of."""
    t = Items([item("i1", asset=asset), item("i2", 6, status="done")])
    patterns = AccessPatterns()
    assert patterns.history(t, asset) == ["i1"]
    assert patterns.history(t, "Ana") == []
    assert patterns.open_by_artist(t, "Ana", 0) == ["i1"]
    assert patterns.open_by_artist(t, asset, 0) == []


def test_a_name_may_begin_another():
    """Keeps names apart of which one begins the other, and names that are like a status."""
    names = ["A", "An", "Ana", "Ana1", "Ana10", "open", "done", "1", "10"]
    t = Items([item(f"i{i}", i, name, name) for i, name in enumerate(names)])
    patterns = AccessPatterns()
    for i, name in enumerate(names):
        assert patterns.history(t, name) == [f"i{i}"]
        assert patterns.latest(t, name) == f"i{i}"
        assert patterns.open_by_artist(t, name, 0) == [f"i{i}"]


def test_reads_one_item_for_the_latest():
    """Reads no more than the latest item, of a hundred."""
    t = Items([item(f"i{ts:02}", ts) for ts in range(100)])
    assert AccessPatterns().latest(t, "hat") == "i99"
    assert t.read <= 1, f"{t.read} items were read"


@pytest.mark.parametrize("since", [0, 50, 99, 500])
def test_reads_open_items_only(since):
    """Reads one item more than the open ones from `since` on, at most."""
    items = [item(f"i{ts:02}", ts, status="open" if ts % 5 == 0 else "done") for ts in range(100)]
    t = Items(items)
    found = AccessPatterns().open_by_artist(t, "Ana", since)
    expected = [f"i{ts:02}" for ts in range(since, 100) if ts % 5 == 0]
    assert sorted(found) == expected
    assert t.read <= len(expected) + 1, f"{t.read} items were read for {len(expected)}"


def test_agrees_with_looking_at_all_items(agree):
    """Agrees with looking at all items, for small tables and all their names."""
    rows = st.tuples(
        st.sampled_from([0, 2, 10, 10, 9_999_999_999]),
        st.sampled_from(["a", "ab", "b"]),
        st.sampled_from(["a", "b", "ba"]),
        st.sampled_from(["open", "done"]),
    )
    since = st.sampled_from([0, 2, 3, 10, 11])
    agree(answers, answers_of_all, st.lists(rows, max_size=6), since, examples=80)


NAMES = ["a", "ab", "b", "ba"]


def answers(rows, since):
    """What is answered for each name, when the items of these rows are in the table."""
    t, ask = Items(items_of(rows)), AccessPatterns()
    return {
        name: (
            ask.history(t, name),
            ask.latest(t, name),
            sorted(ask.open_by_artist(t, name, since)),
        )
        for name in NAMES
    }


def answers_of_all(rows, since):
    """The right answers, by looking at all items."""
    items = sorted(items_of(rows), key=lambda it: (it["ts"], it["id"]))
    right = {}
    for name in NAMES:
        history = [it["id"] for it in items if it["asset"] == name]
        mine = [it for it in items if it["artist"] == name and it["status"] == "open"]
        open_ids = sorted(it["id"] for it in mine if it["ts"] >= since)
        right[name] = (history, history[-1] if history else None, open_ids)
    return right


def items_of(rows):
    """Items with ids in turned order: ts, asset, artist and status are given."""
    return [item(f"i{9 - i}", *row) for i, row in enumerate(rows)]
