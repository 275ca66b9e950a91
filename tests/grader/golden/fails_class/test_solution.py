import pytest
from solution import TwoSumStream


@pytest.fixture
def filled():
    stream = TwoSumStream()
    for number in (1, 2, 5):
        stream.add(number)
    return stream


def test_empty():
    """Finds nothing in an empty stream."""
    s = TwoSumStream()
    assert s.find(3) is False


def test_finds():
    """Finds a sum of two numbers."""
    s = TwoSumStream()
    s.add(1)
    s.add(2)
    assert s.find(3) is True
    assert s.find(4) is False


def test_filled(filled):
    """Finds sums in a longer stream."""
    assert filled.find(7) is True


def test_many():
    """Finds a sum among many."""
    stream = TwoSumStream()
    for number in range(100):
        stream.add(number)
    assert stream.find(1_000) is False
    assert stream.size == 100
