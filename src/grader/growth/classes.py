"""Which growth do the measured points show?

For each class a small model is fitted, by least squares of the relative error. The leading term is
not negative, and lesser ones take away at most a part of it: a loop over pairs runs n²/2 - n/2
times. The smallest class whose model is about as good as the best is the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import inf, log2, sqrt

Function = Callable[[float], float]

NAMES = ("1", "log n", "n", "n log n", "n²", "n² log n", "n³", "2ⁿ")
"""The classes, from the slowest growth to the fastest."""
_SPELLINGS = {"^2": "²", "**2": "²", "^3": "³", "**3": "³", "2^n": "2ⁿ", "2**n": "2ⁿ"}
_FUNCTIONS: dict[str, Function] = {
    "1": lambda n: 1.0,
    "log n": lambda n: log2(max(n, 2)),
    "n": lambda n: n,
    "n log n": lambda n: n * log2(max(n, 2)),
    "n²": lambda n: n**2,
    "n² log n": lambda n: n**2 * log2(max(n, 2)),
    "n³": lambda n: n**3,
    "2ⁿ": lambda n: 2.0 ** min(n, 500),
}
_MODELS = {
    "1": ("1",),
    "log n": ("1", "log n"),
    "n": ("1", "log n", "n"),
    "n log n": ("1", "n", "n log n"),
    "n²": ("1", "n", "n²"),
    "n² log n": ("1", "n", "n²", "n² log n"),
    "n³": ("1", "n", "n²", "n³"),
    "2ⁿ": ("1", "n", "2ⁿ"),
}
_BASES = (1.4142, 1.5, 1.618, 1.8393, 2.0, 3.0)
"""Of what counts as 2ⁿ: naive Fibonacci numbers grow like 1.618ⁿ."""
_STEEP = 100
"""A size that nothing exponential comes to."""
EXACT = 0.06
"""Relative error (root mean square) that a model may have and still be called a good one."""
_LESS = 0.75
"""The part of the leading term that lesser terms may take away, at the smallest size."""
_WORSE = 1.6
"""How much worse than the best model a smaller class may be: noise is no growth."""
_FARTHER = 0.1
"""And by how much its error may be larger, as where no model is good all are about as bad."""


def named(bound: str) -> str:
    """The class of that name, however its powers are written.

    Raises:
        ValueError: If there is no such class.
    """
    name = bound
    for spelling, power in _SPELLINGS.items():
        name = name.replace(spelling, power)
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
    best = min(errors.values())
    limit = max(EXACT, min(_WORSE * best, best + _FARTHER))
    return next(name for name in NAMES if errors[name] <= limit)


def error(name: str, sizes: Sequence[int], counts: Sequence[float]) -> float:
    """The root mean square of the relative error that the best model of the class makes."""
    if name == "2ⁿ":
        if max(sizes) > _STEEP:
            return inf
        return min(_error(name, sizes, counts, _power(base)) for base in _BASES)
    return _error(name, sizes, counts, _FUNCTIONS[name])


def _power(base: float) -> Function:
    return lambda n: base ** min(n, 500)


def _error(name: str, sizes: Sequence[int], counts: Sequence[float], leading: Function) -> float:
    weights = [1 / max(count, 1.0) for count in counts]
    target = [count * weight for count, weight in zip(counts, weights, strict=True)]
    smallest = min(range(len(sizes)), key=sizes.__getitem__)
    columns = []
    for term in _MODELS[name]:
        function = leading if term == name else _FUNCTIONS[term]
        column = [function(n) * weight for n, weight in zip(sizes, weights, strict=True)]
        largest = max(column)
        columns.append([entry / largest for entry in column])
    best = inf
    for size in range(1, len(columns) + 1):
        for chosen in combinations(columns, size):
            factors = _solved(chosen, target)
            if factors is not None and _is_growth(chosen, factors, smallest):
                best = min(best, _distance(chosen, factors, target))
    return best


def _is_growth(columns: Sequence[Sequence[float]], factors: Sequence[float], smallest: int) -> bool:
    """Whether the last term leads, so that what the lesser ones take away is little."""
    terms = [f * column[smallest] for f, column in zip(factors, columns, strict=True)]
    return terms[-1] >= 0 and -sum(min(term, 0.0) for term in terms[:-1]) <= _LESS * terms[-1]


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
