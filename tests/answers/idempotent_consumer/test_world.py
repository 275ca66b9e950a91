"""What the page's table claims: which consumer loses or repeats what, and where."""

import pytest

from scenes.idempotent_consumer import traps
from scenes.idempotent_consumer.tables import COMPARISONS, comparisons, responses
from scenes.idempotent_consumer.traps import TRAPS, Consumer, right
from scenes.idempotent_consumer.world import MISHAPS, World, deliveries, verdicts

SENT_TWICE, AT_A_TIME, DIES_BEFORE, DIES_AFTER, POISON = MISHAPS


def verdict(mishap: object, consumer: Consumer) -> str:
    """What became of the events."""
    return World(mishap, consumer).run().verdict


def test_the_right_one_repeats_only_after_a_death() -> None:
    """Only the death between effect and mark makes it act twice; nothing is lost."""
    found = [verdict(mishap, right) for mishap in MISHAPS]
    assert found == ["ok", "ok", "ok", "done twice: a", "ok"]


@pytest.mark.parametrize(
    ("consumer", "mishap", "expected"),
    [
        (traps.trusts_delivery, SENT_TWICE, "done twice: a"),
        (traps.by_message_id, SENT_TWICE, "done twice: a"),
        (traps.marks_first, DIES_BEFORE, "lost: a"),
        (traps.looks_then_acts, AT_A_TIME, "done twice: a"),
        (traps.claims_for_ever, DIES_BEFORE, "dead letter: a"),
        (traps.swallows, POISON, "lost: poison"),
        (traps.names_the_wrong_key, POISON, "dead letter: a, b"),
        (traps.names_the_wrong_list, POISON, "lost: poison"),
    ],
)
def test_each_trap_fails_as_described(consumer: Consumer, mishap: object, expected: str) -> None:
    """The page says so of each."""
    assert verdict(mishap, consumer) == expected


def test_every_trap_is_worse_than_the_right_one_somewhere() -> None:
    """No trap is in the table for nothing."""
    assert len(TRAPS) == 8
    for trap in TRAPS:
        worse = [m for m in MISHAPS if verdict(m, trap) != "ok" and verdict(m, right) == "ok"]
        assert worse, trap.__name__
    assert verdicts([right]).count("| ok") == 4


def test_the_bars_of_a_death() -> None:
    """A delivery that dies, and one that does the work after the visibility time-out."""
    bars = deliveries(DIES_AFTER, right).bars
    assert [(bar.start, bar.outcome, bar.note) for bar in bars] == [
        (0, "failed", "died"),
        (362, "done", "deleted"),
    ]


def test_the_page_s_tables() -> None:
    """Lambda deletes all, some or nothing; only the first way of comparing is right."""
    last = [line.split("|")[3].strip() for line in responses().splitlines()[2:]]
    assert last == ["m0, m2", *["m0, m1, m2"] * 3, *["nothing"] * 3]
    assert next(iter(COMPARISONS)) == "filled up on the right"
    assert comparisons().count("**") == 2 * (3 + 2 + 2)
