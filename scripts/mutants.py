"""Makes the mutants of a text of Python with cosmic-ray's operators; run by `make mutants`.

Reads `{name: code}` as JSON from standard input, prints `{name: [[operator, line, code], …]}`.
Stands alone because cosmic-ray lives in an environment of its own: it brings a database and a
web server along, which nothing else here needs.
"""

import difflib
import json
import sys
from collections.abc import Iterator
from typing import Any

from cosmic_ray.ast import get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

# Renames and declares variables at random: its mutants differ from run to run.
LEFT_OUT = ("core/VariableReplacer", "core/VariableInserter", "core/NoOp")
# Whether equal texts or small numbers are one object is CPython's affair: no test depends on it.
OF_IDENTITY = ("_Is", "_IsNot")


def mutants(code: str) -> list[tuple[str, int, str]]:
    """Each mutant of the code: its operator, the line that differs, and its text."""
    found = {}
    tree = get_ast(code)
    for name in sorted(operator_names()):
        if name in LEFT_OUT or name.endswith(OF_IDENTITY):
            continue
        operator = get_operator(name)()
        occurrence = 0
        while occurrence < sum(
            1 for node in nodes(tree) for _ in operator.mutation_positions(node)
        ):
            mutated = mutate_code(code, operator, occurrence)
            occurrence += 1
            if mutated is not None and mutated != code:
                found.setdefault(mutated, (name.removeprefix("core/"), changed(code, mutated)))
    return [(operator, line, text) for text, (operator, line) in found.items()]


def nodes(tree: Any) -> Iterator[Any]:  # noqa: ANN401 - of a library without types
    """The node and all below it."""
    yield tree
    for child in getattr(tree, "children", ()):
        yield from nodes(child)


def changed(before: str, after: str) -> int:
    """The first line of code that differs, counted from 1; neither an empty one nor a comment."""
    lines = before.splitlines()
    matcher = difflib.SequenceMatcher(None, lines, after.splitlines(), autojunk=False)
    start, end = next(
        (start, end) for tag, start, end, *_ in matcher.get_opcodes() if tag != "equal"
    )
    telling = (at for at in range(start, end) if lines[at].split("#")[0].strip())
    return next(telling, start) + 1


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    json.dump({name: mutants(code) for name, code in asked.items()}, sys.stdout)
