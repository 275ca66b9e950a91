"""Both caches load once for each request, and only the locked one does so for threads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.model_factory.cache import ModelCache, cache_key
from answers.model_factory.locked import SharedModelCache
from answers.model_factory.measure import WAYS, loads

CACHES = pytest.mark.parametrize("kind", [ModelCache, SharedModelCache])
values = st.recursive(
    st.sampled_from([None, 2, 0.5, "2", "", "None"]), lambda inner: st.lists(inner, max_size=2)
)
requests = st.tuples(
    st.sampled_from("ab"), st.dictionaries(st.sampled_from("xyz"), values, max_size=3)
)


@given(one=requests, other=requests)
def test_keys_are_equal_exactly_for_equal_requests(one, other):
    """Whatever the order of the arguments."""
    assert (cache_key(*one) == cache_key(*other)) == (one == other)
    name, kwargs = one
    assert cache_key(name, dict(reversed(kwargs.items()))) == cache_key(name, kwargs)


@CACHES
@given(script=st.lists(requests, max_size=6))
def test_loads_once_for_each_request(kind, script):
    """And returns the object of the first time."""
    loaded = []

    def loader(name, **kwargs):
        loaded.append((name, kwargs))
        return len(loaded)

    cache = kind(loader)
    for name, kwargs in script + script:
        assert cache.get(name, **kwargs) == loaded.index((name, kwargs)) + 1
    assert len(loaded) == sum(request not in script[:i] for i, request in enumerate(script))


@CACHES
def test_none_is_kept_and_failures_are_not(kind):
    """The loader is asked again after a failure."""
    answers = [OSError("no file"), None, "never asked"]

    def loader(name):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    cache = kind(loader)
    with pytest.raises(OSError, match="no file"):
        cache.get("a")
    assert cache.get("a") is None
    assert cache.get("a") is None
    assert answers == ["never asked"]


@CACHES
def test_a_model_may_be_made_of_others(kind):
    """A loader may ask the cache for another model."""
    cache = kind(lambda name, of=None: [cache.get(part) for part in of] if of else name)
    assert cache.get("both", of=["a", "b"]) == ["a", "b"]


@pytest.mark.parametrize(
    ("way", "expected"), list(zip(WAYS, [(2, 2), (2, 2), (1, 1), (1, 1)], strict=True))
)
def test_loads_by_two_threads(way, expected):
    """What the page's table says."""
    assert loads(WAYS[way]) == expected
