"""How does a request become a call of the service, and its answer a response?

The controller decides nothing about assets. It knows paths, status codes and what a body must look
like; the caller's identity has been taken from the token before, never from the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from answers.validation_architecture.domain import AssetType
from answers.validation_architecture.ports import Conflict, Validation
from answers.validation_architecture.service import NoSuchAsset, ValidationService

ADDRESS = re.compile(r"s3://uploads/(?P<owner>[\w-]+)/[^\s?#]+")
PATH = "/validations"


@dataclass(frozen=True)
class Request:
    """A request of a known caller."""

    method: str
    path: str
    caller: str
    body: Any = None


@dataclass(frozen=True)
class Response:
    """A response, before it is written as JSON."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)


def handle(service: ValidationService, request: Request) -> Response:
    """The response to a request."""
    if (request.method, request.path) == ("POST", PATH):
        return _submit(service, request)
    if request.method == "GET" and request.path.startswith(f"{PATH}/"):
        found = service.find(request.caller, request.path.removeprefix(f"{PATH}/"))
        return Response(200, view(found)) if found else _problem(404, "no such validation")
    return _problem(404, "no such path")


def _submit(service: ValidationService, request: Request) -> Response:
    errors = problems(request.body)
    if errors:
        return _problem(422, *errors)
    asset = request.body["asset"]
    match = ADDRESS.fullmatch(asset)
    if match is None or match["owner"] != request.caller:
        return _problem(403, "not your asset")
    try:
        validation = service.submit(request.caller, asset, AssetType(request.body["type"]))
    except NoSuchAsset:
        return _problem(422, "asset: nothing lies there")
    except Conflict:
        return _problem(409, "this content was submitted as another type")
    return Response(202, view(validation), {"Location": f"{PATH}/{validation.id}"})


def problems(body: object) -> list[str]:
    """What is wrong with a body, all of it at once."""
    if not isinstance(body, dict):
        return ["body: not an object"]
    found = []
    asset = body.get("asset")
    if not isinstance(asset, str) or not ADDRESS.fullmatch(asset):
        found.append("asset: not like s3://uploads/OWNER/NAME")
    if body.get("type") not in [known.value for known in AssetType]:
        found.append(f"type: none of {', '.join(known.value for known in AssetType)}")
    return found


def view(validation: Validation) -> dict[str, Any]:
    """What a caller sees of a validation: no ARN, no owner."""
    seen = {"id": validation.id, "asset": validation.asset, "state": validation.state}
    return seen if validation.result is None else {**seen, "result": validation.result}


def _problem(status: int, *errors: str) -> Response:
    return Response(status, {"errors": list(errors)})
