"""The classes keep their contract, and nothing is shared between objects."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.class_hierarchy.assets import Asset, Cinematic, Image, Video, is_positive
from answers.class_hierarchy.audio import Audio

KINDS = [Image, Video, Cinematic, Audio]
numbers = st.none() | st.integers(-2, 2) | st.floats() | st.sampled_from(["", "640"])
metadata = st.fixed_dictionaries(
    {},
    optional={
        "format": st.sampled_from(["png", "jpeg", "bmp", "", None, ["png"]]),
        "width": numbers,
        "height": numbers,
        "codec": st.sampled_from(["h264", "h265", "vp9", "", None]),
        "duration": numbers,
        "color_space": st.sampled_from(["rec709", "", None]),
        "sample_rate": numbers,
    },
)


@pytest.mark.parametrize("missing", ["validate", "process"])
def test_a_half_written_class_cannot_be_constructed(missing):
    """Python's message names the class and the method."""
    written = {"validate", "process"} - {missing}
    kind = type("Half", (Asset,), {name: lambda self: [] for name in written})
    with pytest.raises(TypeError, match=f"abstract class Half .*{missing!r}"):
        kind("x")


def test_the_base_cannot_be_constructed():
    """It is abstract twice over."""
    with pytest.raises(TypeError, match="'process', 'validate'"):
        Asset("x")


@pytest.mark.parametrize("kind", KINDS)
@given(meta=metadata)
def test_nothing_raises_whatever_the_metadata(kind, meta):
    """Not construction, not validation, not processing; and the metadata stays as it is."""
    asset = kind("x", **meta)
    assert type(asset.validate()) is list
    assert asset.process()
    assert (asset.name, asset.log) == ("x", [])
    assert asset.meta.keys() == meta.keys()
    assert all(asset.meta[key] is meta[key] for key in meta)


@given(meta=metadata)
def test_an_image_has_the_problems_that_the_words_say(meta):
    """Format and dimensions, in that order."""
    expected = []
    if not (meta.get("format") == "png" or meta.get("format") == "jpeg"):
        expected.append("format")
    sides = [meta.get("width"), meta.get("height")]
    if not all(isinstance(side, int | float) and side > 0 for side in sides):
        expected.append("dimensions")
    assert Image("x", **meta).validate() == expected


@given(meta=metadata)
def test_a_cinematic_extends_a_video(meta):
    """Its problems and its steps begin with those of a video with the same metadata."""
    video, cinematic = Video("x", **meta), Cinematic("x", **meta)
    own = [] if meta.get("color_space") else ["color_space"]
    assert cinematic.validate() == video.validate() + own
    assert cinematic.process() == [*video.process(), "color_grade"]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_shared(kind):
    """Neither logs nor metadata nor results."""
    one, other = kind("one"), kind("other")
    one.log.append("seen")
    one.meta["width"] = 1
    one.process().append("upload")
    one.validate().append("seen")
    assert (other.log, other.meta) == ([], {})
    assert one.process() == other.process() == kind("third").process()
    assert other.validate() == kind("third").validate()


@pytest.mark.parametrize(
    ("value", "positive"),
    [(1, True), (0.04, True), (0, False), (-1, False), (float("nan"), False), ("1", False)],
)
def test_is_positive(value, positive):
    """Numbers above zero only."""
    assert is_positive(value) is positive
