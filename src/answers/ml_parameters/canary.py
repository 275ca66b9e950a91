"""How many labelled answers does a canary need before it may be called worse?

A one-sided z-test of a share against a fixed one (Fleiss, Statistical Methods for Rates and
Proportions): n = ((z_level·√(p0·(1−p0)) + z_power·√(p1·(1−p1))) / (p0 − p1))².
"""

from math import ceil, sqrt
from statistics import NormalDist


def answers_needed(usual: float, worse: float, level: float = 0.05, power: float = 0.8) -> int:
    """Labelled answers after which a fall from `usual` to `worse` is found with that power.

    Raises:
        ValueError: If the shares are not 0 < worse < usual < 1.

    Examples:
        >>> answers_needed(0.95, 0.93)
        822
    """
    if not 0 < worse < usual < 1:
        raise ValueError(f"no fall between shares: from {usual} to {worse}")
    z = NormalDist().inv_cdf
    by_chance = z(1 - level) * sqrt(usual * (1 - usual))
    by_fall = z(power) * sqrt(worse * (1 - worse))
    return ceil(((by_chance + by_fall) / (usual - worse)) ** 2)
