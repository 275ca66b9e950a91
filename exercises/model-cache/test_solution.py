"""Model cache: one load, which requests are equal, lists, failures, None, and caches apart."""

import pytest
from hypothesis import strategies as st
from solution import ModelCache


class Loader:
    """Returns a new list for each load, or what it was told; keeps a list of its calls."""

    def __init__(self, *results):
        self.results = list(results)
        self.calls = []

    def __call__(self, name, **kwargs):
        """The next result; an exception is raised."""
        self.calls.append((name, kwargs))
        result = self.results.pop(0) if self.results else [f"from load {len(self.calls)}"]
        if isinstance(result, Exception):
            raise result
        return result


def test_loads_by_name_and_arguments():
    """Returns what the loader returns for the name and the arguments."""
    models = [["colour"], ["finish"]]
    loader = Loader(*models)
    cache = ModelCache(loader)
    assert cache.get("colour") is models[0]
    assert cache.get("finish", size=2, labels=["red", ["blue"]]) is models[1]
    assert loader.calls == [("colour", {}), ("finish", {"size": 2, "labels": ["red", ["blue"]]})]


@pytest.mark.parametrize(
    "kwargs",
    [
        pytest.param({}, id="no argument"),
        pytest.param({"size": 2}, id="one"),
        pytest.param({"size": 2, "path": "a.bin", "limit": None}, id="three"),
    ],
)
def test_loads_once(kwargs):
    """Returns the same object for the same request, and loads once."""
    loader = Loader()
    cache = ModelCache(loader)
    models = [cache.get("colour", **kwargs) for _ in range(3)]
    assert models[0] is models[1] is models[2]
    assert len(loader.calls) == 1


def test_loads_only_when_asked():
    """Loads nothing before the first request."""
    loader = Loader()
    ModelCache(loader)
    assert loader.calls == []


def test_the_order_of_keywords_does_not_count():
    """Takes the same arguments in another order for the same request."""
    loader = Loader()
    cache = ModelCache(loader)
    model = cache.get("colour", size=2, path="a.bin", limit=None)
    assert cache.get("colour", limit=None, path="a.bin", size=2) is model
    assert cache.get("colour", path="a.bin", size=2, limit=None) is model
    assert len(loader.calls) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(("a", {}), ("b", {}), id="names"),
        pytest.param(("a", {"x": 2}), ("b", {"x": 2}), id="names with arguments"),
        pytest.param(("a", {}), ("a", {"x": None}), id="None or nothing"),
        pytest.param(("a", {"x": 2}), ("a", {"y": 2}), id="argument names"),
        pytest.param(("a", {"x": 2, "y": 3}), ("a", {"x": 3, "y": 2}), id="values exchanged"),
        pytest.param(("a", {"x": 2}), ("a", {"x": 2, "y": 2}), id="one more"),
        pytest.param(("a", {"x": 1}), ("a", {"x": "1"}), id="number and text"),
        pytest.param(("a", {"x": None}), ("a", {"x": "None"}), id="None and text"),
        pytest.param(("a", {"x": False}), ("a", {"x": None}), id="False and None"),
        pytest.param(("a", {"x": -1}), ("a", {"x": -2}), id="equal hashes"),
        pytest.param(("a", {"x": 0.5}), ("a", {"x": 0.25}), id="fractions"),
        pytest.param(("ab", {}), ("a", {"b": ""}), id="name and argument"),
        pytest.param(("a", {"x": "2, y=3"}), ("a", {"x": "2", "y": "3"}), id="a comma"),
        pytest.param(("a", {"x": "2_y=3"}), ("a", {"x": "2", "y": "3"}), id="an underscore"),
        pytest.param(("a", {"x": "2|y=3"}), ("a", {"x": "2", "y": "3"}), id="a bar"),
    ],
)
def test_tells_requests_apart(one, other):
    """Keeps requests apart that differ in a name, an argument or a value."""
    are_apart(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param([2, 3], [3, 2], id="order"),
        pytest.param([2], [2, 2], id="repetition"),
        pytest.param([2, 3], [[2, 3]], id="nested"),
        pytest.param([[2], 3], [2, [3]], id="nested elsewhere"),
        pytest.param([2], 2, id="list and number"),
        pytest.param(["ab"], ["a", "b"], id="texts"),
        pytest.param(["a"], "a", id="list and text"),
        pytest.param([1], ["1"], id="number and text"),
        pytest.param(["2"], "['2']", id="list and its text"),
        pytest.param([2], "[2]", id="list of a number and its text"),
        pytest.param([], None, id="empty and None"),
        pytest.param([], [[]], id="empty and nested"),
    ],
)
def test_tells_lists_apart(one, other):
    """Keeps lists apart that differ in their contents, and lists from what is none."""
    are_apart(("a", {"x": one}), ("a", {"x": other}))


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: [], id="empty"),
        pytest.param(lambda: [2, 3], id="numbers"),
        pytest.param(lambda: ["a", [2, ["b"], None]], id="nested"),
    ],
)
def test_takes_equal_lists_for_equal(make):
    """Takes another list with the same contents for the same request."""
    loader = Loader()
    cache = ModelCache(loader)
    model = cache.get("colour", x=make(), y=2)
    assert cache.get("colour", y=2, x=make()) is model
    assert len(loader.calls) == 1


def test_a_list_that_grew_is_another_request():
    """Takes a list with its contents at the time of the call."""
    cache = ModelCache(Loader())
    labels = ["red"]
    red = cache.get("colour", labels=labels)
    labels.append("blue")
    both = cache.get("colour", labels=labels)
    assert both is not red
    assert cache.get("colour", labels=["red"]) is red
    assert cache.get("colour", labels=["red", "blue"]) is both


def test_an_inner_list_that_grew_is_another_request():
    """Takes a list within a list with its contents at the time of the call, too."""
    cache = ModelCache(Loader())
    inner = ["red"]
    red = cache.get("colour", labels=[inner])
    inner.append("blue")
    both = cache.get("colour", labels=[inner])
    assert both is not red
    assert cache.get("colour", labels=[["red"]]) is red
    assert cache.get("colour", labels=[["red", "blue"]]) is both


def test_the_loader_may_change_a_list():
    """Stores under the contents of the call, though the loader changes the list."""
    loads = []

    def loader(name, labels):
        loads.append(list(labels))
        labels.append("other")
        return [f"from load {len(loads)}"]

    cache = ModelCache(loader)
    model = cache.get("colour", labels=["red"])
    assert cache.get("colour", labels=["red"]) is model
    assert cache.get("colour", labels=["red", "other"]) is not model
    assert loads == [["red"], ["red", "other"]]


@pytest.mark.parametrize("kind", [OSError, KeyError, TypeError])
def test_lets_failures_pass(kind):
    """Lets the loader's exception reach the caller."""
    error = kind("no file")
    cache = ModelCache(Loader(error))
    assert outcome(lambda: cache.get("colour", size=2)) is error


@pytest.mark.parametrize("kind", [OSError, KeyError, TypeError])
def test_does_not_store_failures(kind):
    """Loads again after a failure, until there is something to store."""
    errors, model = [kind("one"), kind("two")], ["colour"]
    loader = Loader(*errors, model)
    cache = ModelCache(loader)
    for error in errors:
        assert outcome(lambda: cache.get("colour", size=2)) is error
    assert cache.get("colour", size=2) is model
    assert cache.get("colour", size=2) is model
    assert len(loader.calls) == 3


def test_a_failure_leaves_other_entries():
    """Keeps what is stored when another request fails."""
    model = ["colour"]
    loader = Loader(model, OSError("no file"))
    cache = ModelCache(loader)
    cache.get("colour")
    outcome(lambda: cache.get("finish"))
    assert cache.get("colour") is model
    assert len(loader.calls) == 2


@pytest.mark.parametrize("result", [None, False, 0, "", []])
def test_stores_any_result(result):
    """Stores a result that is None or false."""
    loader = Loader(result)
    cache = ModelCache(loader)
    assert cache.get("colour") is result
    assert cache.get("colour") is result
    assert len(loader.calls) == 1


def test_keeps_many_entries():
    """Keeps every entry, however many there are."""
    loader = Loader()
    cache = ModelCache(loader)
    models = [cache.get("colour", version=version) for version in range(200)]
    assert [cache.get("colour", version=version) for version in range(200)] == models
    assert len(loader.calls) == 200


def test_caches_share_nothing():
    """Keeps two caches apart, also with the same loader."""
    loader = Loader()
    one, other = ModelCache(loader), ModelCache(loader)
    first = one.get("colour", size=2)
    assert other.get("colour", size=2) is not first
    assert one.get("colour", size=2) is first
    assert len(loader.calls) == 2


VALUES = st.recursive(
    st.sampled_from([None, False, 2, -1, 0.5, "2", "", "None"]),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=3,
)
ARGUMENTS = st.dictionaries(st.sampled_from(["x", "y", "z"]), VALUES, max_size=2)
REQUESTS = st.lists(st.tuples(st.sampled_from(["a", "b"]), ARGUMENTS), min_size=2, max_size=4)


def test_agrees_with_a_list_of_entries(agree):
    """Loads as often as a list that is searched for each request, on 60 random scripts."""
    agree(replay, by_searching, REQUESTS, examples=60)


def replay(requests):
    """For each request and then once more: the number of the load that it got."""
    numbers = iter(range(100))
    cache = ModelCache(lambda name, **kwargs: next(numbers))
    return [cache.get(name, **kwargs) for name, kwargs in requests + requests[::-1]]


def by_searching(requests):
    """The same, by comparing each request with all before."""
    known = []
    for request in requests:
        if request not in known:
            known.append(request)
    return [known.index(request) for request in requests + requests[::-1]]


def are_apart(one, other):
    """Asks for both requests, twice, and checks that each has a model of its own."""
    loader = Loader()
    cache = ModelCache(loader)
    (name, kwargs), (other_name, other_kwargs) = one, other
    first = cache.get(name, **kwargs)
    second = cache.get(other_name, **other_kwargs)
    assert second is not first
    assert cache.get(name, **kwargs) is first
    assert cache.get(other_name, **other_kwargs) is second
    assert len(loader.calls) == 2


def outcome(call):
    """What a call raises, or a text that says what it returns."""
    try:
        return f"returned {call()!r}"
    except Exception as error:
        return error
