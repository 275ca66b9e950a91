"""What does the API promise? Requests with the answers that the code gives them."""

from __future__ import annotations

from answers.tables import table
from answers.validation_architecture.controller import PATH, Request, handle
from answers.validation_architecture.memory import MemoryRecords, MemoryStorage, MemoryWorkflow
from answers.validation_architecture.service import ValidationService

HERO = "s3://uploads/ann/hero.png"
GOOD = {"asset": HERO, "type": "image"}


def example() -> tuple[ValidationService, MemoryWorkflow]:
    """A service in memory with one asset, and its workflow."""
    workflow = MemoryWorkflow()
    return ValidationService(MemoryStorage({HERO: "e1"}), workflow, MemoryRecords()), workflow


def conversation() -> str:
    """Markdown: one request after the other, and what the service answered."""
    service, workflow = example()
    first = handle(service, Request("POST", PATH, "ann", GOOD))
    here = first.headers["Location"]
    arn = "arn:aws:states:us-east-1:123456789012:execution:other:x"
    said = {
        "the same again": Request("POST", PATH, "ann", GOOD),
        "the same as a video": Request("POST", PATH, "ann", {**GOOD, "type": "video"}),
        "unknown type, no address": Request("POST", PATH, "ann", {"asset": "", "type": "gif"}),
        "nothing at that address": Request("POST", PATH, "ann", {**GOOD, "asset": HERO + "x"}),
        "another's asset": Request("POST", PATH, "bob", GOOD),
        "its status": Request("GET", here, "ann"),
        "another asks for it": Request("GET", here, "bob"),
        "a raw ARN": Request("GET", f"{PATH}/{arn}", "ann"),
    }
    rows: list[list[object]] = [["POST, an image", str(first.status), "`Location`", "1"]]
    for what, request in said.items():
        answer = handle(service, request)
        same = answer.headers.get("Location") == here
        told = "; ".join(answer.body.get("errors", [])) or answer.body["state"]
        told = "the same `Location`" if same else told
        rows.append(
            [f"{request.method}, {what}", str(answer.status), told, str(len(workflow.data))]
        )
    return table(["Request", "Status", "Answer", "Executions so far"], rows)
