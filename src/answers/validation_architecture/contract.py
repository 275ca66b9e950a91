"""What does the API promise? One conversation, with the answers that the application gives."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from answers.tables import table
from answers.validation_architecture.api import PATH, create_app
from answers.validation_architecture.domain import Asset, AssetType
from answers.validation_architecture.memory import (
    MemoryRecords,
    MemoryStorage,
    MemoryTokens,
    MemoryWorkflow,
)
from answers.validation_architecture.service import ValidationService
from answers.validation_architecture.validators import REQUIRED, checks, run
from answers.validation_architecture.verdict import aggregate

HERO = "s3://uploads/ann/hero.png"
GOOD = {"asset": HERO, "type": "image"}
ARN = "arn:aws:states:us-east-1:123456789012:execution:other:x"


def example() -> tuple[FastAPI, ValidationService, MemoryWorkflow]:
    """The application with its service in memory, one asset, two callers; and its workflow."""
    workflow = MemoryWorkflow()
    service = ValidationService(MemoryStorage({HERO: "e1"}), workflow, MemoryRecords())
    return create_app(service, MemoryTokens({"t-ann": "ann", "t-bob": "bob"})), service, workflow


def bearer(name: str) -> dict[str, str]:
    """The header with the caller's token."""
    return {"Authorization": f"Bearer t-{name}"}


def checked(data: dict[str, Any]) -> dict[str, Any]:
    """The verdict on an execution's asset: what the machine comes to, here in one process."""
    asset = Asset(data["asset"], AssetType(data["type"]), b"\x89PNG\r\n\x1a\n", 1920, 1080)
    found = run(checks(lambda uri: True), asset)
    results = [{"validator": each.validator, "status": each.status.value} for each in found]
    return aggregate(results, list(REQUIRED))


def conversation() -> str:
    """Markdown: one request after the other, and what the application answered."""
    app, service, workflow = example()
    client = TestClient(app)
    first = client.post(PATH, json=GOOD, headers=bearer("ann"))
    here = first.headers["Location"]
    rows: list[list[object]] = [["POST an image", str(first.status_code), "`Location`"]]

    def say(what: str, method: str, path: str, who: str | None = "ann", body: Any = None) -> None:
        headers = bearer(who) if who else {}
        answer = client.request(method, path, json=body, headers=headers)
        told = "the same `Location`" if answer.headers.get("Location") == here else _told(answer)
        rows.append([f"{method} {what}", str(answer.status_code), told])

    say("the same again", "POST", PATH, body=GOOD)
    say("the same as a video", "POST", PATH, body={**GOOD, "type": "video"})
    say("no address, unknown type", "POST", PATH, body={"asset": "", "type": "gif"})
    say("an address where nothing lies", "POST", PATH, body={**GOOD, "asset": HERO + "x"})
    say("another's asset", "POST", PATH, "bob", GOOD)
    say("without a token", "POST", PATH, None, GOOD)
    say("its status", "GET", here)
    for data in workflow.data.values():
        service.finish(data, checked(data))
    say("it when the checks are done", "GET", here)
    say("it as somebody else", "GET", here, "bob")
    say("a raw ARN", "GET", f"{PATH}/{ARN}")
    told = table(["Request", "Status", "Answer"], rows)
    return f"{told}\n\nExecutions that all of this has started: {len(workflow.data)}."


def _told(answer: Any) -> str:
    """The heart of an answer: where a body is wrong, what is refused, or the state."""
    body = answer.json()
    if "detail" not in body:
        return ", ".join([body["state"], *([body["result"]["verdict"]] if body["result"] else [])])
    if isinstance(body["detail"], str):
        return str(body["detail"])
    return "; ".join(f"{error['loc'][-1]}: {error['type']}" for error in body["detail"])
