"""Which errors does a machine know, and which names in `ErrorEquals` match them?

The States Language has names of their own for a Choice state without a match
(`States.NoChoiceMatched`), a path of Parameters that leads nowhere (`States.ParameterPathFailure`)
and an intrinsic function that fails (`States.IntrinsicFailure`). AWS reserves these three for the
future and reports `States.Runtime`, which nothing retries or catches; so does this interpreter.
Source: AWS Step Functions developer guide, "Handling errors in Step Functions workflows",
https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
"""

from __future__ import annotations

from collections.abc import Sequence

ALL = "States.ALL"
DATA_LIMIT = "States.DataLimitExceeded"
HEARTBEAT = "States.HeartbeatTimeout"
RESULT_PATH = "States.ResultPathMatchFailure"
RUNTIME = "States.Runtime"
TASK_FAILED = "States.TaskFailed"
TIMEOUT = "States.Timeout"
TOLERATED = "States.ExceedToleratedFailureThreshold"


class DefinitionError(ValueError):
    """Raised for a machine that cannot be run; the text lists all that is wrong with it."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("not a valid state machine:\n" + "\n".join(f"- {p}" for p in problems))


class TaskError(Exception):
    """What a task raises to fail with a name of its choice, as `Lambda.ServiceException`."""

    def __init__(self, error: str, cause: str = "") -> None:
        self.error = error
        self.cause = cause
        super().__init__(f"{error}: {cause}" if cause else error)


class StateFailure(Exception):
    """A state's failure inside the interpreter: the name of the error and its cause."""

    def __init__(self, error: str, cause: str = "") -> None:
        self.error = error
        self.cause = cause
        super().__init__(f"{error}: {cause}")

    def output(self) -> dict[str, str]:
        """What a catcher gets."""
        return {"Error": self.error, "Cause": self.cause}


def matches(error: str, listed: Sequence[str]) -> bool:
    """Whether a retrier or catcher with this `ErrorEquals` takes the error.

    `States.ALL` matches all but `States.DataLimitExceeded` and `States.Runtime`; the latter is
    never retried or caught. `States.TaskFailed` matches the same, less time-outs. `States.Timeout`
    covers a missed heartbeat too.

    The source is that of this module.
    """
    if error == RUNTIME:
        return False
    if error in listed or (error == HEARTBEAT and TIMEOUT in listed):
        return True
    if error == DATA_LIMIT:
        return False
    return ALL in listed or (TASK_FAILED in listed and error not in (TIMEOUT, HEARTBEAT))
