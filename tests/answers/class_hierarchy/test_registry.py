"""Configuration becomes the right class, or an error that helps."""

import pytest

from answers.class_hierarchy.assets import Asset, Cinematic, Image, Video
from answers.class_hierarchy.registry import Registered, build


@pytest.mark.parametrize(
    ("kind", "expected"), [("image", Image), ("video", Video), ("cinematic", Cinematic)]
)
def test_builds_each_kind(kind, expected):
    """With its metadata; the configuration stays as it was."""
    config = {"type": kind, "name": "x", "width": 3}
    asset = build(config)
    assert isinstance(asset, expected)
    assert (asset.name, asset.meta) == ("x", {"width": 3})
    assert config == {"type": kind, "name": "x", "width": 3}
    assert asset.process() == expected("x").process()


@pytest.mark.parametrize("config", [{"type": "gif", "name": "x"}, {"name": "x"}])
def test_an_unknown_type_lists_the_known_ones(config):
    """Also if there is no type at all."""
    with pytest.raises(ValueError, match="known are cinematic, image, video"):
        build(config)


def test_a_class_registers_itself_once(monkeypatch):
    """The class statement is enough; a second class of that kind is refused."""
    monkeypatch.setattr(Registered, "kinds", dict(Registered.kinds))

    class Font(Registered, kind="font"):
        def validate(self):
            return []

        def process(self):
            return ["embed"]

    assert type(build({"type": "font", "name": "sans"})) is Font
    with pytest.raises(ValueError, match="two classes of kind 'font': Font, Serif"):
        type("Serif", (Registered,), {}, kind="font")
    assert issubclass(Font, Asset)
