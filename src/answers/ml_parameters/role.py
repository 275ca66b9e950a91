"""What may the endpoint do? Read its own model, write what it captures, and be watched.

AWS's list of what a hosted model's role needs, each permission on the resource that it is for:
https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from answers.ml_parameters.deployment import Deployment

IMAGE = ("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
LOGS = (
    "logs:CreateLogGroup",
    "logs:CreateLogStream",
    "logs:DescribeLogStreams",
    "logs:PutLogEvents",
)
NETWORK = (
    "ec2:CreateNetworkInterface",
    "ec2:CreateNetworkInterfacePermission",
    "ec2:DeleteNetworkInterface",
    "ec2:DeleteNetworkInterfacePermission",
    "ec2:DescribeDhcpOptions",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSecurityGroups",
    "ec2:DescribeSubnets",
    "ec2:DescribeVpcs",
)
"""What a model in a VPC needs besides."""
WITHOUT_RESOURCES = ("cloudwatch:PutMetricData", "ecr:GetAuthorizationToken")
"""These know no resources."""


def policy(it: Deployment) -> dict[str, Any]:
    """The policy of the endpoint's execution role."""
    artefact = it.artefact.removeprefix("s3://")
    capture = it.capture.removeprefix("s3://").rstrip("/")
    account = it.role.split(":")[4]
    repository = it.image.partition("/")[2].partition(":")[0]
    logs = f"arn:aws:logs:*:{account}:log-group:/aws/sagemaker/Endpoints/{it.endpoint}*"
    statements = [
        _allow(["s3:GetObject"], f"arn:aws:s3:::{artefact}"),
        _allow(["s3:PutObject"], f"arn:aws:s3:::{capture}/*"),
        _allow(IMAGE, f"arn:aws:ecr:*:{account}:repository/{repository}"),
        _allow(LOGS, logs),
        _allow(WITHOUT_RESOURCES, "*"),
    ]
    if it.subnets:
        statements.append(_allow(NETWORK, "*"))
    return {"Version": "2012-10-17", "Statement": statements}


def _allow(actions: Iterable[str], resource: str) -> dict[str, Any]:
    return {"Effect": "Allow", "Action": [*actions], "Resource": resource}
