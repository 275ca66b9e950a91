"""The tables say what the measurements say."""

from answers.two_sum import tables, traps
from answers.two_sum.pairs import two_sum


def test_growth_shows_counts_and_factors():
    """A row for each name, and the factors from size to size."""
    lines = tables.growth({"a": [10, 40], "b": [1000, 2000]}, [1, 2]).splitlines()
    assert lines == [
        "|  | n = 1 | n = 2 | growth |",
        "| :-- | --: | --: | :-- |",
        "| a | 10 | 40 | 4.00 |",
        "| b | 1,000 | 2,000 | 2.00 |",
    ]


def test_walk_ends_with_the_return():
    """The last row returns what the answer returns."""
    last = tables.walk([3, 8, 3, 1], 6).splitlines()[-1]
    assert last == "| 2 | 3 | 3 | `{3: 0, 8: 1}` | return `[0, 2]` |"


def test_every_edge_case_is_valid():
    """No approach is wrong in any case of the page."""
    text = tables.edge_cases()
    assert "**no**" not in text
    assert text.count("| yes |") == 10


def test_wrong_answers_shows_the_smallest_case():
    """A wrong answer has its smallest failing case, the right one a dash."""
    rows = tables.wrong_answers([traps.stores_first, two_sum]).splitlines()[2:]
    assert rows[0].endswith("| `[0]`, 0 | `[0, 0]` | `[]` |")
    assert rows[1] == "| `two_sum` | 0 | – | – | – |"


def test_collisions_are_quadratic():
    """With equal hashes the one pass grows by 4, with different ones by 2."""
    rows = tables.collisions((50, 100)).splitlines()[2:]
    assert [row.split("|")[-2].strip() for row in rows] == ["2.00", "3.96", "2.02"]
