"""Which event is the latest: against fractions, in any order, and for dead letters."""

import json
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain
from typing import Any

import boto3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from moto import mock_aws

from answers.idempotent_consumer.latest import remember
from answers.idempotent_consumer.notifications import changes
from answers.idempotent_consumer.sequence import ObjectIndex, is_later, redrive_plan
from tests.grader.sim.stores import ACCESS

SEQUENCERS = st.text("059AF", min_size=1, max_size=6)


def fraction(sequencer: str) -> Fraction:
    """The sequencer as digits behind a point."""
    return Fraction(int(sequencer, 16), 16 ** len(sequencer))


@given(SEQUENCERS, SEQUENCERS)
def test_sequencers_are_compared_like_fractions(one: str, other: str) -> None:
    """Filling up on the right is comparing digits behind a point."""
    assert is_later(one, other) == (fraction(one) > fraction(other))


@st.composite
def histories(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Records in any order, some of them twice, of events with different sequencers."""
    numbers = draw(st.lists(SEQUENCERS, unique_by=fraction, min_size=1, max_size=6))
    records = []
    for number in numbers:
        key, is_created = draw(st.sampled_from(["a+b", "c"])), draw(st.booleans())
        thing = {"key": key, "sequencer": number} | ({"eTag": number} if is_created else {})
        name = "ObjectCreated:Put" if is_created else "ObjectRemoved:Delete"
        records.append({"eventName": name, "s3": {"bucket": {"name": "images"}, "object": thing}})
    return draw(st.permutations(records + records[:2]))


def expected(records: list[dict[str, Any]], key: str) -> str | None:
    """The tag by the definition: that of the record with the greatest fraction."""
    own = [record for record in records if record["s3"]["object"]["key"] == key]
    if not own:
        return None
    latest = max(own, key=lambda record: fraction(record["s3"]["object"]["sequencer"]))
    return latest["s3"]["object"].get("eTag")


@given(histories())
def test_an_index_says_what_the_latest_event_says(records: list[dict[str, Any]]) -> None:
    """The order of arrival makes no difference."""
    index = ObjectIndex()
    for record in records:
        index.apply(record)
    assert index.etag("images", "a b") == expected(records, "a+b")
    assert index.etag("images", "c") == expected(records, "c")


@given(histories(), st.sampled_from([{}, {("images", "c"): "5"}]))
def test_what_is_dropped_is_not_needed(
    records: list[dict[str, Any]], latest: dict[tuple[str, str], str]
) -> None:
    """Sending back what is due comes to the same as sending back everything."""
    letters = [
        {"messageId": f"m{i}", "body": json.dumps({"Records": [record]})}
        for i, record in enumerate(records)
    ]
    plan = redrive_plan(letters, latest)
    assert sorted(chain.from_iterable(plan.values())) == sorted(
        letter["messageId"] for letter in letters
    )
    some, all_of_them = ObjectIndex(), ObjectIndex()
    for key, sequencer in latest.items():
        start = {"key": key[1], "sequencer": sequencer, "eTag": "start"}
        record = {"eventName": "ObjectCreated:Put"}
        record["s3"] = {"bucket": {"name": key[0]}, "object": start}
        some.apply(record)
        all_of_them.apply(record)
    news = [some.apply(records[int(id[1:])]) for id in plan["redrive"]]
    assert all(news)
    for record in records:
        all_of_them.apply(record)
    for key in ("a b", "c"):
        assert some.etag("images", key) == all_of_them.etag("images", key)


@pytest.fixture
def table() -> Iterator[Any]:
    """An empty table in DynamoDB."""
    with mock_aws():
        yield boto3.resource("dynamodb", **ACCESS).create_table(
            TableName="objects",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )


def test_dynamodb_takes_the_latest_as_well(table: Any) -> None:
    """A conditional write takes the same events for news as the index does."""
    index = ObjectIndex()
    story = [("0055B", True), ("0055AED6", True), ("0055B00", True), ("0055C", False), ("0", True)]
    for sequencer, is_created in story:
        thing = {"key": "a+b", "sequencer": sequencer, "eTag": f"e{sequencer}"}
        name = "ObjectCreated:Put" if is_created else "ObjectRemoved:Delete"
        record = {"eventName": name, "s3": {"bucket": {"name": "images"}, "object": thing}}
        (change,) = changes(json.dumps({"Records": [record]}))
        assert remember(table, change) == index.apply(record), sequencer
    assert table.get_item(Key={"id": "images/a b"})["Item"]["removed"] is True
