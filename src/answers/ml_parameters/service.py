"""Where do the page and the tests find AWS? In botocore's description of it, and in moto.

botocore holds the shape of each request and refuses what does not fit before anything is sent. moto
imitates the services in memory; it has no UpdateEndpoint, so rollouts are held to the shape only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def aws() -> Iterator[Any]:
    """A boto3 session with an empty account behind it, until the block ends."""
    import boto3  # type: ignore[import-untyped]
    from moto import mock_aws

    with mock_aws():
        yield boto3.Session("testing", "testing", region_name="us-east-1")


def complaint(operation: str, request: dict[str, Any], service: str = "sagemaker") -> str:
    """What is wrong with the shape of a request, or "fits".

    Examples:
        >>> complaint("CreateEndpoint", {"EndpointName": "try-on", "EndpointConfigName": "a"})
        'fits'
    """
    import botocore.session  # type: ignore[import-untyped]
    from botocore.validate import ParamValidator  # type: ignore[import-untyped]

    model = botocore.session.get_session().get_service_model(service)
    report = ParamValidator().validate(request, model.operation_model(operation).input_shape)
    return str(report.generate_report()) if report.has_errors() else "fits"
