"""The composed form keeps the same contract as the hierarchy."""

import pytest
from hypothesis import given

from answers.class_hierarchy import assets, composition
from tests.answers.class_hierarchy.test_assets import metadata


@pytest.mark.parametrize("kind", ["image", "video", "cinematic"])
@given(meta=metadata)
def test_agrees_with_the_hierarchy(kind, meta):
    """The same problems and the same steps for any metadata."""
    composed = getattr(composition, kind)("x", **meta)
    inherited = getattr(assets, kind.title())("x", **meta)
    assert composed.validate() == inherited.validate()
    assert composed.process() == inherited.process()


@pytest.mark.parametrize("kind", [composition.image, composition.video, composition.cinematic])
def test_a_step_is_added_to_one_asset(kind):
    """The original and later assets of its kind stay without it."""
    plain = kind("x")
    marked = composition.with_step(plain, composition.watermark)
    assert marked.process() == [*plain.process(), "watermark"]
    assert "watermark" not in kind("y").process()
    assert marked.validate() == plain.validate()
