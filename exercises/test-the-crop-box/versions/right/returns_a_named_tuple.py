"""Returns a named tuple."""

from typing import NamedTuple


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


def crop(box, width, height):
    if width <= 0 or height <= 0 or width != width or height != height:
        raise ValueError("no such image")
    for value in box:
        if value != value:
            raise ValueError("NaN in the box")
    x0, y0, x1, y1 = box
    cut = Box(max(0, min(x0, x1)), max(0, min(y0, y1)), min(width, max(x0, x1)), min(height, max(y0, y1)))
    if cut.left < cut.right and cut.top < cut.bottom:
        return cut
    return None
