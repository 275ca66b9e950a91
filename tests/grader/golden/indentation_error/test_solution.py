import pytest
from solution import two_sum


@pytest.mark.parametrize(
    ("nums", "target", "expected"),
    [
        pytest.param([2, 7, 11, 15], 9, [0, 1], id="first two"),
        pytest.param([3, 3], 6, [0, 1], id="duplicates"),
        pytest.param([5, 1, 4], 5, [1, 2], id="later"),
    ],
)
def test_finds_the_pair(nums, target, expected):
    """Finds the pair."""
    assert two_sum(nums, target) == expected


def test_returns_a_list():
    """Returns a list."""
    assert type(two_sum([1, 2], 3)) is list


def test_refuses_what_is_impossible():
    """Raises ValueError where there is no pair."""
    with pytest.raises(ValueError, match="no pair"):
        two_sum([1, 2], 7)
