"""Which classes of input does the specification tell apart?

The two axes are independent. Along one of them a box is an interval, the image another, and two
intervals can lie to each other in eleven ways that matter for "the part in the image"; a flat box
is one more. What is tested along the width must be tested along the height too,
but not in all combinations: one axis is enough to make the result None.
"""

from answers.crop_box.box import crop

type Interval = tuple[int, int]

SIZE = 10
"""The image's extent along the axis in question."""
OTHER = 6
"""Its extent along the other axis: another number, so that mixing the two up shows."""
AXIS: dict[str, Interval] = {
    "ends before it": (-5, -1),
    "touches its beginning": (-5, 0),
    "sticks out at its beginning": (-5, 4),
    "begins with it": (0, 4),
    "lies inside": (2, 7),
    "is the image": (0, 10),
    "covers it and more": (-5, 15),
    "ends with it": (4, 10),
    "sticks out at its end": (4, 15),
    "touches its end": (10, 15),
    "begins after it": (12, 15),
    "is flat": (4, 4),
}


def cut(interval: Interval, *, down: bool) -> Interval | None:
    """What is left of the interval along the width, or with `down` along the height.

    Examples:
        >>> cut((-5, 4), down=False)
        (0, 4)
        >>> cut((10, 15), down=True) is None
        True
    """
    start, end = interval
    if down:
        part = crop((1, start, 5, end), OTHER, SIZE)
        return None if part is None else (int(part[1]), int(part[3]))
    part = crop((start, 1, end, 5), SIZE, OTHER)
    return None if part is None else (int(part[0]), int(part[2]))
