"""What does the interface buy in the case study? A report that keeps what did not fail.

An extractor reads one thing off a product image, here a small grid of brightness from 0 (black) to
255. All of them are held to the contract of an asset, so the same pipeline runs them: one that
raises costs its own result and no other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

type Pixels = Sequence[Sequence[int]]

IMAGE: Pixels = ((0, 0, 0, 0), (0, 90, 180, 0), (0, 120, 210, 0), (0, 0, 0, 0))


@dataclass(frozen=True)
class Extractor:
    """A reading of an image, under the contract of an asset.

    Examples:
        >>> Extractor("height", len, IMAGE).process()
        ['height 4']
        >>> Extractor("height", len, []).validate()
        ['no_pixels']
    """

    name: str
    read: Callable[[Pixels], object]
    pixels: Pixels

    def validate(self) -> list[str]:
        """`no_pixels` if there is nothing to read."""
        return [] if self.pixels and self.pixels[0] else ["no_pixels"]

    def process(self) -> list[str]:
        """One step: what was read."""
        return [f"{self.name} {self.read(self.pixels)}"]


def size(pixels: Pixels) -> str:
    """Width and height.

    Examples:
        >>> size(IMAGE)
        '4 x 4'
    """
    return f"{len(pixels[0])} x {len(pixels)}"


def box(pixels: Pixels) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is not black, the last two outside.

    Examples:
        >>> box(IMAGE)
        (1, 1, 3, 3)
    """
    found = [(x, y) for y, row in enumerate(pixels) for x, value in enumerate(row) if value]
    columns, rows = zip(*found, strict=True)
    return min(columns), min(rows), max(columns) + 1, max(rows) + 1


def coverage(pixels: Pixels) -> float:
    """Which part of the image is not black.

    Examples:
        >>> coverage(IMAGE)
        0.25
    """
    values = [value for row in pixels for value in row]
    return sum(value > 0 for value in values) / len(values)


def brightness(pixels: Pixels) -> float:
    """The mean of what is not black.

    Examples:
        >>> brightness(IMAGE)
        150.0
    """
    values = [value for row in pixels for value in row if value]
    return sum(values) / len(values)


def contrast(pixels: Pixels) -> float:
    """The brightest value by the darkest; nobody thought of black.

    Examples:
        >>> contrast([[50, 100]])
        2.0
        >>> contrast(IMAGE)
        Traceback (most recent call last):
        ...
        ZeroDivisionError: division by zero
    """
    values = [value for row in pixels for value in row]
    return max(values) / min(values)


READINGS: tuple[Callable[[Pixels], object], ...] = (size, box, coverage, contrast, brightness)


def extractors(pixels: Pixels) -> list[Extractor]:
    """One extractor for each reading.

    Examples:
        >>> [extractor.name for extractor in extractors(IMAGE)]
        ['size', 'box', 'coverage', 'contrast', 'brightness']
    """
    return [Extractor(read.__name__, read, pixels) for read in READINGS]


def results_lost(products: int, count: int, rate: float, *, isolated: bool) -> float:
    """Expected results lost of `count` readings of each product, where each fails at that rate.

    Isolated, a failure costs its own result. Otherwise one failure costs the product's report.

    Examples:
        >>> results_lost(1_000, 5, 0.01, isolated=True)
        50.0
        >>> round(results_lost(1_000, 5, 0.01, isolated=False))
        245

    Raises:
        ValueError: If the rate is not between 0 and 1.
    """
    if not 0 <= rate <= 1:
        raise ValueError(f"a rate lies between 0 and 1, not {rate}")
    return products * count * (rate if isolated else 1 - (1 - rate) ** count)
