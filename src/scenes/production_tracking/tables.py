"""How does the page show what the modules find out? Each function returns a Markdown table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from answers.case_study import CASE, DAY
from answers.production_tracking import traps
from answers.production_tracking.events import FIVE, WHY
from answers.production_tracking.orders import RIGHT, Fold, tried
from answers.production_tracking.state import current_state
from answers.tables import table
from scenes.production_tracking.budget import ASSUMED, calls_left, seconds_to_mirror, sync
from scenes.production_tracking.race import Writer, looks_first, races, writes_conditionally
from scenes.production_tracking.world import POISON, Outcome, run


def schema() -> str:
    """Each field of an event, an example and why it is there."""
    return table(
        ["Field", "Example", "Why"],
        [[f"`{name}`", f"`{FIVE[2][name]!r}`", why] for name, why in WHY.items()],
    )


FOLDS: Mapping[str, Fold] = {
    "the highest version": current_state,
    "the last to arrive": traps.last_to_arrive,
    "the last to arrive, ids once": traps.last_new_to_arrive,
    "the latest `at`": traps.latest_time,
    "the furthest stage": traps.furthest_stage,
}


def folds() -> str:
    """How each way of folding fares over all orders of the five events."""
    rows = [[name, *tried(fold)] for name, fold in FOLDS.items()]
    return table(["the state is that of", "different results", "right, of 120 orders"], rows)


def lost_updates() -> str:
    """In how many orders of two writers' steps the older version wins."""
    writers: Mapping[str, Writer] = {
        "reads, compares, writes": looks_first,
        "writes if the stored version is smaller": writes_conditionally,
    }
    rows = []
    for name, writer in writers.items():
        found = races(writer)
        bad = [steps for steps, end in found if end != 3]
        rows.append([name, len(found), len(bad), "; ".join(bad[0]) if bad else "–"])
    return table(["each writer", "orders", "end in version 2", "such as"], rows)


def load() -> str:
    """The numbers to say first."""
    return table(
        ["", "assumed", "comes to"],
        [
            [
                "events",
                f"{ASSUMED.events_a_day:,} a day",
                f"{ASSUMED.events_a_second:.2f} a second",
            ],
            [
                "dashboards",
                f"{ASSUMED.viewers} viewers, a poll every {ASSUMED.refresh} s",
                f"{ASSUMED.views_a_second:.1f} requests a second",
            ],
            [
                "event log",
                f"{ASSUMED.bytes_an_event} bytes an event, {ASSUMED.kept} days",
                f"{ASSUMED.log_bytes / 1e9:.1f} GB",
            ],
        ],
    )


def syncs() -> str:
    """What it takes to create records in the external base."""
    rows = []
    for records in (101, 10_000):
        for batch in (10, 1):
            rows.append([records, batch, *sync(records, batch)])
    return table(["new records", "records a call", "calls", "seconds"], rows)


# Failure, how it is noticed, what the system does, and a run of it.
FAILURES: tuple[tuple[str, str, str, Callable[[], str]], ...] = (
    (
        "duplicate",
        "the log has the version",
        "both writes refuse it",
        lambda: _ended(run(FIVE, duplicates=(0, 2, 4))),
    ),
    (
        "out of order",
        "the stored version is higher",
        "logged, state kept",
        lambda: _ended(run(FIVE[::-1])),
    ),
    (
        "lost, a middle version",
        "a gap in the log's versions",
        "ask the source for it",
        lambda: _ended(run([event for event in FIVE if event["id"] != "e2"])),
    ),
    (
        "lost, the last version",
        "no gap: compare with the sources nightly",
        "the source sends it again",
        lambda: _ended(run([event for event in FIVE if event["id"] != "e3"])),
    ),
    (
        "poison",
        "depth of the dead letters, alarm at 1",
        "mend, then redrive",
        lambda: _ended(run([POISON, *FIVE])),
    ),
    (
        "consumer down for an hour",
        "age of the oldest message",
        "the queue waits; nothing is lost",
        lambda: _ended(run(FIVE, down=3_600)),
    ),
    (
        "consumer dies between its writes",
        "a receive count above 1",
        "the redelivery writes the rest",
        lambda: _ended(run(FIVE, dies=True)),
    ),
    (
        "external base down",
        "a call fails; time since the last plan that was empty",
        "plan again: what it has is not in it",
        lambda: f"after 3 of 11 calls, {calls_left(101, made=3)} are left",
    ),
    (
        "a clock is behind",
        "`at` falls while the version rises",
        "order comes from versions; mend the clock",
        lambda: _ended(run(FIVE)),
    ),
)


def _ended(found: Outcome) -> str:
    """The state at the end of a run, and what would be noticed there."""
    end = "right" if found.is_right else f"**robot is in {found.state['robot']['stage']}**"
    dead = [f"dead: {', '.join(found.dead)}"] if found.dead else []
    return "; ".join(
        [end, *dead, *(f"{asset} lacks {versions}" for asset, versions in found.missing.items())]
    )


def failures() -> str:
    """Each failure, its detection and reaction, and the state after a run of it."""
    rows = [[name, noticed, reaction, runs()] for name, noticed, reaction, runs in FAILURES]
    return table(["Failure", "Noticed by", "Reaction", "Run here"], rows)


def morning() -> str:
    """What the five events come to, by each trap that gives one answer for every order."""
    rows = []
    for name in ("the highest version", "the latest `at`", "the furthest stage"):
        state = FOLDS[name](FIVE)
        right = state["robot"] == RIGHT["robot"]
        stage = state["robot"]["stage"]
        rows.append([name, stage if right else f"**{stage}**"])
    return table(["the state is that of", "the robot is in"], rows)


def case_study() -> str:
    """The case study's numbers under the same schema."""
    events = CASE.transitions_a_day
    return table(
        ["stage events a day", "a second", "hours to mirror each into the base"],
        [[events, events / DAY, seconds_to_mirror(events) / 3_600]],
    )
