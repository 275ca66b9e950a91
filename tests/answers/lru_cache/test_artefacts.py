"""A result is found again if and only if all that it was made of is the same."""

from hypothesis import given
from hypothesis import strategies as st

from answers.lru_cache.artefacts import CachedExtractor, content_key
from answers.lru_cache.ordered import LRUCache

parts = st.tuples(
    st.binary(max_size=2),
    st.text("ab,", max_size=2),
    st.text("12", max_size=2),
    st.dictionaries(st.text("kx", max_size=1), st.integers(0, 1), max_size=2),
)


@given(one=parts, other=parts)
def test_keys_are_equal_if_all_parts_are(one, other):
    """And differ otherwise."""
    assert (content_key(*one) == content_key(*other)) is (one == other)
    assert len(content_key(*one)) == 32


def test_no_image_is_looked_at_twice():
    """By content, not by name; a new version or setting looks again; None is kept."""
    cache = LRUCache(10)
    seen = []
    colour = CachedExtractor(seen.append, "colour", "1", cache)
    for image in (b"front", b"back", b"front"):
        assert colour(image) is None
    assert seen == [b"front", b"back"]
    CachedExtractor(seen.append, "colour", "2", cache)(b"front")
    CachedExtractor(seen.append, "colour", "1", cache, {"k": 3})(b"front")
    assert len(seen) == 4
    assert colour.runs == 2
