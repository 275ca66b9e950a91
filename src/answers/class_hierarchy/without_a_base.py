"""Must assets share a base class at all? Two ways in which they need not.

A `Protocol` describes what is used, and whatever has it fits: the type checker compares names and
signatures, nobody derives from anything. `singledispatch` keeps the data in plain records and the
work in functions that choose by type: a new operation is a new function, where a hierarchy would
need a new method in every class.
"""

from dataclasses import dataclass
from functools import singledispatch
from typing import Protocol, runtime_checkable


@runtime_checkable
class Processable(Protocol):
    """Anything with these two methods; `runtime_checkable` lets `isinstance` ask for the names."""

    def validate(self) -> list[str]:
        """The codes of all problems."""
        ...

    def process(self) -> list[str]:
        """The steps performed."""
        ...


class Subtitles:
    """Derives from nothing, and fits.

    Examples:
        >>> isinstance(Subtitles(), Processable)
        True
    """

    name = "subtitles"

    def validate(self) -> list[str]:
        """Always fine."""
        return []

    def process(self) -> list[str]:
        """One step."""
        return ["convert"]


class Impostor:
    """Has the names only: `isinstance` says yes, a type checker says no, a call says `TypeError`.

    Examples:
        >>> isinstance(Impostor(), Processable)
        True
    """

    name = "impostor"
    process = "not a method"

    def validate(self, strictness: int) -> bool:
        """Another signature, another result."""
        return strictness > 0


@dataclass(frozen=True)
class AssetRecord:
    """Data only; named so as not to be taken for the abstract class `Asset`."""

    name: str


class ImageRecord(AssetRecord):
    """A still picture."""


class VideoRecord(AssetRecord):
    """Moving pictures."""


class CinematicRecord(VideoRecord):
    """A video that is graded for colour."""


@singledispatch
def steps(record: AssetRecord) -> list[str]:
    """The steps for a record, by its type or the nearest of its supertypes.

    Examples:
        >>> steps(CinematicRecord("trailer"))
        ['transcode', 'thumbnail', 'color_grade']
        >>> class Trailer(CinematicRecord): ...
        >>> steps(Trailer("teaser")) == steps(CinematicRecord("trailer"))
        True
        >>> steps(AssetRecord("?"))
        Traceback (most recent call last):
        ...
        TypeError: no steps for AssetRecord
    """
    raise TypeError(f"no steps for {type(record).__name__}")


@steps.register
def _(record: ImageRecord) -> list[str]:
    return ["resize", "compress"]


@steps.register
def _video_steps(record: VideoRecord) -> list[str]:
    return ["transcode", "thumbnail"]


@steps.register
def _(record: CinematicRecord) -> list[str]:
    return [*_video_steps(record), "color_grade"]
