"""The tables say what the measurements say."""

from answers.invert_tree import tables, traps
from answers.invert_tree.cases import CASES
from answers.invert_tree.invert import invert_tree


def test_stack_walk_ends_with_the_mirror_image():
    """Nothing waits any more."""
    last = tables.stack_walk([1, 2, 3, 4, None, None, 5]).splitlines()[-1]
    assert last == "| `5` | `[]` | `[1, 3, 2, 5, None, None, 4]` |"


def test_every_edge_case_is_right():
    """In all versions."""
    text = tables.edge_cases()
    assert text.count("| yes |") == len(CASES)
    assert "**no**" not in text


def test_checks_show_who_catches_whom():
    """A row for each version, a column for each check."""
    rows = tables.checks([traps.copies_first, invert_tree]).splitlines()[2:]
    assert rows[0] == "| copies first | – | – | – | – | caught | caught | caught |"
    assert rows[1] == "| invert tree | – | – | – | – | – | – | – |"


def test_held_shows_that_each_shape_is_bad_for_one():
    """The queue, the call stack, and the list."""
    rows = [row.split(" | ")[1:] for row in tables.held().splitlines()[2:]]
    assert [[cell.strip(" |") for cell in row] for row in rows] == [
        ["511", "10", "9", "256"],
        ["511", "512", "1", "1"],
        ["510", "257", "255", "2"],
    ]


def test_depths_end_with_those_that_never_fail():
    """Recursion fails below a thousand, stack, queue and copy not at all."""
    rows = tables.depths().splitlines()[2:]
    assert len(rows) == 4
    assert rows[-1] == "| stack, queue, copy | none: 200,000 are inverted |"


def test_limits_are_lifted_for_python_code_alone():
    """The recursive inversion works under a raised limit."""
    rows = tables.limits().splitlines()[2:]
    assert rows[0].endswith("| RecursionError | fine |")
    assert len(rows) == 2


def test_catalogue():
    """The figures of the case study's tree."""
    rows = tables.catalogue().splitlines()[2:]
    assert rows == [
        "| stack | 900,520 | 250 | 2,000 |",
        "| queue | 900,520 | 800,000 | 6,400,000 |",
    ]
