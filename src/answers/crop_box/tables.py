"""How does the page show what the modules find out? Each function returns Markdown."""

import contextlib
from collections.abc import Callable

from answers.crop_box import coverage
from answers.crop_box.box import crop
from answers.crop_box.cases import AXIS, SIZE, cut

_UNCHECKED = (
    (2, 1, 7, 5),
    (12, 1, 15, 5),
)


def classes() -> str:
    """How an interval can lie to the image's, and what is left of it, along either axis.

    Examples:
        >>> print(classes().splitlines()[2])
        | ends before it | `(-5, -1)` | `None` | `None` |
    """
    head = f"| the box, along one axis | e.g., in 0 to {SIZE} | across | down |"
    rows = [head, "| :-- | :-- | :-- | :-- |"]
    for name, interval in AXIS.items():
        across, down = cut(interval, down=False), cut(interval, down=True)
        rows.append(f"| {name} | `{interval}` | `{across}` | `{down}` |")
    return "\n".join(rows)


def careless() -> None:
    """Four calls of `crop` whose results nobody looks at."""
    for box in _UNCHECKED:
        crop(box, 10, 6)
    for first, width in ((float("nan"), 10), (2, 0)):
        with contextlib.suppress(ValueError):
            crop((first, 1, 7, 5), width, 6)


def covered(calls: Callable[[], object] = careless) -> str:
    """How many lines of `crop` the calls run.

    Examples:
        >>> covered()
        '10 of 10 lines'
    """
    everything = coverage.lines(crop)
    return f"{len(coverage.run(crop, calls))} of {len(everything)} lines"
