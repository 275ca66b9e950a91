"""What does SageMaker AI take in each mode? Read from botocore's service model where it says so.

Limits that only the guide gives are constants, as read in November 2026.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import botocore.session  # type: ignore[import-untyped]

MB = 10**6

SYNCHRONOUS_S = 60  # InvokeEndpoint, API reference
SERVERLESS_BYTES = 4 * MB  # guide: invoke a serverless endpoint
ASYNC_BYTES = 1000 * MB  # guide: asynchronous inference, "1 GB"
TRANSFORM_BYTES = 100 * MB  # guide: troubleshooting of batch transform, MaxPayloadInMB


@cache
def shape(service: str, operation: str) -> Any:
    """The input of an operation, in botocore's model of the service."""
    model = botocore.session.get_session().get_service_model(service)
    return model.operation_model(operation).input_shape


def spot_fields(operation: str) -> list[str]:
    """The fields of an operation of SageMaker that speak of spot instances.

    Examples:
        >>> spot_fields("CreateTransformJob"), spot_fields("CreateTrainingJob")
        ([], ['EnableManagedSpotTraining'])
    """
    found = []
    waiting = [("", shape("sagemaker", operation))]
    seen = set()
    while waiting:
        path, current = waiting.pop()
        if current.name in seen:
            continue
        seen.add(current.name)
        if current.type_name == "list":
            waiting.append((path, current.member))
        for name, member in getattr(current, "members", {}).items():
            if "spot" in name.lower():
                found.append(f"{path}{name}")
            waiting.append((f"{path}{name}.", member))
    return found


def body_bytes(operation: str = "InvokeEndpoint") -> int:
    """The longest body of a request, in bytes."""
    return int(shape("sagemaker-runtime", operation).members["Body"].metadata["max"])


def async_seconds() -> int:
    """The longest time that an asynchronous request may be given, in seconds."""
    members = shape("sagemaker-runtime", "InvokeEndpointAsync").members
    return int(members["InvocationTimeoutSeconds"].metadata["max"])


def transform_seconds() -> int:
    """The longest time that batch transform waits for one call, in seconds."""
    client = shape("sagemaker", "CreateTransformJob").members["ModelClientConfig"]
    return int(client.members["InvocationsTimeoutInSeconds"].metadata["max"])


@dataclass(frozen=True)
class Mode:
    """What a mode takes, and when it can answer."""

    name: str
    payload: int
    """Bytes of one request."""
    seconds: int
    """Of the model, for one request."""
    at_once: bool
    """Whether inputs are taken one by one as they come, not as a list."""


def modes() -> list[Mode]:
    """The four modes."""
    return [
        Mode("real time", body_bytes(), SYNCHRONOUS_S, True),
        Mode("serverless", SERVERLESS_BYTES, SYNCHRONOUS_S, True),
        Mode("asynchronous", ASYNC_BYTES, async_seconds(), True),
        Mode("batch transform", TRANSFORM_BYTES, transform_seconds(), False),
    ]


def refusal(mode: Mode, payload: int, model_s: float, deadline_s: float) -> str:
    """Why the mode cannot serve such a request; empty if it can.

    Examples:
        >>> refusal(modes()[0], 300 * MB, 20, 120)
        'takes 6.3 MB'
    """
    reasons = []
    if payload > mode.payload:
        reasons.append(f"takes {megabytes(mode.payload)} MB")
    if model_s > mode.seconds:
        reasons.append(f"waits {mode.seconds:,} s")
    if deadline_s < 3600 and not mode.at_once:
        reasons.append("is a job, started for a list")
    return ", ".join(reasons)


def megabytes(count: int) -> str:
    """The bytes in MB, with a decimal where that says something.

    Examples:
        >>> megabytes(6_291_456), megabytes(10**9)
        ('6.3', '1,000')
    """
    return f"{count / MB:,.1f}".removesuffix(".0")
