"""How do images, videos and cinematics share one interface?

Vocabulary: an asset is a piece of content with a name, its metadata (`width=640`) and a log of its
own. A *problem* is a short code such as `"codec"`; a *step* is the name of something done to the
asset, such as `"transcode"` (the pixels are left out).

The contract is the base class: two methods, what they return, and what they never do. `Image` and
`Video` keep it each in its way. A `Cinematic` is a video that wants more and gets more, so it asks
its superclass first and adds to the answer.
"""

from abc import ABC, abstractmethod
from typing import Any


class Asset(ABC):
    """Content that can be validated and processed; constructing one does neither.

    Examples:
        >>> sorted(Asset.__abstractmethods__)
        ['process', 'validate']
    """

    def __init__(self, name: str, **meta: object) -> None:
        self.name = name
        self.meta: dict[str, Any] = meta
        self.log: list[str] = []

    @abstractmethod
    def validate(self) -> list[str]:
        """The codes of all problems, empty if there are none; missing metadata is a problem."""

    @abstractmethod
    def process(self) -> list[str]:
        """The steps performed, in order, as a new list; for an asset without problems."""


class Image(Asset):
    """A still picture.

    Examples:
        >>> Image("hero", format="png", width=640, height=480).validate()
        []
        >>> Image("hero", format="bmp").validate()
        ['format', 'dimensions']
    """

    def validate(self) -> list[str]:
        """`format` unless it is accepted, `dimensions` unless both are above zero."""
        problems = []
        if self.meta.get("format") not in ("png", "jpeg"):
            problems.append("format")
        if not (is_positive(self.meta.get("width")) and is_positive(self.meta.get("height"))):
            problems.append("dimensions")
        return problems

    def process(self) -> list[str]:
        """Two steps."""
        return ["resize", "compress"]


class Video(Asset):
    """Moving pictures of any kind.

    Examples:
        >>> Video("spot", codec="h264", duration=12.5).validate()
        []
        >>> Video("spot").validate()
        ['codec', 'duration']
    """

    def validate(self) -> list[str]:
        """`codec` unless it is accepted, `duration` unless it is above zero seconds."""
        problems = []
        if self.meta.get("codec") not in ("h264", "h265"):
            problems.append("codec")
        if not is_positive(self.meta.get("duration")):
            problems.append("duration")
        return problems

    def process(self) -> list[str]:
        """Two steps."""
        return ["transcode", "thumbnail"]


class Cinematic(Video):
    """A video that is graded for colour, and therefore must name its colour space.

    Examples:
        >>> Cinematic("trailer", codec="h265", duration=90, color_space="rec2020").process()
        ['transcode', 'thumbnail', 'color_grade']
        >>> Cinematic("trailer", codec="h265").validate()
        ['duration', 'color_space']
    """

    def validate(self) -> list[str]:
        """The problems of a video first, then `color_space` if it is missing or empty."""
        problems = super().validate()
        if not self.meta.get("color_space"):
            problems.append("color_space")
        return problems

    def process(self) -> list[str]:
        """The steps of a video, then one more."""
        return [*super().process(), "color_grade"]


def is_positive(value: object) -> bool:
    """Whether `value` is a number above zero; nothing at all and a text are not.

    Examples:
        >>> is_positive(0.5), is_positive(0), is_positive(None), is_positive("640")
        (True, False, False, False)
    """
    return isinstance(value, int | float) and value > 0
