"""How do S3 and Step Functions give what the ports promise?

The clients are made once and handed in; a client for each request would cost its set-up each time.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from botocore.exceptions import ClientError  # type: ignore[import-untyped]

from answers.validation_architecture.ports import Conflict
from answers.validation_architecture.sniff import sniff_format


class S3Storage:
    """Assets in S3, identified by their entity tags."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def version(self, uri: str) -> str | None:
        """The entity tag, or None."""
        try:
            return str(self._client.head_object(**_place(uri))["ETag"]).strip('"')
        except ClientError as error:
            if error.response["Error"]["Code"] in ("404", "NoSuchKey"):
                return None
            raise

    def format(self, uri: str) -> str | None:
        """The format by the first twelve bytes, which are all that is read."""
        try:
            answer = self._client.get_object(**_place(uri), Range="bytes=0-11")
        except ClientError as error:
            if error.response["Error"]["Code"] == "InvalidRange":  # an empty object has no byte 0
                return None
            raise
        return sniff_format(answer["Body"].read())


class StepFunctions:
    """Executions of one state machine, named by their callers."""

    def __init__(self, client: Any, machine: str) -> None:
        self._client = client
        self._machine = machine

    def start(self, name: str, data: dict[str, Any]) -> None:
        """Begin. AWS refuses a name if its execution has ended, or had another input.

        The first means that the work is done, and only the second is a conflict; to tell them
        apart, the input of the execution is read.
        """
        text = json.dumps(data, sort_keys=True)
        try:
            self._client.start_execution(stateMachineArn=self._machine, name=name, input=text)
        except self._client.exceptions.ExecutionAlreadyExists:
            arn = self._machine.replace(":stateMachine:", ":execution:") + f":{name}"
            if self._client.describe_execution(executionArn=arn)["input"] != text:
                raise Conflict(name) from None


def _place(uri: str) -> dict[str, str]:
    parts = urlsplit(uri)
    return {"Bucket": parts.netloc, "Key": parts.path.lstrip("/")}
