"""Tables are Markdown with aligned numbers."""

import pytest

from answers.tables import table


def test_columns_of_numbers_stand_to_the_right() -> None:
    """Numbers get separators, and a bar stays text."""
    written = table(["", "n", "s"], [["a | b", 12345, 1.5], ["c", 7, 1000.0]])
    assert written.splitlines() == [
        "|  | n | s |",
        "| :-- | --: | --: |",
        "| a \\| b | 12,345 | 1.50 |",
        "| c | 7 | 1,000.00 |",
    ]


def test_bad_rows_are_errors() -> None:
    """Otherwise the page would show a crooked table, or none."""
    with pytest.raises(ValueError, match="a row of 1 cells below a head of 2"):
        table(["a", "b"], [["c"]])
    with pytest.raises(ValueError, match="without rows"):
        table(["a"], [])


def test_table_aligns_numbers():
    """Numbers go to the right, with separators; text to the left."""
    assert table(["sort", "n"], [["merge", 1000], ["quick", 0.5]]).splitlines() == [
        "| sort | n |",
        "| :-- | --: |",
        "| merge | 1,000 |",
        "| quick | 0.50 |",
    ]
