"""Can this machine be run at all? All that is wrong with a definition, at once.

What AWS refuses when a machine is created is refused here too: fields that a state does not have,
states that nothing leads to, names used twice. What cannot be simulated says so.
Source: https://states-language.net/spec.html#statemachine
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from grader.sim.asl import check_choice, check_fields, check_retry
from grader.sim.asl.branching import is_distributed
from grader.sim.asl.tasks import Task, find

_MACHINE = {"Comment", "StartAt", "States", "Version", "TimeoutSeconds", "QueryLanguage"}
_BRANCH = {"Comment", "StartAt", "States", "QueryLanguage"}
_PROCESSOR = _BRANCH | {"ProcessorConfig"}
_LONGEST_NAME = 80
"""Characters in a state's name.

Source: https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html
"""


@dataclass(frozen=True)
class _Check:
    """What the check of one definition needs to know, and the names that it has met."""

    tasks: Mapping[str, Task] | None
    names: Counter[str]


def problems(definition: Mapping[str, Any], tasks: Mapping[str, Task] | None = None) -> list[str]:
    """All that is wrong with a machine, one sentence each; `[]` if it can be run.

    With `tasks`, each Task's resource must be among them.
    """
    try:
        json.dumps(definition, allow_nan=False)
    except (TypeError, ValueError) as error:
        return [f"the machine is no JSON: {error}"]
    if not isinstance(definition, dict):
        return ["the machine must be a JSON object"]
    check = _Check(tasks, Counter())
    found = list(_machine(definition, "the machine", check, _MACHINE))
    found += [
        f"state {name!r}: {times} states have this name; it must be the only one in the machine"
        for name, times in check.names.items()
        if times > 1
    ]
    return found


def _machine(machine: Any, where: str, check: _Check, fields: set[str]) -> Iterator[str]:  # noqa: ANN401
    if not isinstance(machine, dict):
        yield f"{where}: it must be an object with 'StartAt' and 'States'"
        return
    yield from _language(machine, where)
    yield from (f"{where}: unknown field {field!r}" for field in machine if field not in fields)
    yield from check_fields.values(machine, where)
    states = machine.get("States")
    if not isinstance(states, dict) or not states:
        yield f"{where}: 'States' must be an object with at least one state"
        return
    start = machine.get("StartAt")
    if not isinstance(start, str) or start not in states:
        yield f"{where}: 'StartAt' must name a state, not {start!r}"
    check.names.update(list(states))
    ends, targets = False, {str(start)}
    for name, state in states.items():
        if len(name) > _LONGEST_NAME:
            yield f"state {name!r}: a name has at most {_LONGEST_NAME} characters, not {len(name)}"
        if not isinstance(state, dict) or state.get("Type") not in list(check_fields.FIELDS):
            yield f"state {name!r}: 'Type' must be one of {', '.join(check_fields.FIELDS)}"
            continue
        ends = ends or state["Type"] in ("Succeed", "Fail") or state.get("End") is True
        targets |= {target for target in _targets(state) if isinstance(target, str)}
        yield from _state(name, state, states, check)
    if not ends:
        yield f'{where}: no state ends it (Succeed, Fail, or one with "End": true)'
    yield from (f"state {name!r}: nothing leads to it" for name in states if name not in targets)


def _language(part: dict[str, Any], where: str) -> Iterator[str]:
    if part.get("QueryLanguage", "JSONPath") != "JSONPath":
        yield (
            f"{where}: QueryLanguage {part['QueryLanguage']!r} is not supported here; "
            "write the machine with JSONPath"
        )


def _state(
    name: str, state: dict[str, Any], states: dict[str, Any], check: _Check
) -> Iterator[str]:
    kind = state["Type"]
    where = f"state {name!r}"
    yield from _language(state, where)
    yield from check_fields.fields(kind, state, where)
    if "Next" in check_fields.FIELDS[kind] and ("Next" in state) == (state.get("End") is True):
        yield f'{where}: give it either "Next" or "End": true'
    for target in _targets(state):
        if not isinstance(target, str) or target not in states:
            yield f"{where}: there is no state {target!r} beside it to go to"
    yield from check_fields.values(state, where)
    yield from check_retry.handlers(state, where)
    if kind == "Task" and check.tasks is not None and isinstance(state.get("Resource"), str):
        yield from _resource(state["Resource"], check.tasks, where)
    if kind == "Choice":
        yield from check_choice.rules(state, where)
    if kind == "Parallel":
        yield from _branches(state, where, check)
    if kind == "Map":
        yield from _items(state, where, check)


def _targets(state: dict[str, Any]) -> Iterator[Any]:
    yield from (state[field] for field in ("Next", "Default") if field in state)
    for field in ("Catch", "Choices"):
        parts = state.get(field, [])
        for part in parts if isinstance(parts, list) else []:
            yield from [part["Next"]] if isinstance(part, dict) and "Next" in part else []


def _resource(resource: str, tasks: Mapping[str, Task], where: str) -> Iterator[str]:
    if find(tasks, resource) is None:
        yield f"{where}: there is no task for the resource {resource!r}"


def _branches(state: dict[str, Any], where: str, check: _Check) -> Iterator[str]:
    branches = state.get("Branches")
    if not isinstance(branches, list) or not branches:
        yield f"{where}: a Parallel state needs 'Branches', a list of machines"
        return
    for i, branch in enumerate(branches):
        yield from _machine(branch, f"{where}, branch {i}", check, _BRANCH)


def _items(state: dict[str, Any], where: str, check: _Check) -> Iterator[str]:
    given = [field for field in ("ItemProcessor", "Iterator") if field in state]
    if len(given) != 1:
        yield f"{where}: a Map state needs 'ItemProcessor' (or the older 'Iterator'), one of them"
        return
    processor = state[given[0]]
    yield from _machine(processor, f"{where}, its processor", check, _PROCESSOR)
    config = processor.get("ProcessorConfig", {}) if isinstance(processor, dict) else {}
    if not isinstance(config, dict) or config.get("Mode", "INLINE") not in (
        "INLINE",
        "DISTRIBUTED",
    ):
        yield f"{where}: 'ProcessorConfig' is an object with a 'Mode', INLINE or DISTRIBUTED"
    elif isinstance(processor, dict) and not is_distributed(state):
        for field in sorted(check_fields.DISTRIBUTED & set(state)):
            yield (
                f"{where}: {field!r} needs "
                '"ProcessorConfig": {"Mode": "DISTRIBUTED"} in the ItemProcessor'
            )
