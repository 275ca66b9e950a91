"""Crops boxes to images."""


def crop(box, width, height):
    """The part of the box that lies in the image, or None if that part has no area.

    `box` is a tuple or list of two opposite corners, `(x0, y0, x1, y1)`, in any order; the image
    covers 0 to `width` and 0 to `height`. The result is a tuple with the smaller coordinates first.

    Raises:
        ValueError: If a coordinate is NaN, or the width or the height is not positive.
    """
