"""What may a caller expect of any video, and do its subclasses keep it?

A promise is a function of a class that raises `AssertionError` where the class breaks it. The suite
is written for `Video` and runs on every subclass: that is what "a cinematic is a video" means.

`accepts_what_a_video_accepts` is no promise of the contract but what careless callers assume. A
cinematic breaks it rightly: it wants a colour space as well, a stronger precondition. So `validate`
belongs to the base, and every caller must be ready for "invalid" from any asset.
"""

from collections.abc import Callable

from answers.class_hierarchy.assets import Video

type Promise = Callable[[type[Video]], None]

COMPLETE = {"codec": "h264", "duration": 10, "color_space": "rec709"}


def constructs_from_anything(kind: type[Video]) -> None:
    """Construction neither validates nor fails."""
    assert kind("spot", codec="?", duration=None).meta == {"codec": "?", "duration": None}


def returns_codes(kind: type[Video]) -> None:
    """`validate` returns a list, empty when fine."""
    assert kind("spot", **COMPLETE).validate() == []
    assert isinstance(kind("spot").validate(), list)


def reports_what_a_video_lacks(kind: type[Video]) -> None:
    """A video's problems are a subclass's problems too, and all are reported."""
    assert {"codec", "duration"} <= set(kind("spot").validate())


def does_what_a_video_needs(kind: type[Video]) -> None:
    """A video's steps come first, in their order."""
    assert kind("spot", **COMPLETE).process()[:2] == ["transcode", "thumbnail"]


def returns_new_lists(kind: type[Video]) -> None:
    """Who changes a result changes no other result."""
    asset = kind("spot", **COMPLETE)
    before = list(asset.process())
    asset.process().append("upload")
    assert asset.process() == before


def keeps_its_log_to_itself(kind: type[Video]) -> None:
    """What one asset logs is not in another's log."""
    kind("one").log.append("seen")
    assert kind("other").log == []


def accepts_what_a_video_accepts(kind: type[Video]) -> None:
    """An assumption, not a promise: the metadata that satisfies a video is enough."""
    assert kind("spot", codec="h264", duration=10).validate() == []


PROMISES: tuple[Promise, ...] = (
    constructs_from_anything,
    returns_codes,
    reports_what_a_video_lacks,
    does_what_a_video_needs,
    returns_new_lists,
    keeps_its_log_to_itself,
)


def broken(kind: type[Video], promises: tuple[Promise, ...] = PROMISES) -> list[str]:
    """The names of the promises that a class breaks.

    Examples:
        >>> broken(Video)
        []
        >>> class Silent(Video):
        ...     def process(self):
        ...         return []
        >>> broken(Silent)
        ['does_what_a_video_needs']
    """
    names = []
    for promise in promises:
        try:
            promise(kind)
        except Exception:
            names.append(promise.__name__)
    return names
