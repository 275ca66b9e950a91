"""The function gives each failure of its endpoint the name that the machine knows."""

import io

import boto3
import pytest
from botocore.response import StreamingBody
from botocore.stub import Stubber

from answers.step_functions.errors import InvalidInput, Throttled
from answers.step_functions.handler import name_of, predict

REQUEST = {"EndpointName": "colour", "ContentType": "image/jpeg", "Body": b"image"}


@pytest.fixture
def runtime():
    """A client of SageMaker's runtime that sends nothing."""
    return boto3.client(
        "sagemaker-runtime",
        region_name="us-east-1",
        aws_access_key_id="none",
        aws_secret_access_key="none",
    )


def failure(runtime, code, **more):
    """What the function raises when the endpoint answers with that code."""
    with Stubber(runtime) as stub:
        stub.add_client_error("invoke_endpoint", code, expected_params=REQUEST, modeled_fields=more)
        with pytest.raises(Exception) as caught:  # noqa: PT011
            predict(runtime, "colour", b"image")
    return caught.value


def test_hands_the_answer_on(runtime):
    """The body's bytes, from a request that botocore accepts."""
    with Stubber(runtime) as stub:
        body = StreamingBody(io.BytesIO(b"red"), 3)
        stub.add_response("invoke_endpoint", {"Body": body}, REQUEST)
        assert predict(runtime, "colour", b"image") == b"red"


@pytest.mark.parametrize(
    "code", ["ThrottlingException", "ServiceUnavailable", "ModelNotReadyException"]
)
def test_refusals_for_now_are_throttled(runtime, code):
    """Whatever the service calls it."""
    assert isinstance(failure(runtime, code), Throttled)


@pytest.mark.parametrize(
    ("status", "name"), [(400, "InvalidInput"), (422, "InvalidInput"), (500, "ModelError")]
)
def test_the_model_may_reject_the_input(runtime, status, name):
    """Only if its own status says that the input is to blame."""
    assert name_of(failure(runtime, "ModelError", OriginalStatusCode=status)) == name


def test_everything_else_keeps_its_class(runtime):
    """An exception that the service's model knows has a class of its own, others have not."""
    assert name_of(failure(runtime, "AccessDeniedException")) == "ClientError"
    assert name_of(failure(runtime, "InternalFailure")) == "InternalFailure"
    assert not isinstance(failure(runtime, "ValidationError"), InvalidInput)


def test_a_throttled_call_raises_the_general_class(runtime):
    """No retrier for ThrottlingException would match it."""
    with Stubber(runtime) as stub:
        stub.add_client_error("invoke_endpoint", "ThrottlingException")
        with pytest.raises(Exception) as caught:  # noqa: PT011
            runtime.invoke_endpoint(**REQUEST)
    assert name_of(caught.value) == "ClientError"
