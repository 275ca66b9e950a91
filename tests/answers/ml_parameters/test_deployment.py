"""The requests of a deployment, against moto and botocore's description of the services."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from answers.ml_parameters import deployment, rollout
from answers.ml_parameters.deployment import Deployment
from answers.ml_parameters.managed import is_readable
from answers.ml_parameters.role import WITHOUT_RESOURCES, policy
from answers.ml_parameters.sdk_v2 import recorded
from answers.ml_parameters.service import aws, complaint

OLD, NEW = Deployment(), Deployment(model="try-on-8")


def test_deploys_with_capture_and_two_instances():
    """The endpoint runs two instances and captures a fifth of the traffic."""
    with aws() as session:
        sagemaker = session.client("sagemaker")
        deployment.create(sagemaker, OLD, {"THRESHOLD": "0.8"})
        found = sagemaker.describe_endpoint(EndpointName="try-on")
        config = sagemaker.describe_endpoint_config(EndpointConfigName=OLD.config)
    assert found["ProductionVariants"][0]["DesiredInstanceCount"] == 2
    assert config["DataCaptureConfig"]["InitialSamplingPercentage"] == 20


def test_scaling_is_registered_apart():
    """No endpoint scales by itself; its target has the variant's name and keeps two instances."""
    with aws() as session:
        deployment.create(session.client("sagemaker"), OLD, {})
        scaling = session.client("application-autoscaling")
        assert (
            scaling.describe_scalable_targets(ServiceNamespace="sagemaker")["ScalableTargets"] == []
        )
        deployment.scale(scaling, OLD)
        (target,) = scaling.describe_scalable_targets(ServiceNamespace="sagemaker")[
            "ScalableTargets"
        ]
        (rule,) = scaling.describe_scaling_policies(ServiceNamespace="sagemaker")["ScalingPolicies"]
    assert (target["MinCapacity"], target["MaxCapacity"]) == (2, 8)
    assert target["ResourceId"] == rule["ResourceId"] == "endpoint/try-on/variant/stable"


@pytest.mark.parametrize("step", [rollout.canary(1, 600), rollout.rolling(25, 300)])
def test_updates_fit(step):
    """Botocore accepts each rollout, which names the alarm that takes it back."""
    request = rollout.update(NEW, step, ["errors"])
    assert complaint("UpdateEndpoint", request) == "fits"
    rollback = request["DeploymentConfig"]["AutoRollbackConfiguration"]
    assert rollback == {"Alarms": [{"AlarmName": "errors"}]}
    assert request["RetainAllVariantProperties"] is True


def test_a_canary_is_at_most_half_of_the_smallest_fleet():
    """One instance of the least two, which is as much as SageMaker accepts."""
    routing = rollout.canary(1, 600)["BlueGreenUpdatePolicy"]["TrafficRoutingConfiguration"]
    assert routing["CanarySize"] == {"Type": "INSTANCE_COUNT", "Value": OLD.least // 2}


def test_a_model_is_attached_to_the_network_it_is_given():
    """With subnets the request has a VpcConfig that botocore accepts, without any it has none."""
    inside = Deployment(subnets=("subnet-1", "subnet-2"), groups=("sg-1",))
    request = deployment.model(inside, {})
    assert request["VpcConfig"] == {
        "Subnets": ["subnet-1", "subnet-2"],
        "SecurityGroupIds": ["sg-1"],
    }
    assert complaint("CreateModel", request) == "fits"
    assert "VpcConfig" not in deployment.model(OLD, {})


@pytest.mark.parametrize("make", [rollout.side_by_side, rollout.shadow])
def test_variants_fit(make):
    """Both models stand in one configuration, the old one in production."""
    request = make(OLD, NEW, 10)
    assert complaint("CreateEndpointConfig", request) == "fits"
    models = {
        item["ModelName"]
        for key in ("ProductionVariants", "ShadowProductionVariants")
        for item in request.get(key, [])
    }
    assert models == {"try-on-7", "try-on-8"}
    assert request["ProductionVariants"][-1]["ModelName"] == "try-on-7"


def test_a_shadow_answers_nobody():
    """The candidate of a shadow test is no production variant."""
    request = rollout.shadow(OLD, NEW, 10)
    assert [item["VariantName"] for item in request["ProductionVariants"]] == ["stable"]


def test_numbers_are_refused():
    """Botocore refuses a number in the environment of a container."""
    request = deployment.model(OLD, {"THRESHOLD": 0.8})  # type: ignore[dict-item]
    assert "valid types: <class 'str'>" in complaint("CreateModel", request)


def test_the_role_has_no_wildcard_actions():
    """Each permission names its actions, and its resource where the service knows any."""
    for statement in policy(OLD)["Statement"]:
        assert "*" not in json.dumps(statement["Action"])
        if statement["Resource"] == "*":
            assert statement["Action"] == [*WITHOUT_RESOURCES]
    resources = [statement["Resource"] for statement in policy(OLD)["Statement"]]
    assert resources[:2] == [
        "arn:aws:s3:::try-on-models/7/model.tar.gz",
        "arn:aws:s3:::try-on-capture/*",
    ]


def test_the_managed_policy_reads_by_name():
    """AmazonSageMakerFullAccess reads a bucket named after the service, and ours not."""
    assert is_readable("s3://sagemaker-us-east-1-1/model.tar.gz")
    assert not is_readable(OLD.artefact)


def test_the_record_is_of_the_locked_versions():
    """What the page quotes of the SDK was run with the versions that `make sdk-v2` installs."""
    lock = (Path(__file__).parents[3] / "requirements/sagemaker-v2.txt").read_text("utf-8")
    versions = recorded().splitlines()[0]
    for name, found in re.findall(r"(\w+) ([\d.]+)", versions):
        assert re.search(rf"^{name}=={re.escape(found)} ", lock, re.M), versions
    assert "scaled []" in recorded()
    assert "_to_request_dict" in recorded()
