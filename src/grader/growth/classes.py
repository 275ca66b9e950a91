"""Which growth do the measured points show?

For each class a small model is fitted, by least squares of the relative error with coefficients
that are not negative. The smallest class whose model is about as good as the best is the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import inf, log2, sqrt

Function = Callable[[float], float]

NAMES = ("1", "log n", "n", "n log n", "n²", "n³", "2ⁿ")
"""The classes, from the slowest growth to the fastest."""
_SPELLINGS = {"n^2": "n²", "n**2": "n²", "n^3": "n³", "n**3": "n³", "2^n": "2ⁿ", "2**n": "2ⁿ"}
_FUNCTIONS: dict[str, Function] = {
    "1": lambda n: 1.0,
    "log n": lambda n: log2(max(n, 2)),
    "n": lambda n: n,
    "n log n": lambda n: n * log2(max(n, 2)),
    "n²": lambda n: n**2,
    "n³": lambda n: n**3,
    "2ⁿ": lambda n: 2.0 ** min(n, 500),
}
_MODELS = {
    "1": ("1",),
    "log n": ("1", "log n"),
    "n": ("1", "log n", "n"),
    "n log n": ("1", "n", "n log n"),
    "n²": ("1", "n", "n²"),
    "n³": ("1", "n", "n²", "n³"),
    "2ⁿ": ("1", "n", "2ⁿ"),
}
EXACT = 0.06
"""Relative error (root mean square) that a model may have and still be called a good one."""
_WORSE = 1.6
"""How much worse than the best model a smaller class may be: noise is no growth."""


def named(bound: str) -> str:
    """The class of that name, however its powers are written.

    Raises:
        ValueError: If there is no such class.
    """
    name = _SPELLINGS.get(bound, bound)
    if name not in NAMES:
        raise ValueError(f"unknown growth {bound!r}: one of {', '.join(NAMES)} is needed")
    return name


def value(name: str, n: float) -> float:
    """The class's function at `n`."""
    return _FUNCTIONS[name](n)


def is_over(found: str, bound: str) -> bool:
    """Whether the one class grows faster than the other."""
    return NAMES.index(found) > NAMES.index(bound)


def found(sizes: Sequence[int], counts: Sequence[float], slack: float = 0.0) -> str:
    """The class that the points show; `slack` is a difference that does not count."""
    points = [count + slack for count in counts]
    errors = {name: error(name, sizes, points) for name in NAMES}
    limit = max(EXACT, _WORSE * min(errors.values()))
    return next(name for name in NAMES if errors[name] <= limit)


def error(name: str, sizes: Sequence[int], counts: Sequence[float]) -> float:
    """The root mean square of the relative error that the best model of the class makes."""
    weights = [1 / max(count, 1.0) for count in counts]
    target = [count * weight for count, weight in zip(counts, weights, strict=True)]
    columns = []
    for term in _MODELS[name]:
        column = [value(term, n) * weight for n, weight in zip(sizes, weights, strict=True)]
        largest = max(column)
        columns.append([entry / largest for entry in column])
    best = inf
    for size in range(1, len(columns) + 1):
        for chosen in combinations(columns, size):
            factors = _solved(chosen, target)
            if factors is not None and min(factors) >= 0:
                best = min(best, _distance(chosen, factors, target))
    return best


def _distance(
    columns: Sequence[Sequence[float]], factors: Sequence[float], target: Sequence[float]
) -> float:
    total = 0.0
    for row, wanted in enumerate(target):
        got = sum(f * column[row] for f, column in zip(factors, columns, strict=True))
        total += (got - wanted) ** 2
    return sqrt(total / len(target))


def _solved(columns: Sequence[Sequence[float]], target: Sequence[float]) -> list[float] | None:
    """The factors of least squares, by Gauss's elimination; None where they are not unique."""
    rows = [[*(_dot(a, b) for b in columns), _dot(a, target)] for a in columns]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        if abs(rows[pivot][i]) < 1e-12:
            return None
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(one, other, strict=True))
