"""Names are all that a protocol checks at run time; dispatch goes by the nearest type."""

import pytest

from answers.class_hierarchy.assets import Video
from answers.class_hierarchy.pipeline import run_pipeline
from answers.class_hierarchy.without_a_base import (
    AssetRecord,
    CinematicRecord,
    ImageRecord,
    Impostor,
    Processable,
    Subtitles,
    VideoRecord,
    steps,
)


def test_a_protocol_asks_for_names_only():
    """The impostor passes, what lacks a name does not."""
    assert isinstance(Subtitles(), Processable)
    assert isinstance(Video("x"), Processable)
    assert isinstance(Impostor(), Processable)
    assert not isinstance(VideoRecord("x"), Processable)


def test_the_impostor_is_found_by_the_call():
    """As an error of that asset, like any other."""
    report = run_pipeline([Impostor(), Subtitles()])
    assert report["impostor"]["status"] == "error"
    assert report["impostor"]["errors"][0].startswith("TypeError: Impostor.validate() missing")
    assert report["subtitles"] == {"status": "processed", "steps": ["convert"]}


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (ImageRecord("i"), ["resize", "compress"]),
        (VideoRecord("v"), ["transcode", "thumbnail"]),
        (CinematicRecord("c"), ["transcode", "thumbnail", "color_grade"]),
    ],
)
def test_dispatch_goes_by_the_nearest_type(record, expected):
    """A subclass of which nothing is registered has its superclass's steps."""
    assert steps(record) == expected
    unknown = type("Unknown", (type(record),), {})
    assert steps(unknown("u")) == expected


def test_there_are_no_steps_for_just_a_record():
    """And the error names the type."""
    with pytest.raises(TypeError, match="no steps for AssetRecord"):
        steps(AssetRecord("x"))
