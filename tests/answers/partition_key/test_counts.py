"""Counters from the stream: right, however often a batch comes."""

from hypothesis import given
from hypothesis import strategies as st

from answers.partition_key.counts import count, total
from grader.sim.clock import Clock
from grader.sim.table import Table

KEYS = ["US#p0#0", "US#p0#1", "US#p7#0"]


@given(
    st.dictionaries(
        st.sampled_from(["shard-1", "shard-2"]), st.lists(st.sampled_from(KEYS), max_size=20)
    ),
    st.data(),
)
def test_counts_each_change_once(changed, data):
    """In each stream shard a batch may come again, in part or whole, before the next begins."""
    table = Table(Clock(), writes=10**6, reads=10**6)
    for shard, keys in changed.items():
        stream = [(key, number) for number, key in enumerate(keys)]
        start = 0
        while start < len(stream):
            end = data.draw(st.integers(start + 1, len(stream)))
            for _ in range(data.draw(st.integers(0, 2))):
                count(table, shard, stream[start : data.draw(st.integers(start, end))])
            count(table, shard, stream[start:end])
            start = end
    hot = sum(key in KEYS[:2] for keys in changed.values() for key in keys)
    assert total(table, KEYS[:2]) == hot
    assert total(table, ["US#p9#0"]) == 0


def test_writes_once_a_batch():
    """A batch of a thousand changes of one key is one write."""
    table = Table(Clock())
    count(table, "shard-1", [("US#p0#0", number) for number in range(1_000)])
    assert table.writes == {"count#US#p0#0": 1}
    assert total(table, ["US#p0#0"]) == 1_000


def test_reads_an_item_a_key():
    """A total reads one item for each key and stream shard, not one for each event."""
    table = Table(Clock())
    for shard in ("shard-1", "shard-2"):
        count(table, shard, [(key, number) for number, key in enumerate(KEYS * 100)])
    table.items_read = 0
    assert total(table, KEYS) == 600
    assert table.items_read == 6
