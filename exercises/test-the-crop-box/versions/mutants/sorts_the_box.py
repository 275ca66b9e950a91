"""Changes the box that it was given, if that is a list."""


def crop(box, width, height):
    if not (width > 0 and height > 0):
        raise ValueError("width and height must be positive")
    if any(value != value for value in box):
        raise ValueError("a coordinate is not a number")
    if isinstance(box, tuple):
        box = list(box)
    box[0], box[2] = sorted((box[0], box[2]))
    box[1], box[3] = sorted((box[1], box[3]))
    left, right = max(box[0], 0), min(box[2], width)
    top, bottom = max(box[1], 0), min(box[3], height)
    if left >= right or top >= bottom:
        return None
    return left, top, right, bottom
