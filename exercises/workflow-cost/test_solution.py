"""What a workflow costs: Standard, its free amount and retries; Express and its steps; kinds."""

import pytest
from solution import workflow_cost


def dollars(amount):
    """The amount, within what the statement allows."""
    return pytest.approx(amount, rel=0, abs=0.00001)


@pytest.mark.parametrize(
    ("executions", "transitions", "expected"),
    [
        pytest.param(1_000_000, 8, 199.9, id="a million"),
        pytest.param(3_000_000, 8, 599.9, id="the case study's month"),
        pytest.param(500, 10, 0.025, id="a thousand more than are free"),
        pytest.param(4_001, 1, 0.000025, id="one more than are free"),
    ],
)
def test_bills_the_transitions(executions, transitions, expected):
    """Bills Standard by transition, after the free ones."""
    assert workflow_cost(executions, transitions) == dollars(expected)


@pytest.mark.parametrize(
    ("executions", "transitions"),
    [
        pytest.param(500, 8, id="exactly the free ones"),
        pytest.param(10, 8, id="less than are free"),
        pytest.param(0, 8, id="no execution"),
    ],
)
def test_costs_nothing_within_the_free_amount(executions, transitions):
    """Costs nothing, and not less, as long as the free transitions last."""
    assert workflow_cost(executions, transitions) == dollars(0)


@pytest.mark.parametrize(
    ("retries", "expected"),
    [
        pytest.param(1, 224.9, id="one each"),
        pytest.param(0.02, 200.4, id="one in fifty"),
        pytest.param(3.5, 287.4, id="many"),
    ],
)
def test_bills_retries(retries, expected):
    """Bills each retry of a Standard workflow as a transition."""
    assert workflow_cost(1_000_000, 8, retries) == dollars(expected)


def test_retries_use_up_the_free_amount():
    """Counts retries before the free amount is taken off."""
    assert workflow_cost(1_000, 3, retries=2) == dollars(0.025)


def test_rounds_no_transitions():
    """Bills averages as they are: 5,505.5 transitions, less the free ones."""
    assert workflow_cost(5_005, 1, retries=0.1) == dollars(0.0376375)


def test_standard_has_no_memory_and_no_time():
    """Bills the same, however large and long an execution is."""
    assert workflow_cost(1_000_000, 8, mem_mb=512, ms=60_000) == dollars(199.9)


@pytest.mark.parametrize(
    ("executions", "mem_mb", "ms", "expected"),
    [
        pytest.param(1_000_000, 64, 1000, 2.041875, id="the defaults"),
        pytest.param(100_000, 64, 10_000, 1.141875, id="ten seconds"),
        pytest.param(1_000_000, 1024, 100, 2.667, id="a gigabyte"),
        pytest.param(0, 64, 1000, 0, id="no execution"),
    ],
)
def test_bills_express_by_time_and_memory(executions, mem_mb, ms, expected):
    """Bills Express by request and GB-second."""
    found = workflow_cost(executions, 8, kind="express", mem_mb=mem_mb, ms=ms)
    assert found == dollars(expected)


@pytest.mark.parametrize(
    ("ms", "billed"),
    [(1, 100), (100, 100), (101, 200), (950, 1000), (1000, 1000), (1001, 1100), (0, 0)],
)
def test_rounds_the_time_up(ms, billed):
    """Bills the time of each execution in steps of 100 ms."""
    seconds = billed / 1000
    expected = 1_000_000 * (0.000001 + 64 / 1024 * seconds * 0.00001667)
    assert workflow_cost(1_000_000, 8, kind="express", ms=ms) == dollars(expected)


@pytest.mark.parametrize(
    ("mem_mb", "billed"),
    [(1, 64), (64, 64), (65, 128), (100, 128), (192, 192), (1000, 1024), (0, 0)],
)
def test_rounds_the_memory_up(mem_mb, billed):
    """Bills the memory of each execution in steps of 64 MB."""
    expected = 1_000_000 * (0.000001 + billed / 1024 * 0.00001667)
    assert workflow_cost(1_000_000, 8, kind="express", mem_mb=mem_mb) == dollars(expected)


def test_express_has_no_transitions():
    """Bills the same, however many transitions and retries there are."""
    assert workflow_cost(1_000_000, 900, 5, kind="express") == dollars(2.041875)


@pytest.mark.parametrize("kind", ["premium", "batch", "synchronous", "Standard", "Express"])
def test_refuses_other_kinds(kind):
    """Raises a ValueError that names the kind."""
    with pytest.raises(ValueError, match=kind):
        workflow_cost(1000, 8, kind=kind)
