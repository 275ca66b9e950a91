"""The tables say what the modules do."""

from answers.class_hierarchy import tables, traps
from answers.class_hierarchy.assets import Cinematic, Video


def test_kept_marks_what_is_broken():
    """A right cinematic fails the assumption only."""
    lines = tables.kept([Video, Cinematic, traps.SharingCinematic]).splitlines()
    assert lines[0] == "|  | `Video` | `Cinematic` | `SharingCinematic` |"
    assert lines[6] == "| returns new lists | yes | yes | **no** |"
    assert lines[-1] == "| accepts what a video accepts | yes | **no** | yes |"
    assert sum("**no**" in line.split("|")[3] for line in lines) == 1


def test_no_caller_is_right_under_every_reading():
    """Each column has a bold cell, and each row one that is not."""
    rows = [line.split("|")[4:6] for line in tables.readings().splitlines()[2:]]
    assert len(rows) == 3
    assert all(any("**" in row[column] for row in rows) for column in (0, 1))
    assert rows[2] == [" **bad** ", " good "]


def test_growth_doubles():
    """Classes by powers of two, functions one by one."""
    rows = [line.split("|")[1:4] for line in tables.growth(4).splitlines()[2:]]
    assert [[int(cell) for cell in row] for row in rows] == [[k, 2**k, k] for k in (1, 2, 3, 4)]


def test_report_shows_steps_or_errors():
    """Also an empty list of steps."""
    text = tables.report(
        {
            "a": {"status": "processed", "steps": []},
            "b": {"status": "error", "errors": ["ValueError: x"]},
        }
    )
    assert text.splitlines()[2:] == [
        "| a | processed | `[]` |",
        "| b | error | `['ValueError: x']` |",
    ]
