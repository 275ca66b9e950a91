"""How do S3, Step Functions and DynamoDB give what the ports promise?

The clients are made once and handed in; a client for each request would cost its set-up each time.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

from botocore.exceptions import ClientError  # type: ignore[import-untyped]

from answers.validation_architecture.ports import Conflict, Validation
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

    def format(self, uri: str, version: str) -> str | None:
        """The format of this version by its first twelve bytes, which are all that is read.

        S3 refuses with `PreconditionFailed` if something else lies there by now.
        """
        twelve = {"Range": "bytes=0-11", "IfMatch": f'"{version}"'}
        try:
            answer = self._client.get_object(**_place(uri), **twelve)
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


class DynamoRecords:
    """Validations in a DynamoDB table whose key is `id`."""

    def __init__(self, table: Any) -> None:
        self._table = table

    def add(self, validation: Validation) -> Validation:
        """Put it unless the id is there; then what is there, be it finished already."""
        absent = {"ConditionExpression": "attribute_not_exists(id)"}
        try:
            self._table.put_item(Item=asdict(validation), **absent)
        except self._table.meta.client.exceptions.ConditionalCheckFailedException:
            return self.get(validation.id) or validation
        return validation

    def put(self, validation: Validation) -> None:
        """Replace what there was."""
        self._table.put_item(Item=asdict(validation))

    def get(self, id: str) -> Validation | None:
        """What is kept; read consistently, since a caller may ask at once."""
        item = self._table.get_item(Key={"id": id}, ConsistentRead=True).get("Item")
        return Validation(**item) if item else None


def _place(uri: str) -> dict[str, str]:
    parts = urlsplit(uri)
    return {"Bucket": parts.netloc, "Key": parts.path.lstrip("/")}
