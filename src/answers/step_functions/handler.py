"""What does the function behind a step do, so that the machine can tell its errors apart?

It calls an endpoint through boto3, and gives each failure the name that the machine knows. A
throttled `invoke_endpoint` raises botocore's `ClientError`, whatever the code inside says, because
the service's model has no such exception; so does everything else that is not modelled.
"""

from __future__ import annotations

from typing import Any

from answers.step_functions.errors import InvalidInput, Throttled

THROTTLES = frozenset({"ThrottlingException", "ServiceUnavailable", "ModelNotReadyException"})
"""Codes with which an endpoint asks to be called later."""


def predict(runtime: Any, endpoint: str, body: bytes) -> bytes:
    """The endpoint's answer.

    Raises:
        Throttled: If the endpoint refuses for now.
        InvalidInput: If the model's own code rejects the input, with a status of 400 to 499.
    """
    from botocore.exceptions import ClientError  # type: ignore[import-untyped]

    try:
        answer = runtime.invoke_endpoint(EndpointName=endpoint, ContentType="image/jpeg", Body=body)
    except ClientError as error:
        code = error.response["Error"]["Code"]
        if code in THROTTLES:
            raise Throttled(str(error)) from error
        if code == "ModelError" and error.response.get("OriginalStatusCode", 500) // 100 == 4:
            raise InvalidInput(str(error)) from error
        raise
    found: bytes = answer["Body"].read()
    return found


def name_of(error: BaseException) -> str:
    """The name under which Lambda's Python runtime reports an exception.

    Examples:
        >>> name_of(Throttled("slow down"))
        'Throttled'
    """
    return type(error).__name__
