"""Each wrong answer is wrong in the way that the page says."""

import pytest

from answers.class_hierarchy import traps
from answers.class_hierarchy.assets import Cinematic, Image, Video


def test_comments_are_no_body():
    """The printed class does not compile."""
    error = traps.failure(traps.COMMENTS_AS_BODIES)
    assert error.startswith("IndentationError: expected an indented block after function")


def test_a_name_must_be_imported():
    """The printed base does not run."""
    assert traps.failure(traps.NOTHING_IMPORTED) == "NameError: name 'ABC' is not defined"


def test_the_readings_agree_with_nobody():
    """A good and a bad video give three different pairs of results."""
    good, bad = Video("good", codec="h264", duration=10), Video("bad", duration=10)
    assert (traps.true_if_fine(good), traps.true_if_fine(bad)) == (True, False)
    assert (traps.list_of_problems(good), traps.list_of_problems(bad)) == ([], ["codec"])
    assert traps.raises_if_not(good) is None
    with pytest.raises(ValueError, match="codec"):
        traps.raises_if_not(bad)


def test_a_convention_is_found_late():
    """Construction succeeds; the call fails."""
    asset = traps.HalfWritten()
    with pytest.raises(NotImplementedError):
        asset.validate()


def test_the_first_type_that_fits_wins():
    """A cinematic is taken for a video, and what is new is refused."""
    assert traps.steps_by_type(Cinematic("c")) == Video("v").process() != Cinematic("c").process()
    assert traps.steps_by_type(Image("i")) == Image("i").process()
