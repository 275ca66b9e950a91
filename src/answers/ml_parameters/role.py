"""What may the endpoint do? Read its own model, write what it captures, and be watched."""

from __future__ import annotations

from typing import Any

from answers.ml_parameters.deployment import Deployment


def policy(it: Deployment) -> dict[str, Any]:
    """The policy of the endpoint's execution role: five permissions, each on its own resource."""
    artefact = it.artefact.removeprefix("s3://")
    capture = it.capture.removeprefix("s3://").rstrip("/")
    account = it.role.split(":")[4]
    repository = it.image.partition("/")[2].partition(":")[0]
    logs = f"arn:aws:logs:*:{account}:log-group:/aws/sagemaker/Endpoints/{it.endpoint}*"
    return {
        "Version": "2012-10-17",
        "Statement": [
            _allow(["s3:GetObject"], f"arn:aws:s3:::{artefact}"),
            _allow(["s3:PutObject"], f"arn:aws:s3:::{capture}/*"),
            _allow(
                ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
                f"arn:aws:ecr:*:{account}:repository/{repository}",
            ),
            _allow(["ecr:GetAuthorizationToken"], "*"),  # knows no resources
            _allow(["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"], logs),
        ],
    }


def _allow(actions: list[str], resource: str) -> dict[str, Any]:
    return {"Effect": "Allow", "Action": actions, "Resource": resource}
