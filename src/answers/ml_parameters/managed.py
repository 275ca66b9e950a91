"""Which objects may a role with AmazonSageMakerFullAccess read? moto brings the policy's text."""

from __future__ import annotations

from fnmatch import fnmatchcase

POLICY = "arn:aws:iam::aws:policy/AmazonSageMakerFullAccess"


def readable() -> dict[str, bool]:
    """Resource patterns with `s3:GetObject`, each with whether a condition is attached to it."""
    import boto3  # type: ignore[import-untyped]
    from moto import mock_aws

    with mock_aws(config={"iam": {"load_aws_managed_policies": True}}):
        iam = boto3.Session("testing", "testing", region_name="us-east-1").client("iam")
        version = iam.get_policy(PolicyArn=POLICY)["Policy"]["DefaultVersionId"]
        found = iam.get_policy_version(PolicyArn=POLICY, VersionId=version)
    patterns: dict[str, bool] = {}
    for statement in found["PolicyVersion"]["Document"]["Statement"]:
        if "s3:GetObject" in _several(statement["Action"]):
            for pattern in _several(statement["Resource"]):
                patterns[pattern] = "Condition" in statement
    return patterns


def is_readable(uri: str) -> bool:
    """Whether the policy lets a role read this object, without any tag on it."""
    arn = uri.replace("s3://", "arn:aws:s3:::")
    return any(
        fnmatchcase(arn, pattern) for pattern, conditional in readable().items() if not conditional
    )


def _several(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
