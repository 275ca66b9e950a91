"""Dead letters: what is due, what is superseded, what is told twice, and what cannot be read."""

import copy
import json

import pytest
from solution import redrive_plan

A = ("images", "a.jpg")


def record(sequencer, key="a.jpg", bucket="images", name="ObjectCreated:Put"):
    """A record of a notification."""
    thing = {"key": key, "size": 1024, "sequencer": sequencer}
    return {"eventName": name, "s3": {"bucket": {"name": bucket}, "object": thing}}


def letters(*bodies):
    """Messages with the ids m0, m1 and so on; a body is text, or a list of records."""
    return [
        {
            "messageId": f"m{i}",
            "body": body if isinstance(body, str) else json.dumps({"Records": body}),
        }
        for i, body in enumerate(bodies)
    ]


def plan(redrive=(), drop=(), keep=()):
    """The plan with these ids."""
    return {"redrive": list(redrive), "drop": list(drop), "keep": list(keep)}


def test_plans_nothing_for_no_letters():
    """Returns three empty lists if there is no letter."""
    assert redrive_plan([], {A: "0055A1"}) == plan()


def test_redrives_what_was_never_processed():
    """Sends an event back whose object is not known."""
    assert redrive_plan(letters([record("0055A1")]), {}) == plan(redrive=["m0"])


@pytest.mark.parametrize(
    ("sequencer", "processed", "is_due"),
    [
        pytest.param("0055A2", "0055A1", True, id="later"),
        pytest.param("0055A1", "0055A2", False, id="earlier"),
        pytest.param("0055A1", "0055A1", False, id="the same"),
        pytest.param("0055B", "0055AED6", True, id="later and shorter"),
        pytest.param("0055AED6", "0055B", False, id="earlier and longer"),
        pytest.param("0055A10", "0055A1", False, id="the same with a zero"),
        pytest.param("0055AED6DCD90281E5", "0055B", False, id="earlier and much longer"),
    ],
)
def test_compares_with_what_was_processed(sequencer, processed, is_due):
    """Sends an event back only if it is later than what was processed."""
    expected = plan(redrive=["m0"]) if is_due else plan(drop=["m0"])
    assert redrive_plan(letters([record(sequencer)]), {A: processed}) == expected


def test_tells_objects_apart():
    """Compares events of the same bucket and key only."""
    found = letters(
        [record("0055A2")], [record("0055A1", key="b.jpg")], [record("0055A1", bucket="archive")]
    )
    latest = {A: "0055A9", ("archive", "b.jpg"): "0055A9"}
    assert redrive_plan(found, latest) == plan(redrive=["m1", "m2"], drop=["m0"])


@pytest.mark.parametrize(
    ("sequencers", "due"),
    [
        pytest.param(["0055A1", "0055A2", "0055A3"], "m2", id="in order"),
        pytest.param(["0055A3", "0055A2", "0055A1"], "m0", id="in reverse"),
        pytest.param(["0055A1", "0055A3", "0055A2"], "m1", id="mixed"),
    ],
)
def test_redrives_the_latest_of_an_object(sequencers, due):
    """Drops what another letter supersedes, wherever that one is."""
    found = letters(*([record(sequencer)] for sequencer in sequencers))
    rest = [id for id in ("m0", "m1", "m2") if id != due]
    assert redrive_plan(found, {}) == plan(redrive=[due], drop=rest)
    assert redrive_plan(found, {A: "0055A0"}) == plan(redrive=[due], drop=rest)
    assert redrive_plan(found, {A: "0055A3"}) == plan(drop=["m0", "m1", "m2"])


def test_a_removal_supersedes_as_well():
    """Drops a creation that a later removal supersedes."""
    found = letters([record("0055A1")], [record("0055A2", name="ObjectRemoved:Delete")])
    assert redrive_plan(found, {}) == plan(redrive=["m1"], drop=["m0"])


def test_redrives_the_first_of_the_same():
    """Sends the first letter back if several tell of the same event."""
    found = letters([record("0055A2")], [record("0055A20")], [record("0055A2")])
    assert redrive_plan(found, {A: "0055A1"}) == plan(redrive=["m0"], drop=["m1", "m2"])


NO_KEY = json.dumps({"Records": [{"s3": {"bucket": {"name": "images"}, "object": {}}}]})
NO_SEQUENCER = json.dumps(
    {"Records": [{"s3": {"bucket": {"name": "images"}, "object": {"key": "a.jpg"}}}]}
)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("", id="empty"),
        pytest.param("no json", id="no JSON"),
        pytest.param("[]", id="a list"),
        pytest.param("null", id="null"),
        pytest.param("7", id="a number"),
        pytest.param("{}", id="no records"),
        pytest.param('{"Event": "s3:Other"}', id="another event without records"),
        pytest.param('{"Records": null}', id="null for records"),
        pytest.param('{"Records": [{}]}', id="a record without an object"),
        pytest.param(NO_KEY, id="no key"),
        pytest.param(NO_SEQUENCER, id="no sequencer"),
    ],
)
def test_keeps_what_it_cannot_read(body):
    """Keeps a letter that is no notification, and goes on with the others."""
    found = letters([record("0055A1")], body, [record("0055A2", key="b.jpg")])
    assert redrive_plan(found, {}) == plan(redrive=["m0", "m2"], keep=["m1"])


def test_a_letter_that_is_kept_supersedes_nothing():
    """Takes no notice of the readable records of a letter that is kept."""
    broken = [record("0055A9"), {"s3": {}}]
    assert redrive_plan(letters(broken, [record("0055A1")]), {}) == plan(["m1"], keep=["m0"])


def test_drops_the_test_message():
    """Drops the message that S3 sends when notifications are configured."""
    body = '{"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "images"}'
    assert redrive_plan(letters(body), {}) == plan(drop=["m0"])


def test_drops_an_empty_list_of_records():
    """Drops a letter whose list of records is empty: none of them is due."""
    assert redrive_plan(letters([], [record("0055A1")]), {}) == plan(["m1"], drop=["m0"])


@pytest.mark.parametrize("first", [True, False], ids=["first", "last"])
def test_one_record_that_is_due_is_enough(first):
    """Sends a letter back if at least one of its records is due."""
    records = [record("0055A2", key="b.jpg"), record("0055A1")]
    found = letters(records if first else records[::-1], [record("0055A1"), record("0055A0")])
    assert redrive_plan(found, {A: "0055A1"}) == plan(redrive=["m0"], drop=["m1"])


def test_takes_the_latest_record_of_a_letter():
    """Sends a letter back for its latest record of an object, wherever in the letter that is."""
    found = letters([record("0055A3"), record("0055A1")], [record("0055A2")])
    assert redrive_plan(found, {}) == plan(redrive=["m0"], drop=["m1"])


@pytest.mark.parametrize(
    ("encoded", "key"),
    [
        pytest.param("red+dress.jpg", "red dress.jpg", id="a space"),
        pytest.param("a%2Bb.jpg", "a+b.jpg", id="a plus sign"),
        pytest.param("gr%C3%BCn.jpg", "grün.jpg", id="a letter of two bytes"),
    ],
)
def test_decodes_keys(encoded, key):
    """Finds the object under the key as it was uploaded."""
    found = letters([record("0055A1", key=encoded)])
    assert redrive_plan(found, {("images", key): "0055A2"}) == plan(drop=["m0"])
    assert redrive_plan(found, {("images", encoded): "0055A2"}) == plan(redrive=["m0"])


def test_leaves_what_it_was_given():
    """Leaves the letters and the processed events as they were."""
    found, latest = letters([record("0055A2")], "no json"), {A: "0055A1"}
    before = copy.deepcopy((found, latest))
    redrive_plan(found, latest)
    assert (found, latest) == before
