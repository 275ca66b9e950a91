"""Three questions to one table, held against looking at all items."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from answers.partition_key.single_table import AccessPatterns
from grader.sim.clock import Clock
from grader.sim.table import Table

NAMES = st.sampled_from(["a", "ab", "open", "asset"])
ITEMS = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.text("ab1", min_size=1, max_size=3),
            "asset": NAMES,
            "artist": NAMES,
            "status": st.sampled_from(["open", "done"]),
            "ts": st.sampled_from([0, 9, 10, 10**9, 10**10 - 1]),
        }
    ),
    unique_by=lambda item: item["id"],
)


@given(ITEMS, NAMES, st.sampled_from([0, 9, 10, 11, 10**10 - 1]))
def test_answers_as_if_it_looked_at_all(items, name, since):
    """History, latest and open items are right, and nothing else is read for the last two."""
    t, patterns = filled(items), AccessPatterns()
    ordered = sorted(items, key=lambda item: (item["ts"], item["id"]))
    history = [item["id"] for item in ordered if item["asset"] == name]
    assert patterns.history(t, name) == history
    t.items_read = 0
    assert patterns.latest(t, name) == (history[-1] if history else None)
    assert t.items_read <= 1
    t.items_read = 0
    found = patterns.open_by_artist(t, name, since)
    assert found == [
        item["id"]
        for item in ordered
        if item["artist"] == name and item["status"] == "open" and item["ts"] >= since
    ]
    assert t.items_read == len(found)


def filled(items: list[dict[str, Any]]) -> Table:
    """A table with the items; a pair that is there already is an error."""
    table = Table(Clock())
    for item in items:
        for pk, sk in AccessPatterns().keys(item):
            assert table.put(pk, sk, item["id"], only_new=True)
    return table
