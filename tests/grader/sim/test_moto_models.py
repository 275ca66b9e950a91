"""The queue and the table do what moto's SQS and DynamoDB do, operation by operation.

A script of operations is played on both, and what each operation says is compared. The queue's
clock is simulated; moto's is real, so that one script waits for it, a second long.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

moto = pytest.importorskip("moto", reason="moto is not installed")
pytest.importorskip("boto3", reason="boto3 is not installed")

from tests.grader.sim.stores import (  # noqa: E402
    MotoQueue,
    MotoTable,
    Said,
    SimulatedQueue,
    SimulatedTable,
)

QUEUE_SCRIPTS: dict[str, tuple[dict[str, Any], list[tuple[Any, ...]]]] = {
    "hidden while under way": (
        {"visibility": 30},
        [
            *(("send", body) for body in "abc"),
            ("counts",),
            ("receive", 2),
            ("receive", 10),
            ("receive", 10),
            ("counts",),
        ],
    ),
    "deleted": (
        {"visibility": 30},
        [("send", "a"), ("send", "b"), ("receive", 1), ("delete", 0), ("counts",), ("receive", 10)],
    ),
    "shown again at once and received again": (
        {"visibility": 30},
        [("send", "a"), ("receive",), ("hide", 0, 0), ("counts",), ("receive",), ("receive",)],
    ),
    "hidden for longer": (
        {"visibility": 30},
        [("send", "a"), ("receive",), ("hide", 0, 600), ("receive",), ("counts",)],
    ),
    "deleted after it was shown again": (
        {"visibility": 30},
        [("send", "a"), ("receive",), ("hide", 0, 0), ("delete", 0), ("receive",), ("counts",)],
    ),
    "hide what is not in flight": (
        {"visibility": 30},
        [("send", "a"), ("receive",), ("hide", 0, 0), ("counts",), ("hide", 0, 9), ("counts",)],
    ),
    "dead letter": (
        {"visibility": 30, "max_receives": 2},
        [
            ("send", "poison"),
            *[("receive",), ("hide", 0, 0), ("receive",), ("hide", 1, 0)],
            ("dead",),
            ("receive",),
            ("dead",),
            ("counts",),
        ],
    ),
    "dead letter before others": (
        {"visibility": 30, "max_receives": 1},
        [
            *[("send", "poison"), ("receive",), ("send", "good"), ("hide", 0, 0)],
            *[("receive", 10), ("dead",), ("delete", 1), ("counts",)],
        ],
    ),
    "delayed": (
        {"visibility": 30},
        [("send", "now"), ("send", "later", 60), ("counts",), ("receive", 10), ("counts",)],
    ),
    "no visibility time-out": (
        {"visibility": 0},
        [("send", "a"), ("receive",), ("receive",), ("counts",)],
    ),
    "time-out passes": (
        {"visibility": 1, "max_receives": 2},
        [
            *[("send", "a"), ("receive",), ("receive",), ("wait", 1.1), ("counts",)],
            *[("receive",), ("delete", 0), ("counts",), ("delete", 1), ("counts",)],
        ],
    ),
}
"""By what it shows: how the queue is made, and the operations."""


DIFFERENCES: dict[str, dict[str, Any]] = {
    "hide what is not in flight": {
        "moto": "A message that is visible again can be hidden by its receipt",
        "said": {4: ("hide", True), 5: ("counts", [0, 1, 0])},
        "specification": "MessageNotInflight: The specified message isn't in flight.",
        "source": "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/"
        "API_ChangeMessageVisibility.html",
    },
    "time-out passes": {
        "moto": "A receipt that is out of date deletes its message",
        "said": {7: ("counts", [0, 0, 0])},
        "specification": "If you use an old ReceiptHandle, the request will succeed, but the "
        "message might not be deleted.",
        "source": "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/"
        "API_DeleteMessage.html",
    },
}
"""By script: what moto does, what it says otherwise (by the operation's place, from 0), and what
SQS promises, quoted."""


def played(subject: object, script: list[tuple[Any, ...]]) -> Said:
    """What each operation of a script says."""
    return [(name, getattr(subject, name)(*arguments)) for name, *arguments in script]


@pytest.fixture
def aws() -> Iterator[None]:
    """Moto in the place of AWS."""
    with moto.mock_aws():
        yield


@pytest.mark.parametrize("shows", QUEUE_SCRIPTS)
def test_queue_is_like_sqs(shows: str, aws: None) -> None:
    """Deliveries, their counts, visibility, deletion and dead letters are the same."""
    made, script = QUEUE_SCRIPTS[shows]
    made = {"max_receives": None, **made}
    expected = played(SimulatedQueue(**made), script)
    for place, said in DIFFERENCES.get(shows, {}).get("said", {}).items():
        assert expected[place] != said, "a difference that is none"
        expected[place] = said
    assert played(MotoQueue(**made), script) == expected


def test_differences_are_of_scripts_and_have_sources() -> None:
    """Each belongs to a script and quotes the API's reference with its address."""
    assert set(DIFFERENCES) <= set(QUEUE_SCRIPTS)
    for listed in DIFFERENCES.values():
        assert listed["moto"]
        assert listed["specification"]
        assert listed["source"].startswith("https://docs.aws.amazon.com/")


FILL: list[tuple[Any, ...]] = [
    *(("put", "user#1", sk, n) for n, sk in enumerate(("10", "9", "é", "a#2", "a#10", "Z"))),
    ("put", "user#10", "9", 6),
    ("put", "user#2", "9", 7),
]
TABLE_SCRIPTS: dict[str, list[tuple[Any, ...]]] = {
    "put and get": [
        *[("put", "a", "1", 1), ("get", "a", "1"), ("put", "a", "1", 2), ("get", "a", "1")],
        *[("get", "a", "2"), ("get", "b", "1")],
    ],
    "write on a condition": [
        *[("put", "a", "1", 1, True), ("put", "a", "1", 2, True), ("get", "a", "1")],
        *[("put", "a", "2", 3, True), ("put", "b", "1", 4, True), ("scan",)],
    ],
    "scan": [("scan",), *FILL, ("scan",)],
}
"""By what it shows: the operations; queries have a test of their own."""
QUERIES: list[dict[str, Any]] = [
    {},
    {"desc": True},
    {"limit": 2},
    {"limit": 2, "desc": True},
    {"begins": "a#"},
    {"begins": "a#", "limit": 1},
    {"begins": "none"},
    {"between": ("1", "9")},
    {"between": ("10", "10")},
    {"between": ("A", "a#2"), "desc": True},
]


@pytest.mark.parametrize("shows", TABLE_SCRIPTS)
def test_table_is_like_dynamodb(shows: str, aws: None) -> None:
    """What is written, refused, found and read is the same."""
    script = TABLE_SCRIPTS[shows]
    assert played(SimulatedTable(), script) == played(MotoTable(), script)


def test_queries_are_like_dynamodb(aws: None) -> None:
    """Order, conditions on the sort key, the limit and the items read are the same."""
    tables = SimulatedTable(), MotoTable()
    assert played(tables[0], FILL) == played(tables[1], FILL)
    for pk in ("user#1", "user#10", "user#3"):
        for query in QUERIES:
            assert tables[0].query(pk, **query) == tables[1].query(pk, **query), (pk, query)
