"""Each failure does to the design what the page says."""

from answers.production_tracking.events import FIVE
from scenes.production_tracking import tables
from scenes.production_tracking.views import items_read, visible
from scenes.production_tracking.world import POISON, run


def test_what_repeats_is_late_or_is_down_changes_nothing() -> None:
    """Redelivery, reversal, an outage and a death between the writes all end right."""
    for found in (
        run(FIVE),
        run(FIVE, duplicates=(0, 1, 2, 3, 4)),
        run(FIVE[::-1]),
        run(FIVE, down=3_600),
        run(FIVE, dies=True),
    ):
        assert found.is_right
        assert found.dead == []
        assert found.missing == {}


def test_a_lost_event_is_seen_only_if_a_later_one_came() -> None:
    """A gap shows the second of three, nothing shows the third."""
    second = run([event for event in FIVE if event["id"] != "e2"])
    assert (second.is_right, second.missing) == (True, {"robot": [2]})
    third = run([event for event in FIVE if event["id"] != "e3"])
    assert (third.is_right, third.missing) == (False, {})


def test_poison_harms_no_other() -> None:
    """It ends among the dead letters, and the state is right."""
    found = run([POISON, *FIVE])
    assert (found.is_right, found.dead) == (True, ["e6"])


def test_a_view_of_the_log_reads_every_event() -> None:
    """And one of the states reads each asset once."""
    assert items_read(assets=5, versions=7) == (5, 35)


def test_who_sees_what() -> None:
    """A role that nobody knows sees nothing."""
    rows = [{"asset": "robot", "actor": "ana"}, {"asset": "castle", "actor": "cho"}]
    assert visible(rows, "producer", "ben") == rows
    assert visible(rows, "artist", "cho") == rows[1:]
    assert visible(rows, "artist", "ben") == visible(rows, "", "ana") == []


def test_the_tables_say_what_was_found() -> None:
    """Figures that the page's prose relies on."""
    assert "| 100,000 a day | 1.16 a second |" in tables.load()
    assert "| 101 | 10 | 11 | 3 |" in tables.syncs()
    assert "| 800,000 | 9.26 | 4.44 |" in tables.case_study()
    assert tables.failures().count("**") == 2
    assert tables.morning().count("**review**") == 2
    assert tables.lost_updates().splitlines()[2].startswith("| reads, compares, writes | 6 | 2 |")
    assert "| the furthest stage | 1 | 0 |" in tables.folds()
    assert tables.schema().count("\n") == 8
