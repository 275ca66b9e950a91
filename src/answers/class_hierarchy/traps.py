"""Which hierarchies look right? Each is kept so that the page can run it and show what it breaks.

The texts are code as it is printed in many answers. They are compiled and run here, never imported.
"""

from collections.abc import Callable

from answers.class_hierarchy.assets import Asset, Cinematic, Image, Video

COMMENTS_AS_BODIES = """\
class Video(Asset):
    def validate(self):
        # check codec and duration

    def process(self):
        # transcode, then make a thumbnail
"""

NOTHING_IMPORTED = """\
class Asset(ABC):
    @abstractmethod
    def validate(self): ...
"""


def failure(text: str) -> str:
    """The exception that a program ends with, as its traceback's last line would show it.

    Examples:
        >>> failure(NOTHING_IMPORTED)
        "NameError: name 'ABC' is not defined"
        >>> failure("x = 1")
        ''
    """
    try:
        exec(compile(text, "answer.py", "exec"), {"__name__": "answer"})  # noqa: S102 - our own texts
    except Exception as error:
        return f"{type(error).__name__}: {getattr(error, 'msg', error)}"
    return ""


def true_if_fine(asset: Asset) -> object:
    """A `validate` without a contract, first reading: True if there is no problem."""
    return not asset.validate()


def raises_if_not(asset: Asset) -> object:
    """Second reading: None, or an exception that names the first problem."""
    if problems := asset.validate():
        raise ValueError(problems[0])
    return None


def list_of_problems(asset: Asset) -> object:
    """Third reading, and the one of our contract: the codes, empty if there are none."""
    return asset.validate()


READINGS: tuple[Callable[[Asset], object], ...] = (true_if_fine, raises_if_not, list_of_problems)


class ReplacingCinematic(Video):
    """Overrides both methods and forgets `super()`: a cinematic is no longer a video.

    Examples:
        >>> ReplacingCinematic("trailer", color_space="rec709").validate()
        []
    """

    def validate(self) -> list[str]:
        """Its own problem only."""
        return [] if self.meta.get("color_space") else ["color_space"]

    def process(self) -> list[str]:
        """Its own step only."""
        return ["color_grade"]


class SharingVideo(Video):
    """Hands out one list that belongs to the class.

    Examples:
        >>> SharingVideo("one").process() is SharingVideo("other").process()
        True
    """

    steps: list[str] = ["transcode", "thumbnail"]  # noqa: RUF012 - this is the mistake
    log: list[str] = []  # noqa: RUF012 - and once more

    def __init__(self, name: str, **meta: object) -> None:
        self.name = name
        self.meta = meta

    def process(self) -> list[str]:
        """The very list of the class."""
        return self.steps


class SharingCinematic(SharingVideo):
    """Appends to what its superclass returned, which is everybody's list."""

    def process(self) -> list[str]:
        """One step longer at every call."""
        steps = super().process()
        steps.append("color_grade")
        return steps


class RefusingCinematic(Cinematic):
    """Validates in the constructor: a bad asset cannot be reported, because there is none.

    Examples:
        >>> RefusingCinematic("trailer", codec="h264")
        Traceback (most recent call last):
        ...
        ValueError: duration, color_space
    """

    def __init__(self, name: str, **meta: object) -> None:
        super().__init__(name, **meta)
        if problems := self.validate():
            raise ValueError(", ".join(problems))


class HopefulAsset:
    """A base that is abstract by convention: nothing stops the half-written subclass."""

    def validate(self) -> list[str]:
        """Nothing, until somebody calls it."""
        raise NotImplementedError


class HalfWritten(HopefulAsset):
    """Constructs without complaint, and fails where it is used."""


def steps_by_type(asset: Asset) -> list[str]:
    """A pipeline that asks for types: the base comes first, so the special case is never reached.

    Examples:
        >>> steps_by_type(Cinematic("trailer"))
        ['transcode', 'thumbnail']
    """
    if isinstance(asset, Image):
        return ["resize", "compress"]
    if isinstance(asset, Video):
        return ["transcode", "thumbnail"]
    if isinstance(asset, Cinematic):
        return ["transcode", "thumbnail", "color_grade"]
    raise TypeError(f"no steps for {type(asset).__name__}")
