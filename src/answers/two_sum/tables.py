"""How does the page show what the modules find out? Each function returns a Markdown table."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from answers.tables import table
from answers.two_sum.cases import CASES, TwoSum, failures, is_valid
from answers.two_sum.measure import APPROACHES, SIZES, colliding, cost, operations, spread
from answers.two_sum.pairs import two_sum, two_sum_by_sorting
from answers.two_sum.walk import steps


def growth(costs: Mapping[str, Sequence[int]], sizes: Sequence[int]) -> str:
    """Costs by size, a row each, and the factors by which they grow from size to size.

    Examples:
        >>> print(growth({"scan": [10, 20, 40]}, [1, 2, 4]).splitlines()[-1])
        | scan | 10 | 20 | 40 | 2.00, 2.00 |
    """
    rows = []
    for name, counts in costs.items():
        factors = [later / earlier for earlier, later in pairwise(counts)]
        rows.append([name, *counts, ", ".join(f"{factor:.2f}" for factor in factors)])
    return table(["", *(f"n = {size:,}" for size in sizes), "growth"], rows)


def approaches() -> str:
    """What the three approaches cost by length of the list."""
    return growth({name: [cost(name, n) for n in SIZES] for name in APPROACHES}, SIZES)


def walk(nums: Sequence[int], target: int) -> str:
    """The one pass over `nums`, a row for each step."""
    head = ["position", "value", "wanted", "dict before the look-up", "so"]
    rows = []
    for step in steps(nums, target):
        so = f"return `[{step.seen[step.wanted]}, {step.position}]`" if step.found else "store"
        rows.append([step.position, step.value, step.wanted, f"`{step.seen}`", so])
    return table(head, rows)


def edge_cases() -> str:
    """What the approaches answer in each case, and whether all the answers are valid."""
    rows = []
    for name, (nums, target) in CASES.items():
        answers = [answer(nums, target) for answer in APPROACHES.values()]
        right = all(is_valid(nums, target, answer) for answer in answers)
        cells = [f"`{nums}`, {target}", *(f"`{answer}`" for answer in answers)]
        rows.append([name, *cells, "yes" if right else "**no**"])
    return table(["case", "list, target", *APPROACHES, "valid"], rows)


def wrong_answers(candidates: Iterable[TwoSum], count: int = 2000) -> str:
    """How many of the small random cases each candidate gets wrong, and the smallest of them."""
    rows = []
    for candidate in candidates:
        failed = failures(candidate, count)
        row = [f"`{candidate.__name__}`", len(failed), "–", "–", "–"]
        if failed:
            nums, target = min(failed, key=lambda case: (len(case[0]), sum(map(abs, case[0]))))
            row[2:] = [f"`{nums}`, {target}", f"`{candidate(nums, target)}`"]
            row.append(f"`{two_sum(nums, target)}`")
        rows.append(row)
    return table(["", f"wrong in {count:,} cases", "smallest such case", "answers", "right"], rows)


def collisions(sizes: Sequence[int] = (250, 500, 1000)) -> str:
    """What the one pass and sorting cost when no hash equals another, and when all do."""
    costs = {
        "one pass, hashes differ": [operations(two_sum, spread(n), -1) for n in sizes],
        "one pass, hashes equal": [operations(two_sum, colliding(n), 0) for n in sizes],
        "sort, hashes equal": [operations(two_sum_by_sorting, colliding(n), 0) for n in sizes],
    }
    return growth(costs, sizes)
