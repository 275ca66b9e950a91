"""Accepts a height that is not positive."""


def crop(box, width, height):
    if not width > 0:
        raise ValueError("width and height must be positive")
    if any(value != value for value in box):
        raise ValueError("a coordinate is not a number")
    x0, y0, x1, y1 = box
    left, right = max(min(x0, x1), 0), min(max(x0, x1), width)
    top, bottom = max(min(y0, y1), 0), min(max(y0, y1), height)
    if left >= right or top >= bottom:
        return None
    return left, top, right, bottom
