"""The request is one that SageMaker's model accepts, and names are unique."""

import re

import boto3
import pytest
from botocore.exceptions import ParamValidationError
from botocore.stub import Stubber
from hypothesis import given
from hypothesis import strategies as st
from moto import mock_aws

from answers.model_factory import world
from answers.model_factory.batch import (
    NAME,
    JobHandle,
    TransformJob,
    job_name,
    transform_request,
)
from answers.model_factory.traps import name_by_the_second

REQUEST = transform_request("colour-1", "colour", "s3://in/", "s3://out/", 2)


def test_submits_what_it_returns():
    """The handle names the job, and the place of its results."""
    client = world.sagemaker()
    arn = "arn:aws:sagemaker:us-east-1:123456789012:transform-job/colour-1"
    with Stubber(client) as stub:
        stub.add_response("create_transform_job", {"TransformJobArn": arn}, REQUEST)
        job = TransformJob(client, "colour", instances=2, unique=lambda: "1")
        assert job.submit("s3://in/", "s3://out/") == JobHandle("colour-1", "s3://out/")
        stub.assert_no_pending_responses()


@mock_aws
def test_a_job_is_there_afterwards(monkeypatch):
    """Asked by its name, it has the resources and the split that we wanted."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    client = boto3.client("sagemaker", region_name="us-east-1")
    handles = [TransformJob(client, "colour").submit("s3://in/", "s3://out/") for _ in range(3)]
    assert len({handle.name for handle in handles}) == 3
    found = client.describe_transform_job(TransformJobName=handles[0].name)
    assert found["TransformResources"] == REQUEST["TransformResources"] | {"InstanceCount": 1}
    assert found["TransformInput"]["SplitType"] == "Line"


@pytest.mark.parametrize("missing", ["TransformResources", "TransformInput", "ModelName"])
def test_botocore_finds_what_is_missing(missing):
    """Before anything is sent."""
    request = {key: value for key, value in REQUEST.items() if key != missing}
    with pytest.raises(ParamValidationError, match=missing):
        world.sagemaker().create_transform_job(**request)


def test_the_pattern_is_that_of_the_api():
    """And the length too; a later botocore may know another."""
    shape = world.sagemaker().meta.service_model.operation_model("CreateTransformJob").input_shape
    name = shape.members["TransformJobName"]
    assert name.metadata["pattern"] == NAME.pattern
    assert name.metadata["max"] == 63


def test_only_training_has_managed_spot():
    """What people say of batch transform is true of training."""
    model = world.sagemaker().meta.service_model
    shapes = [
        model.operation_model(f"Create{kind}Job").input_shape for kind in ("Training", "Transform")
    ]
    assert ["EnableManagedSpotTraining" in shape.members for shape in shapes] == [True, False]


@given(
    model=st.from_regex(r"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", fullmatch=True),
    unique=st.from_regex(r"[0-9a-f]{1,32}", fullmatch=True),
)
def test_names_are_accepted_and_end_with_the_unique_part(model, unique):
    """However long the model's name is."""
    name = job_name(model, unique)
    assert len(name) <= 63
    assert re.fullmatch(NAME, name)
    assert name.endswith(f"-{unique}")


@pytest.mark.parametrize(
    ("model", "unique"), [("", "1"), ("a_b", "1"), ("a", ""), ("a", "1" * 62), ("a", "x y")]
)
def test_refuses_other_names(model, unique):
    """Naming them."""
    with pytest.raises(ValueError, match="is no name for a transform job"):
        job_name(model, unique)


def test_names_by_the_second_collide():
    """Two within a second, not two in different seconds."""
    names = [name_by_the_second("colour", lambda now=now: now) for now in (7.0, 7.9, 8.0)]
    assert names == ["colour-7", "colour-7", "colour-8"]
