"""The interpreter and moto's Step Functions come to the same outcome on the shared machines.

moto's executor (LocalStack's) runs threads in real time, so what would sleep is recorded instead,
and a task without an answer ends at once, as if its time were over. Where moto differs,
`moto_differences.json` says how, and quotes the specification.
"""

from __future__ import annotations

import json
import threading
import time
from typing import Any

import pytest

from tests.grader.sim.machines import FOLDER, Case, Played, asked_for, cases, comparable, outcome

pytest.importorskip("moto", reason="moto[stepfunctions] is not installed")
pytest.importorskip("antlr4", reason="moto's stepfunctions extra is not installed")
boto3 = pytest.importorskip("boto3", reason="moto[stepfunctions] is not installed")

from moto import mock_aws  # noqa: E402
from moto.stepfunctions.parser.asl.component.common.retry import retrier_decl  # noqa: E402
from moto.stepfunctions.parser.asl.component.state.exec.state_task import (  # noqa: E402
    lambda_eval_utils,
)
from moto.stepfunctions.parser.asl.component.state.wait.wait_function import (  # noqa: E402
    wait_function,
)

DIFFERENCES = json.loads((FOLDER.parent / "moto_differences.json").read_text(encoding="utf-8"))
"""By machine: `moto` (what it does), and either `outcome` (what it comes to, by case name or "*")
or `cannot` (why it is not run), `specification` (quoted) and `source` (its address)."""
_PATIENCE = 20  # seconds of real time, before an execution counts as one that does not end


class Sleeps:
    """Stands for the module `time` in moto's retriers: records instead of sleeping."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Records the delay."""
        self.seconds.append(seconds)


def run_in_moto(case: Case, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The outcome of a case in moto, in the terms of the machines' files."""
    tasks = {name: Played(behaviours) for name, behaviours in case.tasks.items()}
    lock = threading.Lock()

    def invoke(parameters: dict[str, Any], **_: object) -> dict[str, Any]:
        task = tasks[parameters["FunctionName"].rpartition(":")[2]]
        with lock:
            behaviour = task.next(json.loads(parameters["Payload"]))
        if "return" in behaviour:
            return {"StatusCode": 200, "Payload": behaviour["return"]}
        if "raise" not in behaviour:
            raise TimeoutError
        error = {"errorMessage": behaviour["cause"], "errorType": behaviour["raise"]}
        return {"StatusCode": 200, "FunctionError": "Unhandled", "Payload": error}

    retries, waits = Sleeps(), Sleeps()
    monkeypatch.setattr(lambda_eval_utils, "_invoke_lambda_function", invoke)
    monkeypatch.setattr(retrier_decl, "time", retries)
    monkeypatch.setattr(
        wait_function.WaitFunction,
        "_wait_interval",
        lambda self, env, wait_seconds: waits.sleep(wait_seconds),
    )
    with mock_aws(config={"stepfunctions": {"execute_state_machine": True}}):
        client = boto3.client(
            "stepfunctions",
            region_name="us-east-1",
            aws_access_key_id="testing",
            aws_secret_access_key="testing",
        )
        machine = client.create_state_machine(
            name="machine",
            definition=json.dumps(case.definition),
            roleArn="arn:aws:iam::123456789012:role/machine",
        )
        arn = client.start_execution(
            stateMachineArn=machine["stateMachineArn"], name="run", input=json.dumps(case.data)
        )["executionArn"]
        done = _finished(client, arn)
    output = done.get("output")
    return {
        "status": done["status"],
        "output": None if output is None else comparable(_plain(_decoded(output))),
        "error": done.get("error"),
        "cause": _plain({"Error": "", "Cause": done.get("cause") or ""})["Cause"],
        "calls": {name: len(task.payloads) for name, task in tasks.items()},
        "payloads": {name: comparable(_plain(task.payloads)) for name, task in tasks.items()},
        "retries": retries.seconds,
        "waits": [round(wait) for wait in waits.seconds],
    }


def _finished(client: Any, arn: str) -> dict[str, Any]:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        done: dict[str, Any] = client.describe_execution(executionArn=arn)
        if done["status"] != "RUNNING":
            return done
        time.sleep(0.01)
    client.stop_execution(executionArn=arn)
    return {"status": "RUNNING"}


def _decoded(output: str) -> Any:
    """The output as data; moto puts out a string bare, though output is JSON by the API."""
    try:
        return json.loads(output)
    except ValueError:
        return output


def _plain(value: Any) -> Any:
    """The value with the causes of Lambda's errors reduced to their messages."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    plain = {key: _plain(item) for key, item in value.items()}
    if set(plain) == {"Error", "Cause"} and plain["Cause"].startswith("{"):
        plain["Cause"] = json.loads(plain["Cause"]).get("errorMessage", plain["Cause"])
    return plain


ALWAYS = ("status", "output", "error", "cause", "retries")
"""What is compared of every case; calls and payloads only where the machine's file speaks of them,
since moto's threads race where branches start at the same instant."""


def compared(found: dict[str, Any], case: Case) -> dict[str, Any]:
    """What is compared of an outcome, without the order of delays and the wording of causes."""
    plain = asked_for(found, case.expected) | {key: found[key] for key in ALWAYS}
    plain["retries"] = sorted(plain["retries"])
    error = found["error"] or "States."
    plain["cause"] = "" if error.startswith("States.") else found["cause"] or ""
    return {key: value for key, value in plain.items() if key != "seconds"}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_moto_agrees_or_differs_as_listed(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """Moto comes to what the interpreter comes to, or else to the difference that is listed."""
    listed = DIFFERENCES.get(case.machine, {})
    if "cannot" in listed:
        pytest.skip(f"moto cannot run it: {listed['cannot']}")
    expected = compared(outcome(case) | differing(case), case)
    assert compared(run_in_moto(case, monkeypatch), case) == expected


def differing(case: Case) -> dict[str, Any]:
    """What moto comes to otherwise in this case, as it is listed."""
    outcomes = DIFFERENCES.get(case.machine, {}).get("outcome", {})
    found: dict[str, Any] = outcomes.get(case.name, outcomes.get("*", {}))
    return found


def test_differences_are_differences() -> None:
    """Whatever is listed of an outcome is not what the interpreter comes to."""
    for case in cases():
        ours = outcome(case) if differing(case) else {}
        for key, value in differing(case).items():
            assert value != ours[key], (case.name, key)


def test_at_least_forty_machines_agree() -> None:
    """Most machines run in moto, and come to the same without a difference on the list."""
    machines = {case.machine for case in cases()}
    assert len(machines - set(DIFFERENCES)) >= 40


def test_differences_name_machines_and_sources() -> None:
    """Each difference belongs to a machine of the set and quotes the specification with a link."""
    for machine, listed in DIFFERENCES.items():
        assert (FOLDER / f"{machine}.json").is_file()
        assert listed["moto"]
        assert ("cannot" in listed) != bool(listed.get("outcome"))
        assert set(listed.get("outcome", {})) <= {"*", *(c.name for c in cases())}
        assert listed["specification"]
        assert listed["source"].startswith("https://")
