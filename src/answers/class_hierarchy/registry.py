"""How does `{"type": "video", "name": "spot"}` from a file become an object of the right class?

A dict from name to class does it while all classes are ours. When other teams add kinds, the class
statement can do the entry itself: Python calls `__init_subclass__` of the base for every subclass,
with the keywords of the class statement. A class registers when its module is imported, not before.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from answers.class_hierarchy.assets import Asset, Cinematic, Image, Video


class Registered(Asset):
    """An asset that can be built from configuration, by the name given as `kind`."""

    kinds: ClassVar[dict[str, type["Registered"]]] = {}

    def __init_subclass__(cls, kind: str, **rest: object) -> None:
        super().__init_subclass__(**rest)
        if kind in cls.kinds:
            raise ValueError(
                f"two classes of kind {kind!r}: {cls.kinds[kind].__name__}, {cls.__name__}"
            )
        cls.kinds[kind] = cls


class ImageEntry(Image, Registered, kind="image"):
    """An image that configuration can name."""


class VideoEntry(Video, Registered, kind="video"):
    """A video that configuration can name."""


class CinematicEntry(Cinematic, Registered, kind="cinematic"):
    """A cinematic that configuration can name."""


def build(config: Mapping[str, Any]) -> Asset:
    """The asset that `config` describes by `type`, `name` and metadata; `config` stays as it is.

    Examples:
        >>> build({"type": "image", "name": "hero", "width": 640}).meta
        {'width': 640}
        >>> build({"type": "gif", "name": "hero"})
        Traceback (most recent call last):
        ...
        ValueError: unknown type 'gif' of 'hero'; known are cinematic, image, video

    Raises:
        ValueError: If no class of that type is registered.
    """
    meta = dict(config)
    kind, name = meta.pop("type", None), meta.pop("name", None)
    if kind not in Registered.kinds:
        known = ", ".join(sorted(Registered.kinds))
        raise ValueError(f"unknown type {kind!r} of {name!r}; known are {known}")
    return Registered.kinds[kind](name, **meta)
