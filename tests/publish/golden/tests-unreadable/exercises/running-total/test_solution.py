import random

import numpy
import pytest
from solution import running_total


@pytest.mark.parametrize("nums", [[1], [2, 3]], ids=["one", "two"])
def test_adds_up(nums):
    assert running_total(nums)[-1] == sum(nums)


def test_keeps_one_number():
    """keeps a single number"""
    assert running_total([random.randint(1, 9)])


def test_keeps_one_number():
    """Keeps a single number."""
    assert running_total([random.Random().randint(1, 9)])
