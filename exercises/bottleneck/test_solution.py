"""Bottleneck: capacity of one stage, batches, fan-out, which stage is named, and the edges."""

import copy

import pytest
from hypothesis import strategies as st
from solution import bottleneck


def stage(name, concurrency, service_s, **options):
    """A stage as the statement describes it."""
    return {"name": name, "concurrency": concurrency, "service_s": service_s, **options}


@pytest.mark.parametrize(
    ("concurrency", "service_s", "expected"),
    [
        pytest.param(1, 1, 1, id="one worker, one second"),
        pytest.param(4, 0.5, 8, id="four workers"),
        pytest.param(3, 4, 0.75, id="less than one a second"),
        pytest.param(1000, 0.25, 4000, id="a thousand workers"),
    ],
)
def test_knows_what_a_stage_carries(concurrency, service_s, expected):
    """Computes the capacity of the only stage, without rounding it."""
    assert bottleneck([stage("only", concurrency, service_s)]) == ("only", expected)


def test_names_the_narrowest_not_the_slowest():
    """Names the stage that carries least, which need not be the slowest."""
    stages = [
        stage("function", 1000, 0.5),
        stage("endpoint", 4, 0.1),
        stage("database", 200, 0.005),
    ]
    name, capacity = bottleneck(stages)
    assert name == "endpoint"
    assert capacity == pytest.approx(40)


def test_names_the_narrowest_not_the_smallest():
    """Names the stage that carries least, which need not be the one with the fewest workers."""
    assert bottleneck([stage("few", 2, 0.125), stage("many", 8, 1)]) == ("many", 8)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param({"batch": 8}, 64, id="a batch of eight"),
        pytest.param({"fanout": 4}, 2, id="four items a request"),
        pytest.param({"fanout": 0.5}, 16, id="an item for every other request"),
        pytest.param({"batch": 8, "fanout": 4}, 16, id="a batch serves two requests"),
        pytest.param({"batch": 4, "fanout": 6}, 16 / 3, id="a batch holds items of two requests"),
        pytest.param({"batch": 1, "fanout": 1}, 8, id="one each, as by default"),
    ],
)
def test_counts_items(options, expected):
    """Multiplies by the batch and divides by the fan-out, in items."""
    name, capacity = bottleneck([stage("only", 4, 0.5, **options)])
    assert name == "only"
    assert capacity == pytest.approx(expected)


def test_compares_after_batch_and_fanout():
    """Compares what is left after batches and fan-out."""
    stages = [
        stage("images", 16, 0.5, fanout=8),
        stage("model", 2, 0.5, batch=8, fanout=4),
        stage("store", 3, 0.5),
    ]
    assert bottleneck(stages) == ("images", 4)
    assert bottleneck(stages[1:]) == ("store", 6)


def test_compares_the_smallest_capacities():
    """Tells capacities apart, however small they are and however close."""
    name, capacity = bottleneck([stage("a", 1, 3e6), stage("b", 1, 4e6)])
    assert name == "b"
    assert capacity == pytest.approx(2.5e-7)


@pytest.mark.parametrize("names", [("first", "second"), ("second", "first")])
def test_names_the_first_of_several(names):
    """Names the one that is listed first, if several carry least."""
    one, other = names
    stages = [stage("wide", 64, 0.5), stage(one, 2, 0.5), stage(other, 8, 1, fanout=2)]
    assert bottleneck(stages) == (one, 4)


def test_refuses_a_pipeline_without_stages():
    """Raises ValueError for an empty list."""
    with pytest.raises(ValueError):  # noqa: PT011 - any text will do
        bottleneck([])


def test_returns_a_tuple_with_a_float():
    """Returns a tuple of a text and a float, also for whole numbers."""
    found = bottleneck([stage("only", 4, 1)])
    assert type(found) is tuple
    assert [type(item) for item in found] == [str, float]


def test_leaves_the_stages_as_they_were():
    """Leaves the list and its dicts as they were."""
    stages = [stage("b", 4, 0.5), stage("a", 2, 0.5, fanout=2), stage("c", 1, 2, batch=8)]
    before = copy.deepcopy(stages)
    bottleneck(stages)
    assert stages == before


NUMBERS = st.sampled_from([1, 2, 4, 8])
OPTIONAL = st.sampled_from([None, 1, 2, 4, 8])
STAGES = st.lists(
    st.tuples(NUMBERS, st.sampled_from([0.25, 0.5, 1, 2]), OPTIONAL, OPTIONAL),
    min_size=1,
    max_size=3,
)


def pipeline(found):
    """Stages named a, b, c, of tuples of their four numbers; a key for each that is not None."""
    keys = ("concurrency", "service_s", "batch", "fanout")
    return [
        {"name": name}
        | {key: value for key, value in zip(keys, numbers, strict=True) if value is not None}
        for name, numbers in zip("abc", found, strict=False)
    ]


def test_agrees_with_the_solution(agree, reference):
    """Agrees with the solution on 100 short pipelines."""
    agree(bottleneck, reference.bottleneck, STAGES.map(pipeline), examples=100)
