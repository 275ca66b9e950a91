"""Which variant answers for this product, without a table of who was given what?

A hash of salt and id is a number that looks drawn at random and is the same everywhere. Laid on a
line as long as all weights together, it falls into one variant's stretch. The first stretch begins
at 0, so when it grows it only takes in, and nobody leaves it.
"""

from collections.abc import Sequence
from hashlib import sha256
from math import fsum

BITS = 53
"""As many as a float holds, so that the quotient below stays under 1."""


def assign_variant(user_id: str, weights: Sequence[tuple[str, float]], salt: str = "") -> str:
    """The name of the variant that this id belongs to.

    Raises:
        ValueError: If there is no variant, a weight is negative, or none is positive.

    Examples:
        >>> assign_variant("u1", [("canary", 0), ("stable", 5)])
        'stable'
        >>> ramp = [[("canary", share), ("stable", 100 - share)] for share in (1, 10, 50, 100)]
        >>> [assign_variant("u9", weights) for weights in ramp]
        ['stable', 'canary', 'canary', 'canary']
    """
    if any(not weight >= 0 for _, weight in weights):
        raise ValueError(f"a weight is negative or no number: {weights!r}")
    total = fsum(weight for _, weight in weights)
    if total == 0:
        raise ValueError(f"no variant has a weight: {weights!r}")
    point = _fraction(user_id, salt) * total
    end = 0.0
    chosen = ""
    for name, weight in weights:
        if weight > 0:
            chosen = name
            end += weight
            if point < end:
                break
    return chosen  # the last with a weight, if rounding left the sum short of the point


def _fraction(user_id: str, salt: str) -> float:
    """A number from 0 to below 1; `repr` of the pair tells ("a", "bc") from ("ab", "c")."""
    digest = sha256(repr((salt, user_id)).encode()).digest()
    return (int.from_bytes(digest[:8]) >> (64 - BITS)) / 2.0**BITS
