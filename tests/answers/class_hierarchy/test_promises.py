"""The suite for videos accepts every right subclass and catches each trap."""

import pytest

from answers.class_hierarchy import traps
from answers.class_hierarchy.assets import Cinematic, Video
from answers.class_hierarchy.promises import PROMISES, accepts_what_a_video_accepts, broken
from answers.class_hierarchy.watermark import WatermarkedVideo


@pytest.mark.parametrize("kind", [Video, Cinematic, WatermarkedVideo])
def test_right_subclasses_keep_every_promise(kind):
    """A cinematic may stand wherever a video may."""
    assert broken(kind) == []


@pytest.mark.parametrize(
    ("kind", "promises"),
    [
        (traps.ReplacingCinematic, {"reports_what_a_video_lacks", "does_what_a_video_needs"}),
        (traps.SharingCinematic, {"returns_new_lists", "keeps_its_log_to_itself"}),
        (traps.SharingVideo, {"returns_new_lists", "keeps_its_log_to_itself"}),
        (
            traps.RefusingCinematic,
            {"constructs_from_anything", "returns_codes", "reports_what_a_video_lacks"}
            | {"keeps_its_log_to_itself"},
        ),
    ],
)
def test_traps_break_what_they_should(kind, promises):
    """Exactly these, in whatever order the suite runs."""
    assert set(broken(kind)) == promises
    assert set(broken(kind, PROMISES[::-1])) == promises


def test_a_cinematic_demands_more():
    """What satisfies a video does not satisfy it, which is why nobody promises that."""
    assert broken(Video, (accepts_what_a_video_accepts,)) == []
    assert broken(Cinematic, (accepts_what_a_video_accepts,)) == ["accepts_what_a_video_accepts"]
