"""Which stage gives out first, and which after a repair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.scale_10x.bottleneck import bottleneck, capacity
from answers.scale_10x.pipeline import PIPELINE, WITH_VENDOR, changed, repairs

NUMBERS = st.integers(1, 50)
STAGES = st.lists(
    st.fixed_dictionaries(
        {"concurrency": NUMBERS, "service_s": st.floats(0.001, 10)},
        optional={"batch": NUMBERS, "fanout": st.floats(0.1, 20)},
    ),
    min_size=1,
    max_size=6,
).map(lambda found: [{"name": f"s{place}", **stage} for place, stage in enumerate(found)])


def test_the_example_is_limited_by_its_endpoint():
    """The endpoint carries least, though the function is the slowest."""
    assert bottleneck(PIPELINE) == ("endpoint", 40)
    assert [capacity(stage) for stage in PIPELINE] == pytest.approx([2_000, 40, 40_000])


@given(STAGES)
def test_is_the_first_with_the_least_capacity(stages):
    """No stage carries less, and none before it as little."""
    name, carries = bottleneck(stages)
    place = int(name[1:])
    assert carries == capacity(stages[place])
    assert all(capacity(stage) >= carries for stage in stages)
    assert all(capacity(stage) > carries for stage in stages[:place])


@given(STAGES, st.integers(2, 5))
def test_more_of_every_stage_is_more_of_all(stages, factor):
    """A pipeline carries k times as much only if every stage does."""
    _, before = bottleneck(stages)
    wider = [{**stage, "concurrency": factor * stage["concurrency"]} for stage in stages]
    assert bottleneck(wider)[1] == pytest.approx(factor * before)


@given(STAGES, st.floats(0.1, 1_000))
def test_repairs_reach_the_target_and_widen_nothing_too_much(stages, target):
    """After the repairs the target is carried, with one worker fewer of any it is not."""
    steps = list(repairs(stages, target))
    assert len({step.name for step in steps}) == len(steps)
    for step in steps:
        stages = changed(stages, step.name, concurrency=step.after)
    assert bottleneck(stages)[1] >= target * (1 - 1e-9)
    for step in steps:
        fewer = changed(stages, step.name, concurrency=step.after - 1)
        assert bottleneck(fewer)[1] < target


def test_the_vendor_is_next():
    """Doubling the endpoint buys only what the vendor carries."""
    assert bottleneck(changed(WITH_VENDOR, "endpoint", concurrency=8)) == ("vendor", 50)
    assert [step.name for step in repairs(WITH_VENDOR, 3_000)] == ["endpoint", "vendor", "function"]


def test_a_changed_pipeline_leaves_the_old_one():
    """The stages given are not written to."""
    changed(PIPELINE, "endpoint", concurrency=8)
    assert bottleneck(PIPELINE) == ("endpoint", 40)


def test_refuses_a_pipeline_without_stages():
    """There is nothing to name."""
    with pytest.raises(ValueError, match="without stages"):
        bottleneck([])
