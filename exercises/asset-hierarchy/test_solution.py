"""Asset hierarchy: construction, steps, problems, the tree, what is abstract, nothing shared."""

import pytest
from solution import Asset, Cinematic, Image, Video

KINDS = pytest.mark.parametrize("kind", [Image, Video, Cinematic])
PICTURE = {"format": "png", "width": 640, "height": 480}
CLIP = {"codec": "h264", "duration": 12.5}
FILM = {**CLIP, "color_space": "rec709"}
STEPS = {
    Image: ["resize", "compress"],
    Video: ["transcode", "thumbnail"],
    Cinematic: ["transcode", "thumbnail", "color_grade"],
}
EVERYTHING = {
    Image: ["format", "dimensions"],
    Video: ["codec", "duration"],
    Cinematic: ["codec", "duration", "color_space"],
}


@KINDS
def test_constructs(kind):
    """Has a name, its metadata as a dict and an empty log."""
    asset = kind("spot", codec="h264", width=640)
    assert asset.name == "spot"
    assert asset.meta == {"codec": "h264", "width": 640}
    assert asset.log == []


@KINDS
def test_constructs_without_metadata(kind):
    """Has an empty dict if there is no metadata."""
    asset = kind("bare")
    assert asset.name == "bare"
    assert asset.meta == {}
    assert asset.log == []


@KINDS
def test_constructs_with_bad_metadata(kind):
    """Accepts any metadata, and keeps it."""
    bad = {"format": None, "width": -1, "codec": "", "duration": 0, "color_space": ""}
    asset = kind("bad", **bad)
    assert asset.meta == bad


@KINDS
def test_processes(kind):
    """Returns the steps of its kind, the same at every call."""
    asset = kind("spot", **PICTURE, **FILM)
    assert asset.process() == STEPS[kind]
    assert asset.process() == STEPS[kind]


@pytest.mark.parametrize(
    ("kind", "meta"),
    [
        pytest.param(Image, PICTURE, id="png"),
        pytest.param(Image, {**PICTURE, "format": "jpeg"}, id="jpeg"),
        pytest.param(Image, {**PICTURE, "width": 1, "height": 1}, id="one pixel"),
        pytest.param(Video, CLIP, id="h264"),
        pytest.param(Video, {**CLIP, "codec": "h265"}, id="h265"),
        pytest.param(Video, {**CLIP, "duration": 0.04}, id="less than a second"),
        pytest.param(Cinematic, FILM, id="rec709"),
        pytest.param(Cinematic, {**FILM, "color_space": "rec2020"}, id="rec2020"),
    ],
)
def test_finds_no_problem(kind, meta):
    """Returns an empty list if the metadata is fine."""
    asset = kind("fine", **meta)
    assert asset.validate() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"format": "bmp"}, ["format"], id="another format"),
        pytest.param({"format": "PNG"}, ["format"], id="format in capitals"),
        pytest.param({"width": 0}, ["dimensions"], id="no width"),
        pytest.param({"height": 0}, ["dimensions"], id="no height"),
        pytest.param({"width": -640}, ["dimensions"], id="negative width"),
        pytest.param({"height": -480}, ["dimensions"], id="negative height"),
        pytest.param({"width": -640, "height": -480}, ["dimensions"], id="both negative"),
        pytest.param({"format": "", "width": 0}, ["format", "dimensions"], id="everything"),
    ],
)
def test_finds_the_problems_of_an_image(changes, expected):
    """Names each problem of an image once, the format first."""
    asset = Image("hero", **{**PICTURE, **changes})
    assert asset.validate() == expected


@pytest.mark.parametrize("kind", [Video, Cinematic])
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"codec": "vp9"}, ["codec"], id="another codec"),
        pytest.param({"codec": "h26"}, ["codec"], id="part of a codec"),
        pytest.param({"duration": 0}, ["duration"], id="no duration"),
        pytest.param({"duration": -3}, ["duration"], id="negative duration"),
        pytest.param({"codec": "", "duration": 0}, ["codec", "duration"], id="everything"),
    ],
)
def test_finds_the_problems_of_a_video(kind, changes, expected):
    """Names each problem that any video may have, the codec first."""
    asset = kind("spot", **{**FILM, **changes})
    assert asset.validate() == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"color_space": ""}, ["color_space"], id="empty colour space"),
        pytest.param({"color_space": "", "codec": "vp9"}, ["codec", "color_space"], id="and codec"),
        pytest.param(
            {"color_space": "", "codec": "vp9", "duration": 0},
            ["codec", "duration", "color_space"],
            id="everything",
        ),
    ],
)
def test_finds_the_problems_of_a_cinematic(changes, expected):
    """Names the problems of a video first, then the colour space."""
    asset = Cinematic("trailer", **{**FILM, **changes})
    assert asset.validate() == expected


@pytest.mark.parametrize(
    ("kind", "meta", "missing", "expected"),
    [
        pytest.param(Image, PICTURE, "format", ["format"], id="format"),
        pytest.param(Image, PICTURE, "width", ["dimensions"], id="width"),
        pytest.param(Image, PICTURE, "height", ["dimensions"], id="height"),
        pytest.param(Video, FILM, "codec", ["codec"], id="codec"),
        pytest.param(Video, FILM, "duration", ["duration"], id="duration"),
        pytest.param(Video, FILM, "color_space", [], id="colour space of a video"),
        pytest.param(Cinematic, FILM, "color_space", ["color_space"], id="colour space"),
    ],
)
def test_takes_a_missing_key_for_the_problem(kind, meta, missing, expected):
    """Names the problem if one key is missing, and raises nothing."""
    asset = kind("spot", **{key: value for key, value in meta.items() if key != missing})
    assert asset.validate() == expected


@KINDS
def test_without_metadata_everything_is_a_problem(kind):
    """Names every problem if there is no metadata, and still has its steps."""
    asset = kind("bare")
    assert asset.validate() == EVERYTHING[kind]
    assert asset.process() == STEPS[kind]


@KINDS
def test_returns_plain_lists(kind):
    """Returns lists, and nothing that merely looks like one."""
    asset = kind("spot", **PICTURE, **FILM)
    assert type(asset.validate()) is list
    assert type(kind("bare").validate()) is list
    assert type(asset.process()) is list


def test_the_tree():
    """Images and videos are assets, cinematics are videos, images are not."""
    assert issubclass(Image, Asset)
    assert issubclass(Video, Asset)
    assert issubclass(Cinematic, Video)
    assert not issubclass(Image, Video)
    assert not issubclass(Video, Image)
    assert not issubclass(Video, Cinematic)


def test_asset_is_abstract():
    """Refuses to construct an `Asset`."""
    with pytest.raises(TypeError):
        Asset("x")


def test_refuses_a_subclass_without_process():
    """Refuses to construct a subclass that has no `process` yet."""

    class Audio(Asset):
        def validate(self):
            return []

    with pytest.raises(TypeError):
        Audio("jingle")


def test_refuses_a_subclass_without_validate():
    """Refuses to construct a subclass that has no `validate` yet."""

    class Audio(Asset):
        def process(self):
            return ["encode"]

    with pytest.raises(TypeError):
        Audio("jingle")


def test_accepts_a_complete_subclass():
    """Constructs a subclass that has both methods, which inherits the rest."""

    class Audio(Asset):
        def validate(self):
            return []

        def process(self):
            return ["encode"]

    asset = Audio("jingle", duration=3)
    assert (asset.name, asset.meta, asset.log) == ("jingle", {"duration": 3}, [])
    assert (asset.validate(), asset.process()) == ([], ["encode"])


@KINDS
def test_processes_without_validating(kind):
    """Has the same steps for an asset that must not be validated now."""

    class Unready(kind):
        def validate(self):
            raise AssertionError("process() has called validate()")

    assert Unready("spot").process() == STEPS[kind]


@KINDS
def test_validates_the_metadata_of_the_moment(kind):
    """Notices what has been changed in `meta`, there and back."""
    asset = kind("spot", **PICTURE, **FILM)
    assert asset.validate() == []
    asset.meta.clear()
    assert asset.validate() == EVERYTHING[kind]
    asset.meta.update(**PICTURE, **FILM)
    assert asset.validate() == []


@KINDS
def test_leaves_the_asset_as_it_was(kind):
    """Changes neither name nor metadata when it validates and processes."""
    asset = kind("spot", width=3)
    asset.validate()
    asset.process()
    assert (asset.name, asset.meta) == ("spot", {"width": 3})


@KINDS
def test_every_log_is_its_own(kind):
    """Shares neither log nor metadata between objects."""
    one, other = kind("one", width=1), kind("other")
    one.log.append("seen")
    one.meta["height"] = 2
    assert other.log == []
    assert other.meta == {}
    assert one.log == ["seen"]
    assert kind("third").log == []
    assert kind("third").meta == {}


@KINDS
def test_every_list_of_steps_is_new(kind):
    """Is not affected by what a caller does to a list of steps."""
    asset = kind("spot")
    asset.process().append("upload")
    assert asset.process() == STEPS[kind]
    assert kind("other").process() == STEPS[kind]


@KINDS
def test_every_list_of_problems_is_new(kind):
    """Is not affected by what a caller does to a list of problems."""
    asset, fine = kind("bare"), kind("fine", **PICTURE, **FILM)
    asset.validate().append("seen")
    fine.validate().append("seen")
    assert asset.validate() == EVERYTHING[kind]
    assert fine.validate() == []


def test_no_kind_disturbs_another():
    """Keeps the steps and the problems of every kind, whichever was used before."""
    for _ in range(2):
        for kind in (Cinematic, Video, Image):
            assert kind("other").process() == STEPS[kind]
            assert kind("other").validate() == EVERYTHING[kind]
