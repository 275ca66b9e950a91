"""The tables of the page say what the modules say."""

from answers.partition_key.designs import DESIGNS
from answers.partition_key.dynamo import PATTERNS
from answers.partition_key.load import busy_second, hottest
from answers.partition_key.tables import evenly_at_best, loads, patterns, price
from grader.sim.clock import Clock
from grader.sim.table import Table


def rows(markdown):
    """The cells of a table's rows, without its head."""
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in markdown.splitlines()[2:]
    ]


def test_lists_every_pattern():
    """One row for the write, and one for each pattern."""
    assert len(rows(patterns())) == len(PATTERNS) + 1


def test_shows_the_hottest_key():
    """The third column is the hottest key, and the last says whether that is too much."""
    items = busy_second()
    for name, _, most, _, fits in rows(loads()):
        expected = hottest(DESIGNS[name], items)
        assert int(most.replace(",", "")) == expected
        assert fits == ("yes" if expected <= 1_000 else "**no**")


def test_price_of_shards():
    """Twice the shards are twice the queries and twice the items read."""
    found = rows(price(lambda: Table(Clock(), writes=10**6, reads=10**6), (1, 8), limit=20))
    assert [[row[2], row[3]] for row in found] == [["1", "20"], ["8", "160"]]
    assert [row[4] for row in found] == ["1.50", "12.00"]


def test_ten_values_at_best():
    """Ten keys take ten thousand writes a second, if all are used alike."""
    assert evenly_at_best(10) == 10_000
