"""How do you run every asset, whatever it is, so that one failure costs one asset?

The pipeline knows three names: `name`, `validate` and `process`. It never asks for a type, so a new
kind of asset does not touch it. What happened to an asset is an entry of the report, one of three:

    {"status": "processed", "steps": ["resize", "compress"]}
    {"status": "invalid", "errors": ["codec"]}
    {"status": "error", "errors": ["TimeoutError: no answer"]}

*Invalid* is the asset's fault and expected; *error* is ours, and somebody has to look.
"""

from collections.abc import Iterable
from typing import Protocol


class Processable(Protocol):
    """What the pipeline needs of an asset; see `answers.class_hierarchy.assets` for the promise."""

    name: str

    def validate(self) -> list[str]:
        """The codes of all problems, empty if there are none."""
        ...

    def process(self) -> list[str]:
        """The steps performed, in order."""
        ...


type Entry = dict[str, str | list[str]]


def run_pipeline(assets: Iterable[Processable]) -> dict[str, Entry]:
    """What happened to each asset, by name, in the order in which they came.

    Examples:
        >>> from answers.class_hierarchy.assets import Image, Video
        >>> run_pipeline([Video("spot")])
        {'spot': {'status': 'invalid', 'errors': ['codec', 'duration']}}
        >>> run_pipeline([])
        {}
    """
    return {asset.name: outcome(asset) for asset in assets}


def outcome(asset: Processable) -> Entry:
    """The entry of one asset: an exception ends the work on this asset, not the run.

    `except Exception` lets through what is meant to end the run, such as `KeyboardInterrupt`.
    """
    try:
        if problems := asset.validate():
            return {"status": "invalid", "errors": problems}
        return {"status": "processed", "steps": asset.process()}
    except Exception as error:
        return {"status": "error", "errors": [f"{type(error).__name__}: {error}"]}
