"""Orders left and right, but returns None if top and bottom are swapped."""


def crop(box, width, height):
    if not (width > 0 and height > 0):
        raise ValueError("width and height must be positive")
    if any(value != value for value in box):
        raise ValueError("a coordinate is not a number")
    x0, y0, x1, y1 = box
    left, right = max(min(x0, x1), 0), min(max(x0, x1), width)
    top, bottom = max(y0, 0), min(y1, height)
    if left >= right or top >= bottom:
        return None
    return left, top, right, bottom
