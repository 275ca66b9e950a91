"""What a message says: the objects, their keys, and what identifies an event."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.idempotent_consumer.notifications import Change, changes


def body(key: str, **more: str) -> str:
    """A notification about one object of the bucket `images`."""
    thing = {"key": key, **more}
    record = {"eventName": "ObjectCreated:Put", "s3": {"bucket": {"name": "images"}}}
    record["s3"]["object"] = thing
    return json.dumps({"Records": [record]})


@pytest.mark.parametrize(
    ("encoded", "key"),
    [
        ("red+dress.jpg", "red dress.jpg"),
        ("a%2Bb.jpg", "a+b.jpg"),
        ("gr%C3%BCn.jpg", "grün.jpg"),
        ("100%2525.jpg", "100%25.jpg"),
    ],
)
def test_keys_are_decoded_once(encoded: str, key: str) -> None:
    """The key is the one that was uploaded."""
    assert [change.key for change in changes(body(encoded))] == [key]


def test_all_records_are_read() -> None:
    """A message may tell of several objects."""
    records = [json.loads(body(key))["Records"][0] for key in ("a", "b")]
    found = changes(json.dumps({"Records": records}))
    assert found == [Change("ObjectCreated:Put", "images", key) for key in ("a", "b")]


def test_what_identifies_an_event() -> None:
    """The sequencer does; without it the version, without that the content."""
    given = {"sequencer": "0055A", "versionId": "v1", "eTag": "e1"}
    ids = []
    for missing in ("", "sequencer", "versionId"):
        given.pop(missing, None)
        ids += [change.id for change in changes(body("a.jpg", **given))]
    assert ids == ["images/a.jpg#0055A", "images/a.jpg#v1", "images/a.jpg#e1"]


@pytest.mark.parametrize(
    "text", ["", "no json", "null", "[]", "7", "{}", '{"Records": null}', '{"Records": [{}]}']
)
def test_anything_else_is_refused(text: str) -> None:
    """What is no notification raises ValueError, so that the message fails."""
    with pytest.raises(ValueError):  # noqa: PT011 - json's own message in the first two
        changes(text)


EVENTS = st.builds(
    Change,
    st.just("ObjectCreated:Put"),
    st.text("ab.", min_size=1, max_size=3),
    st.text("a/#", min_size=1, max_size=5),
    sequencer=st.text("0A", min_size=1, max_size=3),
)


@given(EVENTS, EVENTS)
def test_different_events_have_different_ids(one: Change, other: Change) -> None:
    """No two events share an id, whatever characters their keys hold."""
    assert (one.id == other.id) == (one == other)
