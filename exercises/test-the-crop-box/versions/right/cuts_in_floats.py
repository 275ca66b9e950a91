"""Returns cut coordinates as floats as soon as one number is a float."""

from math import isnan


def crop(box, width, height):
    if isnan(width) or width <= 0:
        raise ValueError(f"the width is {width}")
    if isnan(height) or height <= 0:
        raise ValueError(f"the height is {height}")
    if any(map(isnan, box)):
        raise ValueError(f"the box is {box}")
    numbers = (*box, width, height)
    kind = float if any(isinstance(number, float) for number in numbers) else int
    left, right = sorted(box[0::2])
    top, bottom = sorted(box[1::2])
    left = kind(0) if left < 0 else left
    top = kind(0) if top < 0 else top
    right = kind(width) if right > width else right
    bottom = kind(height) if bottom > height else bottom
    return (left, top, right, bottom) if left < right and top < bottom else None
