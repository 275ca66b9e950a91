"""`crop` keeps its specification: by the suite of the exercise, by pixels, and by properties."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.crop_box.box import crop
from answers.crop_box.suite import (  # noqa: F401 - collected here, held to the real function
    test_does_not_round,
    test_keeps_ints,
    test_keeps_the_last_pixel,
    test_leaves_the_box_alone,
    test_refuses_an_image_without_size,
    test_refuses_nan,
    test_returns_none_without_area,
    test_returns_the_part_in_the_image,
    test_takes_the_corners_in_any_order,
)
from answers.crop_box.world import test_every_box  # noqa: F401 - collected here

numbers = st.integers(-20, 20) | st.floats(-20, 20)
boxes = st.tuples(numbers, numbers, numbers, numbers)
sizes = st.integers(1, 20) | st.floats(0.5, 20)


@given(boxes, sizes, sizes)
def test_cropping_again_changes_nothing(box, width, height):
    """The part is in the image, so all of it is."""
    part = crop(box, width, height)
    if part is not None:
        assert crop(part, width, height) == part


@given(boxes, sizes, sizes, numbers, numbers)
def test_a_point_is_in_the_part_if_it_is_in_box_and_image(box, width, height, x, y):
    """Borders count half: a point on one is not asked."""
    part = crop(box, width, height)
    x0, y0, x1, y1 = box
    inside_box = min(x0, x1) < x < max(x0, x1) and min(y0, y1) < y < max(y0, y1)
    inside_image = 0 < x < width and 0 < y < height
    inside_part = part is not None and part[0] < x < part[2] and part[1] < y < part[3]
    assert inside_part == (inside_box and inside_image)


@pytest.mark.parametrize("size", [(math.nan, 6), (10, math.nan)], ids=str)
def test_a_size_that_is_not_a_number_is_not_positive(size):
    """NaN compares false with everything, so the check must ask what is wanted."""
    with pytest.raises(ValueError, match="positive, not"):
        crop((2, 1, 7, 5), *size)


def test_the_messages_name_the_values():
    """Whoever reads the error sees what was passed."""
    with pytest.raises(ValueError, match="not 0 and 6"):
        crop((2, 1, 7, 5), 0, 6)
    with pytest.raises(ValueError, match=r"not a number: \(nan, 1, 7, 5\)"):
        crop((math.nan, 1, 7, 5), 10, 6)
