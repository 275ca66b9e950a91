import pytest
from hypothesis import strategies as st
from solution import running_total

NAMES = st.lists(st.text(max_size=3))


@pytest.mark.parametrize(
    ("nums", "expected"),
    [
        pytest.param([1, 2, 3], [1, 3, 6], id="ordinary"),
        pytest.param([1, -2, 3], [1, -1, 2], id="negative"),
    ],
)
def test_adds_up(nums, expected):
    """Adds up the numbers."""
    assert running_total(nums) == expected


def test_keeps_one_number():
    """Keeps a single number as it is."""
    assert running_total([7]) == [7]


def test_of_nothing_is_nothing():
    """Returns an empty list for an empty list."""
    assert running_total([]) == []
