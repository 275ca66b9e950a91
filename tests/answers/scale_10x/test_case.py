"""The case study at ten times, and what the page says of it."""

import pytest

from answers.scale_10x import case, tables
from answers.scale_10x.bottleneck import bottleneck, capacity
from answers.scale_10x.pipeline import changed


def test_the_endpoint_is_enough_now_and_not_at_ten_times():
    """It is the bottleneck, below the night's rate and even below the average at ten times."""
    name, carries = bottleneck(case.STAGES)
    assert name == "endpoint"
    assert case.peak(1) < carries < case.FACTOR * case.CASE.executions_a_second
    assert case.hours_of_backlog(carries) > 24


def test_five_instances_keep_the_load_aimed_at():
    """With one fewer the endpoint would be above it; no other stage is."""
    assert tables.instances() == 5
    for count, enough in ((5, True), (4, False)):
        stages = changed(case.STAGES, "endpoint", concurrency=count)
        loads = [case.peak(case.FACTOR) / capacity(stage) for stage in stages]
        assert (max(loads) <= case.TARGET_LOAD) is enough


def test_the_fee_of_an_execution_stays_and_its_instance_time_halves():
    """What is paid by use grows with use; what is paid by the hour is used better."""
    now, then = case.cost(1, 1), case.cost(case.FACTOR, tables.instances())
    assert (now.fee, then.fee) == (pytest.approx(20), pytest.approx(200))
    assert then.fee_an_execution == pytest.approx(now.fee_an_execution)
    ratio = then.instance_seconds_an_execution / now.instance_seconds_an_execution
    assert ratio == pytest.approx(0.5)


def test_the_page_says_what_the_tables_say():
    """Sentences of the page that name figures of a table."""
    assert "| micro-batches of 8 that take 0.2 s | 160 | endpoint | 25 |" in tables.remedies()
    assert "| batches, the cache and 8 instances | 2,000 | function |" in tables.remedies()
    late, warm, _ = tables.spikes().splitlines()[2:]
    assert "62,400" in late
    assert "7,800" in warm
    loads = dict(tables.waiting((0.8, 0.9))["one worker, 1 / (1 − load)"])
    assert loads[0.9] == pytest.approx(10)
    arrivals = tables.little().splitlines()[-1].split(" | ")[1]
    assert 9 * 1.01 < float(arrivals) < 9 * 1.02
