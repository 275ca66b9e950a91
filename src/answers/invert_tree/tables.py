"""How does the page show what the modules find out? Each function returns a Markdown table."""

from collections.abc import Callable, Sequence
from typing import Any

from answers.invert_tree.cases import CASES, CHECKS, DEEP, Inversion, catches, relinks
from answers.invert_tree.invert import (
    Node,
    invert_by_level,
    invert_recursive,
    invert_tree,
    inverted_copy,
)
from answers.invert_tree.measure import first_failure, most_held, outcome, survives
from answers.invert_tree.nested import CATALOGUE, REFERENCE, walk
from answers.invert_tree.symmetric import are_mirrors
from answers.invert_tree.trees import chain, comb, complete, levels, tree
from answers.invert_tree.walk import steps
from answers.tables import table

IN_PLACE: dict[str, Inversion] = {
    "recursion": invert_recursive,
    "stack": invert_tree,
    "queue": invert_by_level,
}
SHAPES: dict[str, Callable[[], Node | None]] = {
    "complete, 9 levels": lambda: complete(9),
    "chain": lambda: chain(511),
    "comb: a chain, each node with a leaf": lambda: comb(255),
}
LONG = 200_000
BRACKETS = 100_000


def stack_walk(values: Sequence[Any]) -> str:
    """The stack version on a tree, a row for each step."""
    rows = [[f"`{s.node}`", f"`{s.waiting}`", f"`{s.tree}`"] for s in steps(tree(values))]
    return table(["taken and swapped", "waiting afterwards", "tree, level by level"], rows)


def edge_cases() -> str:
    """Each case with its mirror image, and whether all versions make it, and undo it."""
    rows = []
    for name, (values, mirrored) in CASES.items():
        right = levels(inverted_copy(tree(values))) == mirrored and all(
            relinks(invert, tree(values))
            and levels(invert(tree(values))) == mirrored
            and levels(invert(invert(tree(values)))) == values
            for invert in IN_PLACE.values()
        )
        rows.append([name, f"`{values}`", f"`{mirrored}`", "yes" if right else "**no**"])
    return table(["case", "tree", "mirror image", "all versions right"], rows)


def checks(versions: Sequence[Inversion]) -> str:
    """Which check catches which version."""
    rows = [
        [
            version.__name__.replace("_", " "),
            *("caught" if catches(c, version) else "–" for c in CHECKS),
        ]
        for version in versions
    ]
    return table(["", *CHECKS], rows)


def held() -> str:
    """Most entries that each version held at once, by the shape of the tree."""
    rows: list[list[object]] = []
    for shape, make in SHAPES.items():
        counts = [most_held(invert, make()) for invert in IN_PLACE.values()]
        rows.append([shape, sum(value is not None for value in levels(make())), *counts])
    return table(["tree", "nodes", "recursion: calls", "stack: nodes", "queue: nodes"], rows)


def depths() -> str:
    """The shortest chain on which each version fails, in an interpreter of its own."""
    rows: list[list[object]] = [
        ["recursion, called at the top level", first_failure("invert_recursive")],
        ["recursion, below 100 other calls", first_failure("invert_recursive", calls=100)],
        ["`copy.deepcopy`, then any version", first_failure("copies_first", "traps")],
    ]
    right = all(survives(invert, LONG) for invert in (invert_tree, invert_by_level))
    root = chain(LONG)
    right = right and are_mirrors(root, inverted_copy(root))
    rows.append(["stack, queue, copy", f"none: {LONG:,} are inverted" if right else "**fails**"])
    return table(
        ["", "fails on a chain of"],
        [[name, f"{n:,}" if isinstance(n, int) else n] for name, n in rows],
    )


def limits(limit: int = 1_000_000) -> str:
    """What becomes of deep input under the default recursion limit, and under a raised one."""
    statements = {
        f"`invert_recursive`, {DEEP:,} levels": f"invert.invert_recursive(chain({DEEP}))",
        f"`json.loads`, {BRACKETS:,} levels": f"json.loads('[' * {BRACKETS} + ']' * {BRACKETS})",
    }
    rows = [
        [name, outcome(statement), outcome(statement, limit=limit)]
        for name, statement in statements.items()
    ]
    return table(["", "default limit", f"limit {limit:,}"], rows)


def catalogue() -> str:
    """What a walk through the day's catalogue holds, depth first and level by level."""
    rows: list[list[object]] = []
    for name, depth_first in (("stack", True), ("queue", False)):
        seen = walk(CATALOGUE, depth_first=depth_first)
        held = seen.most_waiting * REFERENCE
        rows.append([name, seen.nodes - 1, seen.most_waiting, held])
    return table(["", "nodes below the root", "most waiting", "bytes of references"], rows)
