"""Both streams answer as if all pairs were tried each time."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.two_sum.stream import TwoSumStream, TwoSumStreamOfSums


@pytest.mark.parametrize("kind", [TwoSumStream, TwoSumStreamOfSums])
@given(numbers=st.lists(st.integers(-5, 5), max_size=8))
def test_agrees_with_all_pairs(kind, numbers):
    """After every addition, for every target that could matter, asked twice."""
    stream, other = kind(), kind()
    other.add(1)
    for count, x in enumerate(numbers, 1):
        stream.add(x)
        sums = {a + b for a, b in combinations(numbers[:count], 2)}
        for target in 2 * [*range(-11, 12)]:
            assert stream.find(target) is (target in sums)
    assert other.find(2) is False
