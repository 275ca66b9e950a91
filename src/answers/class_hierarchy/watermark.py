"""What does a feature cost that cuts across the tree?

A watermark fits images and videos. Below the base it has no place: put it into `Asset` and every
asset has it, put it into `Image` and `Video` and it is there twice. A mixin adds it from the side,
at the price of a class for every combination. The other way is a step in a list: see
`answers.class_hierarchy.composition`.
"""

from collections.abc import Sequence
from itertools import combinations

from answers.class_hierarchy.assets import Asset, Image, Video


class Watermarked(Asset):
    """A mixin: adds its step to whatever class stands behind it in the resolution order.

    Examples:
        >>> WatermarkedImage("hero").process()
        ['resize', 'compress', 'watermark']
        >>> ImageWatermarked("hero").process()
        ['resize', 'compress']
    """

    def process(self) -> list[str]:
        """The steps of the next class, then a watermark."""
        # Alone, a mixin has nobody to ask; which class comes next is known at the leaf only.
        return [*super().process(), "watermark"]  # type: ignore[safe-super]


class WatermarkedImage(Watermarked, Image):
    """The mixin comes first, so it is asked first, and asks `Image`."""


class WatermarkedVideo(Watermarked, Video):
    """And once more for the next kind."""


class ImageWatermarked(Image, Watermarked):
    """The mixin comes last, so `Image` answers, and nobody asks the mixin."""


def mixin(feature: str) -> type[Asset]:
    """A mixin like `Watermarked` for any feature."""

    class Feature(Asset):
        def process(self) -> list[str]:
            return [*super().process(), feature]  # type: ignore[safe-super]

    return Feature


def variants(kind: type[Asset], features: Sequence[str]) -> list[type[Asset]]:
    """The classes of one kind that it takes to offer every subset of the features.

    Examples:
        >>> [made("hero").process()[2:] for made in variants(Image, ["watermark", "caption"])]
        [[], ['watermark'], ['caption'], ['watermark', 'caption']]
    """
    mixins = {feature: mixin(feature) for feature in features}
    made = []
    for count in range(len(features) + 1):
        for chosen in combinations(features, count):
            name = "".join(map(str.title, (*chosen, kind.__name__)))
            bases = [mixins[feature] for feature in reversed(chosen)]
            made.append(type(name, (*bases, kind), {}) if chosen else kind)
    return made
