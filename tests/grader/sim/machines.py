"""The shared set of machines: definition, input, what its tasks do, and the outcome."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.sim.asl import Failure, Reply, Silence, execute

FOLDER = Path(__file__).parent / "machines"


@dataclass(frozen=True)
class Case:
    """One execution of a machine, with the outcome that the specification wants."""

    machine: str
    name: str
    definition: dict[str, Any]
    tasks: dict[str, list[dict[str, Any]]]
    data: Any
    expected: dict[str, Any]


def cases() -> list[Case]:
    """All executions, in the order of their names."""
    found = []
    for path in sorted(FOLDER.glob("*.json")):
        machine = json.loads(path.read_text(encoding="utf-8"))
        for i, case in enumerate(machine["cases"]):
            name = f"{path.stem}-{i}" if len(machine["cases"]) > 1 else path.stem
            definition, tasks = machine["definition"], machine["tasks"]
            found.append(Case(path.stem, name, definition, tasks, case["input"], case["expected"]))
    return found


class Played:
    """A task that behaves as a machine's file says, call by call; the last entry is repeated."""

    def __init__(self, behaviours: list[dict[str, Any]]) -> None:
        self._behaviours = behaviours
        self.payloads: list[Any] = []

    def next(self, payload: Any) -> dict[str, Any]:
        """What the file says of this call, with the value that is returned."""
        self.payloads.append(payload)
        behaviour = self._behaviours[min(len(self.payloads), len(self._behaviours)) - 1]
        if behaviour.get("echo"):
            return {"return": payload, "after": behaviour.get("after", 0)}
        if "bytes" in behaviour:
            return {"return": "x" * behaviour["bytes"]}
        return behaviour

    def __call__(self, payload: Any) -> Reply | Failure | Silence:
        """The behaviour, for the interpreter."""
        behaviour = self.next(payload)
        after = behaviour.get("after", 0)
        if "return" in behaviour:
            return Reply(behaviour["return"], after)
        if "raise" in behaviour:
            return Failure(behaviour["raise"], behaviour["cause"], after)
        return Silence(tuple(behaviour.get("heartbeats", ())))


def comparable(value: Any) -> Any:
    """The value without the wording of causes that the interpreter itself gives."""
    if isinstance(value, list):
        return [comparable(item) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"Error", "Cause"} and value["Error"].startswith("States."):
        return {"Error": value["Error"], "Cause": ""}
    return {key: comparable(item) for key, item in value.items()}


def asked_for(found: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """What was found of the things that a file speaks of; of calls, those of the tasks it names."""
    asked = {key: found[key] for key in sorted(found) if key in expected}
    for key in ("calls", "payloads"):
        if key in asked:
            asked[key] = {name: asked[key][name] for name in expected[key] if name in asked[key]}
    return asked


def outcome(case: Case) -> dict[str, Any]:
    """What the interpreter makes of a case, in the terms of the machines' files."""
    tasks = {name: Played(behaviours) for name, behaviours in case.tasks.items()}
    done = execute(case.definition, tasks, case.data)
    return {
        "status": done.status,
        "output": comparable(done.output),
        "error": done.error,
        "cause": done.cause,
        "seconds": done.seconds,
        "calls": {name: len(task.payloads) for name, task in tasks.items()},
        "payloads": {name: comparable(task.payloads) for name, task in tasks.items()},
        "retries": [event.detail for event in done.history if event.kind == "RetryScheduled"],
        "waits": [event.detail for event in done.history if event.kind == "WaitScheduled"],
    }
