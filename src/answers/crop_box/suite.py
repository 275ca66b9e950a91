"""Which tests hold a function to the specification of `crop`, and to nothing else?

Width and height differ everywhere: in a square image, code that mixes them up looks right.
"""

import math

import pytest

from answers.crop_box.box import crop

type Box = tuple[float, float, float, float]

WIDTH, HEIGHT = 10, 6


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        pytest.param((2, 1, 7, 5), (2, 1, 7, 5), id="inside"),
        pytest.param((0, 0, 10, 6), (0, 0, 10, 6), id="the whole image"),
        pytest.param((-3, -2, 12, 9), (0, 0, 10, 6), id="larger than the image"),
        pytest.param((-3, 1, 4, 5), (0, 1, 4, 5), id="over the left edge"),
        pytest.param((2, -2, 7, 5), (2, 0, 7, 5), id="over the top edge"),
        pytest.param((4, 1, 12, 5), (4, 1, 10, 5), id="over the right edge"),
        pytest.param((2, 4, 7, 9), (2, 4, 7, 6), id="over the bottom edge"),
    ],
)
def test_returns_the_part_in_the_image(box: Box, expected: Box) -> None:
    """Each edge cuts on its own."""
    assert crop(box, WIDTH, HEIGHT) == expected


@pytest.mark.parametrize(
    "box", [(7, 1, 2, 5), (2, 5, 7, 1), (7, 5, 2, 1)], ids=["left-right", "up-down", "both"]
)
def test_takes_the_corners_in_any_order(box: Box) -> None:
    """Both axes, one at a time and together."""
    assert crop(box, WIDTH, HEIGHT) == (2, 1, 7, 5)


@pytest.mark.parametrize(
    "box",
    [
        pytest.param((-5, 1, -1, 5), id="left of it"),
        pytest.param((2, -5, 7, -1), id="above it"),
        pytest.param((12, 1, 15, 5), id="right of it"),
        pytest.param((2, 8, 7, 9), id="below it"),
        pytest.param((-5, 1, 0, 5), id="touching the left edge"),
        pytest.param((2, -5, 7, 0), id="touching the top edge"),
        pytest.param((10, 1, 15, 5), id="touching the right edge"),
        pytest.param((2, 6, 7, 9), id="touching the bottom edge"),
        pytest.param((3, 1, 3, 5), id="no width"),
        pytest.param((2, 4, 7, 4), id="no height"),
    ],
)
def test_returns_none_without_area(box: Box) -> None:
    """Outside, touching, and flat."""
    assert crop(box, WIDTH, HEIGHT) is None


@pytest.mark.parametrize(
    "box", [(9, 1, 12, 5), (-3, 1, 1, 5), (2, 5, 7, 9), (2, -4, 7, 1)], ids=str
)
def test_keeps_the_last_pixel(box: Box) -> None:
    """One pixel inside each edge, the other side of touching."""
    assert crop(box, WIDTH, HEIGHT) is not None


def test_does_not_round() -> None:
    """Floats come back as they were."""
    assert crop((1.25, 0.5, 3.75, 4.5), WIDTH, HEIGHT) == (1.25, 0.5, 3.75, 4.5)


def test_keeps_ints() -> None:
    """Whole numbers stay ints; `==` alone would not tell 2 from 2.0."""
    result = crop((-2, 1, 30, 5), WIDTH, HEIGHT)
    assert result == (0, 1, 10, 5)
    assert {type(value) for value in result or ()} == {int}


def test_leaves_the_box_alone() -> None:
    """A list that is passed in stays as it was."""
    box = [7, 9, -2, 1]
    crop(box, WIDTH, HEIGHT)
    assert box == [7, 9, -2, 1]


@pytest.mark.parametrize("place", range(4))
def test_refuses_nan(place: int) -> None:
    """In each of the four coordinates."""
    box: list[float] = [2, 1, 7, 5]
    box[place] = math.nan
    with pytest.raises(ValueError):
        crop(box, WIDTH, HEIGHT)


@pytest.mark.parametrize("size", [(0, 6), (10, 0), (-1, 6), (10, -1)], ids=str)
def test_refuses_an_image_without_size(size: tuple[int, int]) -> None:
    """Zero and negative, width and height."""
    with pytest.raises(ValueError):
        crop((2, 1, 7, 5), *size)
