"""What do groups and scales mean for the case study?

>>> calls(100_000, 1), calls(100_000, 4)
(100000, 25000)
>>> passing(0.85, most=1), passing(0.85, most=100)
(16, 100)
"""


def calls(items: int, batch: int) -> int:
    """Calls of the vendor for that many items, the last group perhaps smaller."""
    return -(-items // batch)


def passing(threshold: float, *, most: int) -> int:
    """How many of the 101 scores 0 %, 1 % … 100 % reach a threshold, if the top is written `most`.

    With `most=1` a score of 71 % is 0.71, with `most=100` it is 71.
    """
    return sum(percent * most / 100 >= threshold for percent in range(101))
