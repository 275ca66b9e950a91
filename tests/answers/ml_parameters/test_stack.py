"""The CDK stack: what it synthesises, and that it says the same as the requests do."""

from __future__ import annotations

from copy import deepcopy

import pytest
from aws_cdk.assertions import Capture, Match, Template

from answers.ml_parameters import deployment, rollout, stack
from answers.ml_parameters.role import NETWORK, WITHOUT_RESOURCES, policy
from answers.ml_parameters.stack import ENVIRONMENT, EXAMPLE, VARIANT, WAIT


@pytest.fixture(scope="module")
def template():
    """The template, synthesised once."""
    return Template.from_json(deepcopy(stack.template()))


def properties(template, kind):
    """What the only resource of that kind sets."""
    (found,) = template.find_resources(kind).values()
    return found["Properties"]


def test_has_one_of_each(template):
    """Nothing else is deployed."""
    kinds = (
        "AWS::ApplicationAutoScaling::ScalableTarget",
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        "AWS::CloudWatch::Alarm",
        "AWS::IAM::Role",
        "AWS::SageMaker::Endpoint",
        "AWS::SageMaker::EndpointConfig",
        "AWS::SageMaker::Model",
    )
    for kind in kinds:
        template.resource_count_is(kind, 1)
    assert len(template.to_json()["Resources"]) == len(kinds)


def test_the_role_may_do_little(template):
    """Only SageMaker takes it; each action is named; `*` only where there is no narrower one."""
    kept = Capture()
    template.has_resource_properties(
        "AWS::IAM::Role",
        {
            "AssumeRolePolicyDocument": {
                "Statement": [
                    {
                        "Action": "sts:AssumeRole",
                        "Effect": "Allow",
                        "Principal": {"Service": "sagemaker.amazonaws.com"},
                    }
                ]
            },
            "Policies": [{"PolicyDocument": {"Statement": kept}}],
            "ManagedPolicyArns": Match.absent(),
        },
    )
    given = []
    for statement in kept.as_array():
        action = statement["Action"]
        actions = [action] if isinstance(action, str) else action
        assert not any("*" in action for action in actions)
        given.append((actions, statement["Resource"]))
    asked = [(each["Action"], each["Resource"]) for each in policy(EXAMPLE)["Statement"]]
    assert given == asked
    everywhere = [actions for actions, resource in given if resource == "*"]
    assert everywhere == [[*WITHOUT_RESOURCES], [*NETWORK]]


def test_the_model_is_the_one_of_the_request(template):
    """Image, artefact, environment and network are those that CreateModel would be sent."""
    request = deployment.model(EXAMPLE, ENVIRONMENT)
    found = properties(template, "AWS::SageMaker::Model")
    for key in ("PrimaryContainer", "VpcConfig"):
        assert found[key] == request[key]
    assert found["ExecutionRoleArn"]["Fn::GetAtt"][1] == "Arn"


def test_capture_and_instances_are_those_of_the_request(template):
    """CreateEndpointConfig would be sent the same, but for the model's name."""
    request = deployment.endpoint_config(EXAMPLE)
    found = properties(template, "AWS::SageMaker::EndpointConfig")
    assert found["DataCaptureConfig"] == request["DataCaptureConfig"]
    (variant,) = found["ProductionVariants"]
    assert variant.pop("ModelName") == {"Fn::GetAtt": ["Model", "ModelName"]}
    (asked,) = request["ProductionVariants"]
    assert variant == {key: value for key, value in asked.items() if key != "ModelName"}


def test_a_change_is_a_canary_that_an_alarm_takes_back(template):
    """The endpoint's rollout is the one of UpdateEndpoint, and its alarm is in the stack."""
    request = rollout.update(EXAMPLE, rollout.canary(1, WAIT), ["Errors"])
    found = properties(template, "AWS::SageMaker::Endpoint")
    (alarm,) = found["DeploymentConfig"]["AutoRollbackConfiguration"]["Alarms"]
    assert alarm == {"AlarmName": {"Ref": "Errors"}}
    alarm["AlarmName"] = alarm["AlarmName"]["Ref"]
    assert found["DeploymentConfig"] == request["DeploymentConfig"]
    assert found["RetainAllVariantProperties"] is True
    template.has_resource_properties(
        "AWS::CloudWatch::Alarm",
        {
            "Namespace": "AWS/SageMaker",
            "MetricName": "Invocation5XXErrors",
            "Dimensions": [
                {"Name": "EndpointName", "Value": EXAMPLE.endpoint},
                {"Name": "VariantName", "Value": VARIANT},
            ],
            "TreatMissingData": "notBreaching",
        },
    )


def test_scaling_is_that_of_the_requests(template):
    """Range and metric are those of RegisterScalableTarget and PutScalingPolicy."""
    asked = deployment.scalable_target(EXAMPLE)
    found = properties(template, "AWS::ApplicationAutoScaling::ScalableTarget")
    joined = found.pop("ResourceId")["Fn::Join"][1]
    assert joined == ["endpoint/", {"Fn::GetAtt": ["Endpoint", "EndpointName"]}, "/variant/stable"]
    assert found == {key: value for key, value in asked.items() if key != "ResourceId"}
    ruled = deployment.scaling_policy(EXAMPLE)
    template.has_resource_properties(
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        {
            "PolicyType": ruled["PolicyType"],
            "ScalingTargetId": {"Ref": "Instances"},
            "TargetTrackingScalingPolicyConfiguration": ruled[
                "TargetTrackingScalingPolicyConfiguration"
            ],
        },
    )


@pytest.mark.parametrize("kind", ["Model", "EndpointConfig"])
def test_what_is_replaced_has_no_name_and_is_kept(template, kind):
    """A change makes a new model and a new configuration, beside the old ones."""
    assert f"{kind}Name" not in properties(template, f"AWS::SageMaker::{kind}")
    kept = {"UpdateReplacePolicy": "Retain", "DeletionPolicy": "Retain"}
    template.has_resource(f"AWS::SageMaker::{kind}", kept)


def test_the_page_lists_each_resource_and_its_references():
    """Each of them refers to what has to be there before it."""
    rows = [row.strip("| ").split(" | ") for row in stack.resources().splitlines()[2:]]
    assert {row[0]: row[3] for row in rows} == {
        "Role": "none",
        "Model": "Role",
        "Config": "Model",
        "Errors": "none",
        "Endpoint": "Config, Errors",
        "Instances": "Endpoint",
        "Scaling": "Instances",
    }


def test_the_first_version_of_the_cdk_is_not_there():
    """`aws_cdk.core` was version 1."""
    with pytest.raises(ImportError, match="core"):
        from aws_cdk import core  # type: ignore[attr-defined]  # noqa: F401
