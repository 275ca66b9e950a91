"""How does the same controller run behind API Gateway? One more translation, at the very edge.

Only here does `{"statusCode": ..., "body": ...}` belong: it is what an HTTP API's proxy integration
wants, and nothing inside of a state machine does.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from answers.validation_architecture.controller import Request, Response, handle
from answers.validation_architecture.service import ValidationService


def lambda_handler_of(
    service: ValidationService,
) -> Callable[[dict[str, Any], object], dict[str, Any]]:
    """The Lambda handler of a service that is built once, outside of the handler."""

    def lambda_handler(event: dict[str, Any], context: object) -> dict[str, Any]:
        try:
            request = _request(event)
        except ValueError:
            return _answer(Response(422, {"errors": ["body: not JSON"]}))
        return _answer(handle(service, request))

    return lambda_handler


def _request(event: dict[str, Any]) -> Request:
    context = event["requestContext"]
    caller = context["authorizer"]["jwt"]["claims"]["sub"]
    body = json.loads(event["body"]) if event.get("body") else None
    return Request(context["http"]["method"], event["rawPath"], caller, body)


def _answer(response: Response) -> dict[str, Any]:
    headers = {"Content-Type": "application/json", **response.headers}
    return {
        "statusCode": response.status,
        "headers": headers,
        "body": json.dumps(response.body),
    }
