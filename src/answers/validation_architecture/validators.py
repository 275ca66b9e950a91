"""Which checks are there? Each is a function of the asset, and knows of no other.

What a check needs besides the asset it is given: the detector of logos is a parameter, because it
is a model behind an endpoint, and fails in ways that arithmetic does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from answers.validation_architecture.domain import RULES, Asset, Finding, Severity, Status
from answers.validation_architecture.sniff import sniff_format

Validator = Callable[[Asset], Finding]
PALETTE = frozenset({"navy", "white", "coral"})
"""The brand's colours, assumed."""


def check_format(asset: Asset) -> Finding:
    """Whether the content, not the name, is of an allowed format."""
    found, allowed = sniff_format(asset.head), RULES[asset.type].formats
    return _finding("format", found in allowed, f"{found or 'unknown'}, not {'/'.join(allowed)}")


def check_dimensions(asset: Asset) -> Finding:
    """Whether the asset is large enough."""
    rules = RULES[asset.type]
    large = asset.width >= rules.least_width and asset.height >= rules.least_height
    return _finding(
        "dimensions",
        large,
        f"{asset.width} x {asset.height}, below {rules.least_width} x {rules.least_height}",
    )


def check_brand(asset: Asset) -> Finding:
    """Whether only the brand's colours occur; a warning, because a designer may decide."""
    foreign = sorted(asset.colours - PALETTE)
    return _finding("brand", not foreign, f"also {', '.join(foreign)}", Severity.WARNING)


def logo_check(detect: Callable[[str], bool]) -> Validator:
    """The validator that asks a detector whether the logo is in the asset at that address."""

    def check_logo(asset: Asset) -> Finding:
        return _finding("logo", detect(asset.uri), "no logo found")

    return check_logo


def checks(detect: Callable[[str], bool]) -> dict[str, Validator]:
    """All validators by name."""
    return {
        "format": check_format,
        "dimensions": check_dimensions,
        "logo": logo_check(detect),
        "brand": check_brand,
    }


REQUIRED = ("format", "dimensions", "logo", "brand")
"""Without an answer of each of them a verdict is partial."""


def run(validators: Mapping[str, Validator], asset: Asset) -> list[Finding]:
    """A finding of each validator; one that raises is not checked, and the others still run."""
    findings = []
    for name, validator in validators.items():
        try:
            findings.append(validator(asset))
        except Exception as error:
            findings.append(Finding(name, Status.ERROR, message=type(error).__name__))
    return findings


def _finding(name: str, holds: bool, message: str, severity: Severity = Severity.ERROR) -> Finding:
    return (
        Finding(name, Status.PASSED) if holds else Finding(name, Status.FAILED, severity, message)
    )
