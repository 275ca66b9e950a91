"""What does the machine do when a part of it fails? Executions on a virtual clock.

The validators and the verdict are the ones of the slice; only AWS is simulated.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from answers.tables import table
from answers.validation_architecture.domain import Asset, AssetType
from answers.validation_architecture.encode import to_json
from answers.validation_architecture.machine import INVOKE, PROBE, PUBLISH
from answers.validation_architecture.validators import REQUIRED, checks
from answers.validation_architecture.verdict import aggregate
from grader.sim.asl import Execution, Failure, execute

HEADS = {"image": b"\x89PNG\r\n\x1a\n", "video": b"\0\0\0\x18ftypmp42"}
HEADS["cinematic"] = b"\0\0\0\x14ftypqt  "
Function = Callable[[dict[str, Any]], Any]

CASES: dict[str, dict[str, str]] = {
    "all answer": {},
    "`format` raises": {"format": "KeyError"},
    "`logo` is throttled, always": {"logo": "Throttled"},
    "`logo` and `brand` raise": {"logo": "ModelError", "brand": "KeyError"},
    "the notification fails": {PUBLISH: "SNS.SdkClientException"},
    "the store fails": {"store": "KeyError"},
}
"""By what happens: which parts fail, always, with which error."""


def functions(stored: list[dict[str, Any]]) -> dict[str, Function]:
    """The Lambda functions by name; what is stored is appended to the list."""

    def store(state: dict[str, Any]) -> dict[str, Any]:
        stored.append(state["verdict"])
        return {"HTTPStatusCode": 200}

    validators = checks(lambda uri: True)
    return {
        **{name: _lambda_of(validators[name]) for name in REQUIRED},
        "aggregate": lambda state: aggregate(state["results"], list(REQUIRED)),
        "store": store,
    }


def _lambda_of(validator: Callable[[Asset], Any]) -> Function:
    """A handler that returns an object, which the next state can read; not a text in `body`."""

    def handler(state: dict[str, Any]) -> object:
        kind = state["type"]
        asset = Asset(state["asset"], AssetType(kind), HEADS[kind], 3840, 2160)
        return json.loads(to_json(validator(asset)))

    return handler


def run(
    machine: Mapping[str, Any], faults: Mapping[str, str] | None = None, kind: str = "image"
) -> tuple[Execution, list[dict[str, Any]]]:
    """The execution in which the named parts fail, and what was stored."""
    stored: list[dict[str, Any]] = []
    faults, known = faults or {}, functions(stored)

    def call(payload: dict[str, Any]) -> object:
        name = payload["FunctionName"]
        if name in faults:
            return Failure(faults[name])
        return {"Payload": known[name](payload["Payload"]), "StatusCode": 200}

    def service(name: str) -> Callable[[Any], Any]:
        return lambda payload: Failure(faults[name]) if name in faults else {"MessageId": "1"}

    tasks = {INVOKE: call, PUBLISH: service(PUBLISH), PROBE: service(PROBE)}
    hero = "s3://uploads/ann/hero"
    data = {"id": "v1", "owner": "ann", "asset": hero, "version": "e1", "type": kind}
    return execute(machine, tasks, data), stored


def comparison(machines: Mapping[str, Mapping[str, Any]]) -> str:
    """Markdown: what each machine comes to in each case."""
    rows = [
        [case, *(_said(run(machine, faults)) for machine in machines.values())]
        for case, faults in CASES.items()
    ]
    return table(["Case", *machines], rows)


def _said(ran: tuple[Execution, list[dict[str, Any]]]) -> str:
    done, stored = ran
    kept = ", ".join(verdict["verdict"] for verdict in stored) or "**nothing**"
    return f"{done.status}, stored: {kept}"
