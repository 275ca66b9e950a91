"""What does the built-in sort do with input that is already partly sorted?

It finds the ascending runs and merges neighbours. The order of the merges decides the cost: a merge
of runs of a and b items costs up to a + b - 1 comparisons, so short runs should be merged first.
Until CPython 3.10 the rule was Timsort's, since 3.11 it is Powersort's (Munro and Wild, 2018).
Both rules are written here on run lengths alone, so that their cost can be compared.
"""

from collections.abc import Sequence
from math import log2
from random import Random


def with_runs(n: int, k: int, seed: int = 1) -> list[float]:
    """`n` random numbers in `k` ascending runs of equal length, the last one with what is left.

    Examples:
        >>> [len(with_runs(10, k)) for k in (1, 3)]
        [10, 10]
        >>> with_runs(0, 1)
        []
    """
    return with_run_lengths([n // k] * (k - 1) + [n - n // k * (k - 1)], seed)


def with_run_lengths(lengths: Sequence[int], seed: int = 1) -> list[float]:
    """Random numbers in ascending runs of the given lengths.

    Examples:
        >>> a = with_run_lengths([2, 3])
        >>> a[:2] == sorted(a[:2]), a[2:] == sorted(a[2:])
        (True, True)
    """
    rng = Random(seed)
    return [x for length in lengths for x in sorted(rng.random() for _ in range(length))]


def entropy(lengths: Sequence[int]) -> float:
    """H in bits: n * H is what merging runs of these lengths must cost; k equal runs give log2 k.

    Examples:
        >>> entropy([4, 4, 4, 4]), entropy([7])
        (2.0, 0.0)
    """
    n = sum(lengths)
    return -sum(length / n * log2(length / n) for length in lengths) + 0.0


def timsort_cost(lengths: Sequence[int]) -> int:
    """Items moved by all merges under Timsort's rule: on the stack keep A > B + C and B > C.

    Examples:
        >>> timsort_cost([1, 1, 2]), timsort_cost([5])
        (6, 0)
    """
    stack: list[int] = []
    cost = 0
    for length in lengths:
        stack.append(length)
        while _breaks_the_rule(stack):
            cost += _merge_around_shorter(stack)
    while len(stack) > 1:
        cost += _merge_around_shorter(stack)
    return cost


def _breaks_the_rule(stack: list[int]) -> bool:
    """Whether one of the last two triples has A <= B + C, or the last pair has B <= C."""
    triples = [stack[i : i + 3] for i in range(max(0, len(stack) - 4), len(stack) - 2)]
    return any(a <= b + c for a, b, c in triples) or (len(stack) > 1 and stack[-2] <= stack[-1])


def _merge_around_shorter(stack: list[int]) -> int:
    """Merge B with C, or with A if A < C; the result is the length of the merged run."""
    c = stack.pop()
    if len(stack) > 1 and stack[-2] < c:
        merged = stack.pop() + stack.pop()
        stack += [merged, c]
    else:
        merged = stack.pop() + c
        stack.append(merged)
    return merged


def powersort_cost(lengths: Sequence[int]) -> int:
    """Items moved by all merges under Powersort's rule: a boundary is merged before shallower ones.

    Examples:
        >>> powersort_cost([1, 1, 2]), powersort_cost([5])
        (6, 0)
    """
    stack: list[tuple[int, int]] = []  # length of a run, power of the boundary before it
    n, start, previous, cost = sum(lengths), 0, 0, 0
    for length in lengths:
        depth = power(start - previous, previous, length, n) if stack else 0
        while len(stack) > 1 and stack[-1][1] > depth:
            cost += _merge_last(stack)
        stack.append((length, depth))
        start, previous = start + length, length
    while len(stack) > 1:
        cost += _merge_last(stack)
    return cost


def _merge_last(stack: list[tuple[int, int]]) -> int:
    """Merge the last two runs; the result is the length of the merged run."""
    last, _ = stack.pop()
    length, depth = stack.pop()
    stack.append((length + last, depth))
    return length + last


def power(start: int, left: int, right: int, n: int) -> int:
    """How deep the boundary of two neighbouring runs lies in an ideal tree of merges over n items.

    It is the first binary digit in which the runs' midpoints, as fractions of n, differ.

    Examples:
        >>> power(0, 8, 8, 16), power(0, 4, 4, 16)
        (1, 2)
    """
    a, b = 2 * start + left, 2 * start + 2 * left + right  # midpoints, doubled to stay integers
    digits = 1
    while (a << digits) // (2 * n) == (b << digits) // (2 * n):
        digits += 1
    return digits
