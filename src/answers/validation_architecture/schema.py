"""What do callers send, and what do they see? The view: shapes, and nothing that happens.

A field that no shape names does not leave the service: no owner, and no ARN.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from answers.validation_architecture.domain import AssetType


class Submission(BaseModel):
    """What a POST brings."""

    asset: Annotated[str, Field(pattern=r"^s3://uploads/[\w-]+/[^\s?#]+$")]
    type: AssetType


class Verdict(BaseModel):
    """What the checks came to."""

    verdict: Literal["approved", "warning", "partial", "rejected"]
    failed: list[str]
    not_checked: list[str]
    warnings: list[str]


class View(BaseModel):
    """What a caller sees of a validation."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    asset: str
    state: Literal["running", "done", "failed"]
    result: Verdict | None
