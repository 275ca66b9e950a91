"""Can a test try everything, instead of samples? In a small world, yes.

The image is 3 wide and 2 high, and the coordinates run from -1 to 4: one pixel beyond each edge, as
many as it takes to be before, on and behind each. That makes 6 to the power of 4 boxes. What is
right is not computed as `crop` computes it, but by the definition: a pixel belongs to the result if
it belongs to the box and to the image.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from answers.crop_box.box import crop

type Box = tuple[int, int, int, int]
type Pixels = frozenset[tuple[int, int]]

WIDTH, HEIGHT = 3, 2
COORDINATES = range(-1, 5)


def boxes() -> Iterator[Box]:
    """Every box of the small world, in any order of its corners, flat ones included.

    Examples:
        >>> sum(1 for _ in boxes())
        1296
    """
    yield from product(COORDINATES, repeat=4)


def pixels(box: Sequence[float]) -> Pixels:
    """The pixels of a box, each named by its corner with the smaller coordinates.

    Examples:
        >>> sorted(pixels((2, 1, 0, 0)))
        [(0, 0), (1, 0)]
    """
    x0, y0, x1, y1 = map(int, box)
    across, down = range(min(x0, x1), max(x0, x1)), range(min(y0, y1), max(y0, y1))
    return frozenset(product(across, down))


def failures(function: Callable[[Box, int, int], Sequence[float] | None]) -> list[Box]:
    """The boxes of the small world for which the result is not the pixels in box and image.

    Examples:
        >>> failures(crop)
        []
        >>> failures(lambda box, width, height: box)[0]
        (-1, -1, -1, -1)
    """
    image = pixels((0, 0, WIDTH, HEIGHT))
    wrong = []
    for box in boxes():
        right, result = pixels(box) & image, function(box, WIDTH, HEIGHT)
        if result is None:
            is_right = not right
        else:
            ordered = result[0] < result[2] and result[1] < result[3]
            is_right = ordered and pixels(result) == right
        if not is_right:
            wrong.append(box)
    return wrong


def test_every_box() -> None:
    """Each of them is cut to the pixels that are in the image."""
    assert failures(crop) == []
