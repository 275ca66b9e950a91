"""Which error names does a machine meet, where do they come from, and which are worth a retry?

For a Python function the name is the name of the exception's class, without its module. So an
author chooses names by writing classes, one for each thing that the machine shall do about it.

Sources, read in November 2026:
https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html,
https://docs.aws.amazon.com/step-functions/latest/dg/bp-lambda-serviceexception.html and
https://docs.aws.amazon.com/lambda/latest/dg/python-exceptions.html
"""

from __future__ import annotations

from dataclasses import dataclass


class InvalidInput(Exception):
    """This input will never be processed: permanent."""


class Throttled(Exception):
    """The service below refused for now: transient."""


class ExtractionFailed(Exception):
    """The extractor found nothing in this image: permanent, and the others may go on."""


SERVICE = (
    "Lambda.ServiceException",
    "Lambda.AWSLambdaException",
    "Lambda.SdkClientException",
    "Lambda.ClientExecutionTimeoutException",
)
"""What Lambda itself reports when it could not run the function: all transient."""


@dataclass(frozen=True)
class ErrorName:
    """A name, who reports it, and what a machine should do."""

    name: str
    source: str
    retry: str


NETS = {"either wildcard": "States.TaskFailed", "`States.ALL`": "States.ALL"}
"""The wildcards, the narrower first: what the narrower takes, the wider takes too."""

ERRORS = (
    ErrorName("InvalidInput", "your function raised this class", "no: it stays invalid"),
    ErrorName("Throttled", "your function raised this class", "yes, with backoff and jitter"),
    ErrorName("ClientError", "your function let boto3's exception through", "unknown: name it"),
    ErrorName(SERVICE[0], "Lambda, an internal fault", "yes"),
    ErrorName(SERVICE[1], "Lambda, an internal fault", "yes"),
    ErrorName(SERVICE[2], "the call never reached Lambda", "yes"),
    ErrorName("Lambda.TooManyRequestsException", "Lambda's concurrency limit", "yes, slowly"),
    ErrorName("Sandbox.Timedout", "the function's own time limit", "yes, as a time-out"),
    ErrorName("Lambda.Unknown", "the runtime died: out of memory", "once at most"),
    ErrorName("States.Timeout", "`TimeoutSeconds` passed", "yes, if idempotent"),
    ErrorName("States.HeartbeatTimeout", "`HeartbeatSeconds` passed", "as above"),
    ErrorName("States.DataLimitExceeded", "more than 256 KiB of state", "no: mend the machine"),
    ErrorName("States.Runtime", "a path leads nowhere", "impossible"),
)
