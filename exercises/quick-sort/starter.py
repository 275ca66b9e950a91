from typing import Any


def quick_sort(a: list[Any]) -> None:
    """Sort the list `a` in place, in ascending order."""
    # TODO: choose a pivot, part the list by it, sort both sides
