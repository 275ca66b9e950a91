"""Capacity units: what is rounded, what is added, what is halved or doubled, what is refused."""

import pytest
from solution import capacity_units

KB = 1024


@pytest.mark.parametrize(
    ("size", "expected"),
    [(1, 1), (300, 1), (1010, 1), (KB, 1), (KB + 1, 2), (2 * KB, 2), (5000, 5), (400 * KB, 400)],
)
def test_writes_one_item(size, expected):
    """Takes a unit for each KB that is written, or part of one."""
    assert capacity_units("write", [size]) == expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [(1, 1), (KB + 1, 1), (4050, 1), (4 * KB, 1), (4 * KB + 1, 2), (8 * KB, 2), (400 * KB, 100)],
)
def test_gets_one_item(size, expected):
    """Takes a unit for each 4 KB of a strongly consistent read, or part of it."""
    assert capacity_units("get", [size], consistent=True) == expected


@pytest.mark.parametrize(
    ("op", "sizes", "expected"),
    [
        pytest.param("write", [300, 300], 2, id="write"),
        pytest.param("write", [KB, KB + 1, 100], 4, id="write three"),
        pytest.param("get", [300, 300], 2, id="get"),
        pytest.param("get", [6000, 6000], 4, id="get larger ones"),
        pytest.param("get", [1500, 6500], 3, id="get a small and a large one"),
    ],
)
def test_rounds_each_item(op, sizes, expected):
    """Rounds up each item of a write or a get, then adds."""
    assert capacity_units(op, sizes, consistent=True) == expected


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        pytest.param([300, 300], 1, id="two small ones"),
        pytest.param([6000, 6000], 3, id="two larger ones"),
        pytest.param([100] * 40, 1, id="forty small ones"),
        pytest.param([2 * KB, 2 * KB], 1, id="4 KB together"),
        pytest.param([2 * KB, 2 * KB, 1], 2, id="a byte more"),
        pytest.param([9 * KB], 3, id="one item"),
    ],
)
def test_rounds_the_sum_of_a_query(sizes, expected):
    """Adds what a query reads, then rounds up."""
    assert capacity_units("query", sizes, consistent=True) == expected


@pytest.mark.parametrize(
    ("op", "sizes", "expected"),
    [
        pytest.param("get", [300], 0.5, id="get"),
        pytest.param("get", [300, 300], 1, id="get two"),
        pytest.param("get", [300, 5000], 1.5, id="get a small and a large one"),
        pytest.param("query", [300, 300], 0.5, id="query"),
        pytest.param("query", [6000, 6000], 1.5, id="query larger ones"),
    ],
)
def test_halves_what_may_be_stale(op, sizes, expected):
    """Takes half of it for an eventually consistent read, and keeps the fraction."""
    assert capacity_units(op, sizes) == expected
    assert capacity_units(op, sizes, False) == expected


@pytest.mark.parametrize("tx", [False, True])
def test_consistency_is_for_reads(tx):
    """Takes the same for a write, consistent or not."""
    assert capacity_units("write", [5000], False, tx) == 5 * (1 + tx)
    assert capacity_units("write", [5000], True, tx) == 5 * (1 + tx)


@pytest.mark.parametrize("consistent", [False, True])
@pytest.mark.parametrize(
    ("op", "sizes", "expected"),
    [
        pytest.param("write", [300], 2, id="write"),
        pytest.param("write", [300, 2000], 6, id="write two"),
        pytest.param("get", [300], 2, id="get"),
        pytest.param("get", [300, 5000], 6, id="get two"),
    ],
)
def test_doubles_a_transaction(op, sizes, expected, consistent):
    """Takes twice the strongly consistent units for a transaction."""
    assert capacity_units(op, sizes, consistent, True) == expected


@pytest.mark.parametrize(
    ("op", "consistent", "expected"),
    [
        pytest.param("write", False, 1, id="write"),
        pytest.param("get", True, 1, id="get"),
        pytest.param("get", False, 0.5, id="get, may be stale"),
        pytest.param("query", True, 1, id="query"),
        pytest.param("query", False, 0.5, id="query, may be stale"),
    ],
)
def test_an_item_of_no_size(op, consistent, expected):
    """Takes at least one unit, as for a read of what is not there."""
    assert capacity_units(op, [0], consistent) == expected


@pytest.mark.parametrize("sizes", [[0, 300], [0, 0]], ids=["one of two", "two of two"])
@pytest.mark.parametrize(("op", "expected"), [("write", 2), ("get", 2), ("query", 1)])
def test_several_items_of_no_size(op, sizes, expected):
    """Takes at least one unit for each item of a write or a get, and one for a whole query."""
    assert capacity_units(op, list(sizes), consistent=True) == expected


@pytest.mark.parametrize("consistent", [False, True])
@pytest.mark.parametrize("tx", [False, True])
@pytest.mark.parametrize("op", ["write", "get"])
def test_nothing_costs_nothing(op, tx, consistent):
    """Takes no unit for a write or a get of no item."""
    assert capacity_units(op, [], consistent, tx) == 0


@pytest.mark.parametrize(("consistent", "expected"), [(True, 1), (False, 0.5)])
def test_a_query_that_finds_nothing(consistent, expected):
    """Takes the least that a query takes, although nothing is found."""
    assert capacity_units("query", [], consistent) == expected


@pytest.mark.parametrize("op", ["scan", "Query", "writes", "gets", "queries", ""])
@pytest.mark.parametrize("tx", [False, True])
@pytest.mark.parametrize("sizes", [[300], []], ids=["one item", "no item"])
def test_refuses_other_operations(op, tx, sizes):
    """Raises a ValueError that names the operation."""
    with pytest.raises(ValueError, match=op):
        capacity_units(op, sizes, tx=tx)


@pytest.mark.parametrize("consistent", [False, True])
@pytest.mark.parametrize("sizes", [[300], []], ids=["one item", "no item"])
def test_refuses_a_transactional_query(sizes, consistent):
    """Raises a ValueError, since DynamoDB has no such operation."""
    with pytest.raises(ValueError):  # noqa: PT011 - its text is free
        capacity_units("query", sizes, consistent, tx=True)


@pytest.mark.parametrize("op", ["write", "get", "query"])
def test_leaves_the_sizes_alone(op):
    """Does not change the list."""
    sizes = [5000, 1, 3000]
    capacity_units(op, sizes)
    assert sizes == [5000, 1, 3000]


@pytest.mark.parametrize(("op", "expected"), [("write", 5), ("get", 2), ("query", 2)])
def test_knows_an_operation_by_its_text(op, expected):
    """Knows an operation that was read from somewhere, letter by letter."""
    spelt = "".join(list(op))
    assert capacity_units(spelt, [5000], True) == expected
