"""How does the page show what the modules find out? Each function returns a Markdown table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from answers.case_study import CASE, DAY
from answers.idempotent_consumer.plan import PLAN, Plan, problems
from answers.idempotent_consumer.sequence import is_later
from answers.tables import table
from grader.sim.table import WRITES
from scenes.idempotent_consumer.mapping import kept

RESPONSES: tuple[tuple[str, Any], ...] = (
    ("the one that failed", {"batchItemFailures": [{"itemIdentifier": "m1"}]}),
    ("an empty list", {"batchItemFailures": []}),
    ("null", None),
    ("another dict", {"statusCode": 500}),
    ("an unknown id", {"batchItemFailures": [{"itemIdentifier": "m9"}]}),
    ("an empty id", {"batchItemFailures": [{"itemIdentifier": ""}]}),
    ("another key", {"batchItemFailures": [{"messageId": "m1"}]}),
)


def responses() -> str:
    """What Lambda deletes of a batch of three, by what the function returned."""
    ids = ["m0", "m1", "m2"]
    rows = []
    for said, response in RESPONSES:
        deleted = [id for id in ids if id not in kept(response, ids)]
        rows.append([said, f"`{response}`", ", ".join(deleted) or "nothing"])
    return table(["the function returns", "", "Lambda deletes"], rows)


PAIRS = (
    ("0055AED6", "0055AED7"),
    ("0055AED6", "0055B"),
    ("0FFFFFFF", "1"),
    ("0055A", "0055A00"),
)
COMPARISONS: Mapping[str, Callable[[str, str], bool]] = {
    "filled up on the right": is_later,
    "`int(…, 16)`": lambda one, other: int(one, 16) > int(other, 16),
    "filled up on the left": lambda one, other: one.rjust(64, "0") > other.rjust(64, "0"),
    "as they are": lambda one, other: one > other,
}


def comparisons() -> str:
    """Which of two sequencers is the later one, by each way of comparing."""
    rows = []
    for one, other in PAIRS:
        answers = [_later(compare, one, other) for compare in COMPARISONS.values()]
        marked = [a if a == answers[0] else f"**{a}**" for a in answers]
        rows.append([f"`{one}`, `{other}`", *marked])
    return table(["", *COMPARISONS], rows)


def _later(compare: Callable[[str, str], bool], one: str, other: str) -> str:
    if compare(one, other):
        return f"`{one}`"
    return f"`{other}`" if compare(other, one) else "the same event"


def plans(named: Mapping[str, Plan]) -> str:
    """What is wrong with each plan."""
    rows: list[Sequence[object]] = [
        [name, " ".join(problems(plan)) or "nothing"] for name, plan in named.items()
    ]
    return table(["", "what does not go together"], rows)


def case_study() -> str:
    """What the case study's images ask of the table of records: a claim and a mark for each."""
    daily = CASE.images_a_day / DAY
    backfill = CASE.images_worldwide / CASE.backfill_window
    kept_for = PLAN.keep / DAY
    rows = [
        ["images", CASE.images_a_day, CASE.images_worldwide],
        ["images a second", daily, backfill],
        ["writes to the records a second", 2 * daily, 2 * backfill],
        ["writes that one partition takes a second", WRITES, WRITES],
        [
            f"records, kept for {kept_for:g} days",
            int(CASE.images_a_day * kept_for),
            CASE.images_worldwide,
        ],
    ]
    return table(["", "a day, on average", "the backfill"], rows)
