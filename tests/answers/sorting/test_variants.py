"""The sorts for special knowledge: integer keys, nearly sorted input, stability, two keys."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.sorting.measure import comparisons, is_stable, result_of
from answers.sorting.variants import (
    counting_sort,
    dearest_first,
    heap_sort,
    radix_sort,
    sort_nearly_sorted,
    stable_quick_sort,
)

numbers = st.lists(st.integers(-5, 5), max_size=60)


@pytest.mark.parametrize("sort", [heap_sort, stable_quick_sort])
@given(items=numbers)
def test_in_place_sorts_equal_the_built_in(sort, items):
    """Heap sort and the stable quick sort put a list in order."""
    assert result_of(sort, items) == sorted(items)


def test_heap_sort_is_linear_on_equal_items():
    """All equal: n to build the heap, 2 n to take it down."""
    assert comparisons(heap_sort, [7] * 1000) / 1000 == pytest.approx(3.0, abs=0.02)


def test_stability():
    """Quick sort can be stable; heap sort is not."""
    assert is_stable(stable_quick_sort)
    assert not is_stable(heap_sort)


@given(words=st.lists(st.text("ab", max_size=4)))
def test_counting_sort_is_stable(words):
    """The same order, ties included, as `sorted` by the same key."""
    assert counting_sort(words, key=len, size=5) == sorted(words, key=len)


@pytest.mark.parametrize("key", [-1, 3])
def test_counting_sort_refuses_keys_out_of_range(key):
    """A key outside the range is named."""
    with pytest.raises(ValueError, match=rf"key {key} is not in range\(3\)"):
        counting_sort([0], key=lambda _: key, size=3)


@given(items=st.lists(st.integers(0, 10**12)))
def test_radix_sort_equals_the_built_in(items):
    """Byte by byte, lowest first."""
    assert radix_sort(items) == sorted(items)


def test_radix_sort_refuses_negative_numbers():
    """Negative numbers have no lowest byte to start from."""
    with pytest.raises(ValueError, match="-2 is negative"):
        radix_sort([1, -2])


@given(items=st.lists(st.integers(), max_size=60), k=st.integers(0, 8), seed=st.integers())
def test_sorts_what_is_at_most_k_places_off(items, k, seed):
    """Blocks of k + 1 shuffled items are at most k places off."""
    rng, ordered = random.Random(seed), sorted(items)
    blocks = [ordered[i : i + k + 1] for i in range(0, len(ordered), k + 1)]
    nearly = [item for block in blocks for item in rng.sample(block, len(block))]
    assert list(sort_nearly_sorted(nearly, k)) == ordered


rows = st.lists(
    st.fixed_dictionaries({"name": st.text("ab", max_size=2), "price": st.integers(0, 3)})
)


@given(rows=rows)
def test_two_passes_equal_one_with_a_negated_key(rows):
    """Price descending, then name ascending, either way."""
    assert dearest_first(rows) == sorted(rows, key=lambda row: (-row["price"], row["name"]))
