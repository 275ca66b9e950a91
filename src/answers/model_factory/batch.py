"""How is a model asked for millions of items, when nobody waits for the answer?

A batch job has its own interface. `submit` returns a handle, not predictions: whoever pretends that
it is a `predict` either blocks for hours or returns something that no caller expects.

Here it is SageMaker Batch Transform. The client is passed in. botocore checks types and required
members before it sends anything, but neither patterns nor the longest length, so a name is checked
here.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import uuid4

from answers.model_factory.backends import Client

NAME = re.compile(r"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
"""The pattern of a job's name in the API's model; 63 characters at most."""


@dataclass(frozen=True)
class JobHandle:
    """What a caller keeps in order to ask later."""

    name: str
    output: str
    """Where the results will be, as an S3 URI."""


class BatchJob(Protocol):
    """Answers later: not a model."""

    def submit(self, source: str, output: str) -> JobHandle:
        """Start a job on everything below `source`."""


class TransformJob:
    """Batch jobs of one SageMaker model, on lines of JSON."""

    def __init__(
        self,
        client: Client,
        model: str,
        *,
        instances: int = 1,
        unique: Callable[[], str] = lambda: uuid4().hex,
    ) -> None:
        self._client = client
        self._model = model
        self._instances = instances
        self._unique = unique

    def submit(self, source: str, output: str) -> JobHandle:
        """Start one job; its name ends with what `unique` returns.

        Raises:
            ValueError: If the name would not be one that SageMaker accepts.
        """
        name = job_name(self._model, self._unique())
        request = transform_request(name, self._model, source, output, self._instances)
        self._client.create_transform_job(**request)
        return JobHandle(name, output)


def job_name(model: str, unique: str) -> str:
    """The model's name, cut if need be, and the unique part.

    Examples:
        >>> job_name("colour", "9f3a")
        'colour-9f3a'
        >>> len(job_name("a" * 63, "0" * 32))
        63

    Raises:
        ValueError: If SageMaker would not accept it.
    """
    name = f"{model[: 62 - len(unique)]}-{unique}"
    if len(unique) > 61 or not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name for a transform job")
    return name


def transform_request(
    name: str, model: str, source: str, output: str, instances: int
) -> dict[str, Any]:
    """The arguments of `create_transform_job`: a line is a record, many records a request."""
    return {
        "TransformJobName": name,
        "ModelName": model,
        "BatchStrategy": "MultiRecord",  # as many lines as fit into a payload
        "TransformInput": {
            "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": source}},
            "ContentType": "application/jsonlines",
            "SplitType": "Line",  # without it, a whole file is one request
        },
        "TransformOutput": {
            "S3OutputPath": output,
            "Accept": "application/jsonlines",
            "AssembleWith": "Line",
        },
        "TransformResources": {"InstanceType": "ml.m5.xlarge", "InstanceCount": instances},
    }
