"""Capacity units: what holds for all sizes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.partition_key.capacity import capacity_units

SIZES = st.lists(st.integers(0, 400 * 1024), max_size=10)


@given(SIZES)
def test_a_query_is_never_dearer_than_gets(sizes):
    """Rounding the sum up once costs no more than rounding up each."""
    if sizes:
        query = capacity_units("query", sizes, consistent=True)
        assert query <= capacity_units("get", sizes, consistent=True)


@given(SIZES, st.sampled_from(["get", "query"]))
def test_stale_reads_cost_half(sizes, op):
    """An eventually consistent read costs half, exactly."""
    assert 2 * capacity_units(op, sizes) == capacity_units(op, sizes, consistent=True)


@given(SIZES, st.sampled_from(["write", "get"]), st.booleans())
def test_transactions_cost_double(sizes, op, consistent):
    """A transaction costs twice the strongly consistent units."""
    expected = 2 * capacity_units(op, sizes, consistent=True)
    assert capacity_units(op, sizes, consistent, tx=True) == expected


@pytest.mark.parametrize("op", ["scan", ""])
def test_names_what_it_does_not_know(op):
    """An unknown operation is named."""
    with pytest.raises(ValueError, match=f"operation: '{op}'"):
        capacity_units(op, [1])


def test_a_query_has_no_transaction():
    """A transactional query is refused."""
    with pytest.raises(ValueError, match="transactional"):
        capacity_units("query", [1], tx=True)
