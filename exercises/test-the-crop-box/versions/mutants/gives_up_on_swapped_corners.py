"""Returns None for a box whose corners are swapped."""


def crop(box, width, height):
    if not (width > 0 and height > 0):
        raise ValueError("width and height must be positive")
    if any(value != value for value in box):
        raise ValueError("a coordinate is not a number")
    x0, y0, x1, y1 = box
    left, right = max(x0, 0), min(x1, width)
    top, bottom = max(y0, 0), min(y1, height)
    if left >= right or top >= bottom:
        return None
    return left, top, right, bottom
