import math

import pytest
from crop_box import crop


def test_inside():
    assert crop((2, 1, 7, 5), 10, 6) == (2, 1, 7, 5)


def test_over_the_edges():
    assert crop((-3, -2, 12, 9), 10, 6) == (0, 0, 10, 6)


def test_swapped_corners():
    assert crop((7, 5, 2, 1), 10, 6) == (2, 1, 7, 5)


def test_outside():
    assert crop((-5, -5, -1, -1), 10, 6) is None


def test_floats():
    assert crop((1.25, 0.5, 3.75, 4.5), 10, 6) == (1.25, 0.5, 3.75, 4.5)


def test_nan():
    with pytest.raises(ValueError):
        crop((math.nan, 1, 7, 5), 10, 6)


def test_no_image():
    with pytest.raises(ValueError):
        crop((2, 1, 7, 5), 0, 0)
