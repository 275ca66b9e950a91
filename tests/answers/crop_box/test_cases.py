"""The classes of one axis cover what can happen, and the page shows them."""

from answers.crop_box import coverage, tables
from answers.crop_box.box import crop
from answers.crop_box.cases import AXIS, SIZE, cut


def test_both_axes_are_cut_alike():
    """What holds across holds down."""
    assert [cut(box, down=False) for box in AXIS.values()] == [
        cut(box, down=True) for box in AXIS.values()
    ]


def test_each_class_is_another_relation():
    """No two of them have their ends in the same places: before, at, in, and after the image."""

    def places(interval):
        return tuple(
            (value > 0) + (value >= 0) + (value >= SIZE) + (value > SIZE) for value in interval
        )

    relations = [(*places(box), box[0] == box[1]) for box in AXIS.values()]
    assert len(set(relations)) == len(relations) == 12


def test_the_table_has_a_row_for_each_class():
    """With what is left of it."""
    rows = tables.classes().splitlines()[2:]
    assert len(rows) == len(AXIS)
    assert "| sticks out at its end | `(4, 15)` | `(4, 10)` | `(4, 10)` |" in rows


def test_no_call_runs_no_line():
    """And one call does not run the lines of errors."""
    assert coverage.run(crop, lambda: None) == set()
    assert tables.covered(lambda: crop((2, 1, 7, 5), 10, 6)) == "7 of 10 lines"


def test_an_exception_ends_the_watch():
    """What was traced before is traced again."""
    import sys

    before = sys.gettrace()
    try:
        coverage.run(crop, lambda: crop((2, 1, 7, 5), 0, 6))
    except ValueError:
        assert sys.gettrace() is before
    else:
        raise AssertionError("the error was swallowed")


def test_careless_calls_run_every_line():
    """That is what makes them a warning."""
    assert coverage.run(crop, tables.careless) == coverage.lines(crop)
