"""What if an asset *has* checks and steps, instead of being a kind of something?

One class, and lists of functions. A kind of asset is then a function that fills the lists, and a
feature such as a watermark is one more function in one of them, for whatever kind, chosen when the
program runs.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from answers.class_hierarchy.assets import is_positive

type Meta = Mapping[str, object]
type Check = Callable[[Meta], bool]
type Step = Callable[[Meta], str]


@dataclass(frozen=True)
class ComposedAsset:
    """The same contract as `Asset`; each check is named by the problem that it finds.

    Examples:
        >>> video("spot", codec="h264", duration=0).validate()
        ['duration']
        >>> with_step(image("hero"), watermark).process()
        ['resize', 'compress', 'watermark']
    """

    name: str
    meta: Meta
    checks: Mapping[str, Check]
    steps: tuple[Step, ...]

    def validate(self) -> list[str]:
        """The names of the checks that fail."""
        return [problem for problem, is_fine in self.checks.items() if not is_fine(self.meta)]

    def process(self) -> list[str]:
        """What the steps return, in order."""
        return [step(self.meta) for step in self.steps]


def has_format(meta: Meta) -> bool:
    """Whether the format is accepted."""
    return meta.get("format") in ("png", "jpeg")


def has_dimensions(meta: Meta) -> bool:
    """Whether width and height are above zero."""
    return is_positive(meta.get("width")) and is_positive(meta.get("height"))


def has_codec(meta: Meta) -> bool:
    """Whether the codec is accepted."""
    return meta.get("codec") in ("h264", "h265")


def has_duration(meta: Meta) -> bool:
    """Whether the duration is above zero."""
    return is_positive(meta.get("duration"))


def has_color_space(meta: Meta) -> bool:
    """Whether a colour space is named."""
    return bool(meta.get("color_space"))


def named(step: str) -> Step:
    """A step that reports its name; the work itself is left out, as in the hierarchy."""
    return lambda meta: step


resize, compress = named("resize"), named("compress")
transcode, thumbnail, color_grade = named("transcode"), named("thumbnail"), named("color_grade")
watermark = named("watermark")

IMAGE_CHECKS = {"format": has_format, "dimensions": has_dimensions}
VIDEO_CHECKS = {"codec": has_codec, "duration": has_duration}
VIDEO_STEPS = (transcode, thumbnail)


def image(name: str, **meta: object) -> ComposedAsset:
    """A still picture."""
    return ComposedAsset(name, meta, IMAGE_CHECKS, (resize, compress))


def video(name: str, **meta: object) -> ComposedAsset:
    """Moving pictures."""
    return ComposedAsset(name, meta, VIDEO_CHECKS, VIDEO_STEPS)


def cinematic(name: str, **meta: object) -> ComposedAsset:
    """A video that is graded for colour: its lists are longer, and nothing is inherited."""
    checks = {**VIDEO_CHECKS, "color_space": has_color_space}
    return ComposedAsset(name, meta, checks, (*VIDEO_STEPS, color_grade))


def with_step(asset: ComposedAsset, step: Step) -> ComposedAsset:
    """The same asset with one step more, at the end."""
    return replace(asset, steps=(*asset.steps, step))
