"""Which models does the page talk about? The three from configuration, and four that look right."""

from typing import Any

from answers.model_factory import traps, world
from answers.model_factory.factory import MLModel
from answers.model_factory.wiring import wire

CONFIGS: dict[str, dict[str, Any]] = {
    "vendor": {"type": "vendor"},
    "endpoint": {"type": "endpoint", "endpoint": "garments"},
    "local": {"type": "local", "artefact": "garments.weights"},
}


def right() -> dict[str, MLModel]:
    """The three back ends, each from its configuration; the vendor refuses its second call."""
    factory = wire(world.FakeVendor(throttled={1}), world.runtime(), world.load)
    return {name: factory.from_config(config) for name, config in CONFIGS.items()}


def wrong() -> dict[str, MLModel]:
    """Models that derive from the base class and keep less than it promises."""
    return {
        "passes through": traps.PassesThrough(world.FakeVendor()),
        "array": traps.ReturnsAnArray(),
        "bytes": traps.ReturnsBytes(),
        "job": traps.ReturnsAJob(),
    }
