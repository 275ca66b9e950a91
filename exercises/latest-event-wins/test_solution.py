"""An index of buckets: order, duplicates, removals, sequencers, keys, and every order."""

from itertools import permutations

import pytest
from solution import ObjectIndex


def created(sequencer, etag, key="a.jpg", bucket="images", how="Put"):
    """A record of an object's creation."""
    thing = {"key": key, "size": 1024, "eTag": etag, "sequencer": sequencer}
    return {
        "eventName": f"ObjectCreated:{how}",
        "eventTime": "2026-11-01T12:00:00.000Z",
        "s3": {"bucket": {"name": bucket}, "object": thing},
    }


def removed(sequencer, key="a.jpg", bucket="images", how="Delete"):
    """A record of an object's removal."""
    return {
        "eventName": f"ObjectRemoved:{how}",
        "eventTime": "2026-11-01T12:00:00.000Z",
        "s3": {"bucket": {"name": bucket}, "object": {"key": key, "sequencer": sequencer}},
    }


def applied(*records):
    """An index to which these were applied, and what `apply` returned."""
    index = ObjectIndex()
    return index, [index.apply(record) for record in records]


def test_knows_nothing_at_first():
    """Returns None for an object without an event."""
    assert ObjectIndex().etag("images", "a.jpg") is None


def test_knows_what_was_created():
    """Returns the entity tag of an object that was created."""
    index, news = applied(created("0055A1", "one"))
    assert index.etag("images", "a.jpg") == "one"
    assert index.etag("images", "b.jpg") is None
    assert news == [True]


def test_takes_the_later_event():
    """Takes what a later event says."""
    index, news = applied(created("0055A1", "one"), created("0055A2", "two"))
    assert index.etag("images", "a.jpg") == "two"
    assert news == [True, True]


def test_ignores_an_earlier_event():
    """Ignores an event that is earlier than one that was applied."""
    index, news = applied(created("0055A2", "two"), created("0055A1", "one"))
    assert index.etag("images", "a.jpg") == "two"
    assert news == [True, False]


def test_ignores_a_duplicate():
    """Ignores a second notification of an event."""
    index, news = applied(
        created("0055A1", "one"), created("0055A1", "one"), created("0055A2", "two")
    )
    assert index.etag("images", "a.jpg") == "two"
    assert news == [True, False, True]


def test_a_removed_object_is_not_there():
    """Returns None after a removal, and the tag again after a new creation."""
    index, news = applied(created("0055A1", "one"), removed("0055A2"))
    assert index.etag("images", "a.jpg") is None
    assert index.apply(created("0055A3", "three"))
    assert index.etag("images", "a.jpg") == "three"
    assert news == [True, True]


def test_a_late_creation_brings_nothing_back():
    """Leaves an object removed, if its creation is told afterwards."""
    index, news = applied(created("0055A1", "one"), removed("0055A3"), created("0055A2", "two"))
    assert index.etag("images", "a.jpg") is None
    assert news == [True, True, False]


def test_a_removal_may_come_first():
    """Remembers a removal of which it knew no creation."""
    index, news = applied(removed("0055A2"), created("0055A1", "one"), removed("0055A2"))
    assert index.etag("images", "a.jpg") is None
    assert news == [True, False, False]


@pytest.mark.parametrize("how", ["Put", "Post", "Copy", "CompleteMultipartUpload", "Delete"])
def test_knows_all_creations(how):
    """Takes every event of `ObjectCreated` for a creation."""
    index, _ = applied(removed("0055A1"), created("0055A2", "two", how=how))
    assert index.etag("images", "a.jpg") == "two"


@pytest.mark.parametrize("how", ["Delete", "DeleteMarkerCreated", "Expired"])
def test_knows_all_removals(how):
    """Takes every event of `ObjectRemoved` for a removal."""
    index, _ = applied(created("0055A1", "one"), removed("0055A2", how=how))
    assert index.etag("images", "a.jpg") is None


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        pytest.param("0055A9", "0055AA", id="a digit and a letter"),
        pytest.param("0055AED6", "0055B", id="the later one shorter"),
        pytest.param("0055A", "0055AED6", id="the later one longer"),
        pytest.param("0FFFFFFF", "1", id="much shorter"),
        pytest.param("0055AED6DCD90281E5", "0055AED6DCD90281E6", id="eighteen digits"),
        pytest.param("0" * 299 + "1", "0" * 299 + "2", id="300 digits"),
    ],
)
def test_compares_sequencers(earlier, later):
    """Tells the later one of two sequencers, whatever comes first."""
    index, news = applied(created(earlier, "one"), created(later, "two"))
    assert (index.etag("images", "a.jpg"), news) == ("two", [True, True])
    index, news = applied(created(later, "two"), created(earlier, "one"))
    assert (index.etag("images", "a.jpg"), news) == ("two", [True, False])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("0055A", "0055A00"),
        ("0055A00", "0055A"),
        ("0055A0", "0055A0"),
        ("0055AED6DCD90281E5", "0055AED6DCD90281E500"),
        pytest.param("A" * 300, "A" * 300 + "00", id="300 digits"),
        ("00", "0"),
    ],
)
def test_zeros_at_the_end_make_no_difference(first, second):
    """Takes sequencers that differ in zeros at their ends for those of one event."""
    _, news = applied(created(first, "one"), created(second, "one"))
    assert news == [True, False]


def test_tells_objects_apart():
    """Compares sequencers of the same bucket and key only."""
    index, news = applied(
        created("0055A5", "one", key="a.jpg", bucket="images"),
        created("0055A3", "two", key="b.jpg", bucket="images"),
        created("0055A1", "three", key="a.jpg", bucket="archive"),
        created("0055A1", "four", key="a.jpg/b", bucket="images"),
        removed("0055A0", key="c.jpg"),
    )
    assert news == [True] * 5
    assert index.etag("images", "a.jpg") == "one"
    assert index.etag("images", "b.jpg") == "two"
    assert index.etag("archive", "a.jpg") == "three"
    assert index.etag("images", "a.jpg/b") == "four"


def test_tells_bucket_and_key_apart():
    """Knows where the bucket's name ends and the key begins."""
    index, news = applied(
        created("0055A1", "one", key="2/a.jpg", bucket="images"),
        created("0055A1", "two", key="/a.jpg", bucket="images2"),
    )
    assert news == [True, True]
    assert index.etag("images", "2/a.jpg") == "one"
    assert index.etag("images2", "/a.jpg") == "two"


@pytest.mark.parametrize(
    ("encoded", "key"),
    [
        pytest.param("red+dress.jpg", "red dress.jpg", id="a space"),
        pytest.param("a%2Bb.jpg", "a+b.jpg", id="a plus sign"),
        pytest.param("2026/gr%C3%BCn.jpg", "2026/grün.jpg", id="a letter of two bytes"),
        pytest.param("100%2525.jpg", "100%25.jpg", id="a percent sign"),
    ],
)
def test_decodes_keys(encoded, key):
    """Takes the key as it was uploaded, not as the record encodes it."""
    index, _ = applied(created("0055A1", "one", key=encoded))
    assert index.etag("images", key) == "one"
    assert index.etag("images", encoded) is None
    assert index.apply(removed("0055A2", key=encoded))
    assert index.etag("images", key) is None


HISTORY = [
    created("0055A1", "one"),
    removed("0055A2"),
    created("0055AED6", "three"),
    created("0055B", "four"),
    created("0055B", "four"),
]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param(HISTORY, "four", id="ends with a creation"),
        pytest.param([*HISTORY[1:4], removed("0055C")], None, id="ends with a removal"),
    ],
)
def test_any_order_comes_to_the_same(events, expected):
    """Comes to the same in every order of the events."""
    found = {applied(*order)[0].etag("images", "a.jpg") for order in permutations(events)}
    assert found == {expected}
