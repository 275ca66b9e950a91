"""What does a machine look like? The graph of its states in Graphviz's language.

A plain edge is where a state goes next, a dashed one where a catcher leads; a Parallel state is a
box around its branches. Drawn from the definition, a picture cannot disagree with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

SHAPES = {"Choice": "diamond", "Succeed": "oval", "Fail": "octagon"}


def dot(machine: Mapping[str, Any], direction: str = "LR") -> str:
    """The machine as a digraph.

    Examples:
        >>> print(dot({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}))
        digraph { rankdir=LR
        "A" [shape=oval]
        }
    """
    lines = [f"digraph {{ rankdir={direction}", *_states(machine), "}"]
    return "\n".join(lines)


def _states(machine: Mapping[str, Any]) -> Iterator[str]:
    for name, state in machine["States"].items():
        shape = SHAPES.get(state["Type"], "box")
        yield f'"{name}" [shape={shape}]'
        if "Branches" in state:
            yield f'subgraph "cluster {name}" {{ style="rounded,dotted"'
            for branch in state["Branches"]:
                yield from _states(branch)
            yield "}"
            yield from (f'"{name}" -> "{branch["StartAt"]}"' for branch in state["Branches"])
        for choice in state.get("Choices", ()):
            yield f'"{name}" -> "{choice["Next"]}" [label="{_condition(choice)}"]'
        if "Default" in state:
            yield f'"{name}" -> "{state["Default"]}" [label="else"]'
        if "Next" in state:
            yield f'"{name}" -> "{state["Next"]}"'
        for catcher in state.get("Catch", ()):
            names = "\\n".join(catcher["ErrorEquals"])
            yield f'"{name}" -> "{catcher["Next"]}" [style=dashed class="series-2" label="{names}"]'


def _condition(choice: Mapping[str, Any]) -> str:
    """A few words for a rule of a Choice state: its comment, or the value it compares with."""
    if "Comment" in choice:
        return str(choice["Comment"])
    kind = next(key for key in choice if key not in ("Variable", "Next"))
    sign = "≥ " if "GreaterThanEquals" in kind else ""
    return f"{sign}{choice[kind]}"


def flows(rows: Mapping[str, Sequence[tuple[str, object]]]) -> str:
    """A digraph of rows of states, each state with the JSON that it receives on its arrow.

    Examples:
        >>> print(flows({"kept": [("Review", [1])]}))
        digraph { rankdir=LR
        "kept" [shape=plain]
        "kept/Review" [label="Review"]
        "kept" -> "kept/Review" [label="[1]"]
        }
    """
    lines = ["digraph { rankdir=LR"]
    for title, steps in rows.items():
        before = title
        lines.append(f'"{title}" [shape=plain]')
        for name, received in steps:
            text = json.dumps(received).replace('"', '\\"')
            lines.append(f'"{title}/{name}" [label="{name}"]')
            lines.append(f'"{before}" -> "{title}/{name}" [label="{text}"]')
            before = f"{title}/{name}"
    return "\n".join([*lines, "}"])
