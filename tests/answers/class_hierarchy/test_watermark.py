"""The mixin works in one order of the bases, and needs a class for every combination."""

import pytest

from answers.class_hierarchy.assets import Image, Video
from answers.class_hierarchy.watermark import (
    ImageWatermarked,
    Watermarked,
    WatermarkedImage,
    WatermarkedVideo,
    variants,
)


@pytest.mark.parametrize(("marked", "kind"), [(WatermarkedImage, Image), (WatermarkedVideo, Video)])
def test_the_mixin_extends_what_stands_behind_it(marked, kind):
    """One step more, the same problems."""
    assert marked("x").process() == [*kind("x").process(), "watermark"]
    assert marked("x").validate() == kind("x").validate()


def test_the_mixin_is_silent_if_it_comes_last():
    """It is a base, and does nothing."""
    assert issubclass(ImageWatermarked, Watermarked)
    assert ImageWatermarked("x").process() == Image("x").process()


@pytest.mark.parametrize("count", range(5))
def test_variants_are_all_subsets(count):
    """2 to the power of the number of features, each with its own steps and name."""
    features = ["watermark", "caption", "logo", "disclaimer"][:count]
    made = variants(Image, features)
    steps = {tuple(kind("x").process()[2:]) for kind in made}
    assert len(made) == len(steps) == len({kind.__name__ for kind in made}) == 2**count
    assert tuple(features) in steps
    assert made[0] is Image
