"""Which part of a box lies in an image?

Vocabulary: a *box* is two opposite corners, `(x0, y0, x1, y1)`; the image covers 0 to `width` and 0
to `height`. The two axes are independent, so each is two numbers cut to an interval.
"""

from collections.abc import Sequence


def crop(
    box: Sequence[float], width: float, height: float
) -> tuple[float, float, float, float] | None:
    """The part of the box that lies in the image, or None if that part has no area.

    The corners may come in any order; the result has the smaller coordinates first. What is not
    cut is returned as it was given, and the box itself is left alone.

    Raises:
        ValueError: If a coordinate is NaN, or the width or the height is not positive.

    Examples:
        >>> crop((-2, 1, 3, 5), 10, 4)
        (0, 1, 3, 4)
        >>> crop((10, 0, 12, 4), 10, 4) is None
        True
    """
    if not (width > 0 and height > 0):
        raise ValueError(f"width and height must be positive, not {width} and {height}")
    if any(value != value for value in box):
        raise ValueError(f"a coordinate is not a number: {box}")
    x0, y0, x1, y1 = box
    left, right = max(min(x0, x1), 0), min(max(x0, x1), width)
    top, bottom = max(min(y0, y1), 0), min(max(y0, y1), height)
    if left >= right or top >= bottom:
        return None
    return left, top, right, bottom
