"""Raises an error of its own, derived from `ValueError`."""


class BadBox(ValueError):
    pass


def interval(a, b, end):
    if not end > 0:
        raise BadBox(end)
    if a != a or b != b:
        raise BadBox(a, b)
    if b < a:
        a, b = b, a
    if b <= 0 or a >= end or a == b:
        return None
    return (a if a > 0 else 0), (b if b < end else end)


def crop(box, width, height):
    across = interval(box[0], box[2], width)
    down = interval(box[1], box[3], height)
    if across is None or down is None:
        return None
    return across[0], down[0], across[1], down[1]
