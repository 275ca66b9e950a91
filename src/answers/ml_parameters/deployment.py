"""Which requests put a model behind an endpoint, with capture and scaling?

Each parameter stands in the request that has it: what the container reads belongs to the model;
instances, weights and capture to the endpoint's configuration; and scaling to another service,
Application Auto Scaling, which knows nothing of models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

type Request = dict[str, Any]


@dataclass(frozen=True)
class Deployment:
    """What one endpoint runs; an example that the page deploys."""

    endpoint: str = "try-on"
    model: str = "try-on-7"
    image: str = "123456789012.dkr.ecr.us-east-1.amazonaws.com/try-on:7"
    artefact: str = "s3://try-on-models/7/model.tar.gz"
    role: str = "arn:aws:iam::123456789012:role/try-on-endpoint"
    capture: str = "s3://try-on-capture/"
    instance: str = "ml.m5.large"
    least: int = 2
    """Instances at the start and at scale-in: two, so that one may fail."""
    most: int = 8
    per_instance: float = 600.0
    """Invocations a minute and instance that scaling aims at; from a load test."""
    subnets: tuple[str, ...] = ()
    """Where the model's containers are attached to a VPC; without any, they are not."""
    groups: tuple[str, ...] = ()
    """Security groups of these containers."""

    @property
    def config(self) -> str:
        """The configuration's name; it cannot be changed, so a new one has a new name."""
        return f"{self.endpoint}-{self.model}"


def model(it: Deployment, environment: dict[str, str]) -> Request:
    """CreateModel: the artefact, the image and what the container reads at its start."""
    container = {"Image": it.image, "ModelDataUrl": it.artefact, "Environment": environment}
    request = {"ModelName": it.model, "ExecutionRoleArn": it.role, "PrimaryContainer": container}
    if it.subnets:
        network = {"Subnets": [*it.subnets], "SecurityGroupIds": [*it.groups]}
        return {**request, "VpcConfig": network}
    return request


def variant(it: Deployment, name: str = "stable", weight: float = 1.0) -> Request:
    """One production variant; its share of traffic is its weight over the sum of weights."""
    return {
        "VariantName": name,
        "ModelName": it.model,
        "InstanceType": it.instance,
        "InitialInstanceCount": it.least,
        "InitialVariantWeight": weight,
    }


def endpoint_config(it: Deployment, percent: int = 20) -> Request:
    """CreateEndpointConfig, with that percentage of requests and answers captured."""
    return {
        "EndpointConfigName": it.config,
        "ProductionVariants": [variant(it)],
        "DataCaptureConfig": {
            "EnableCapture": True,
            "InitialSamplingPercentage": percent,
            "DestinationS3Uri": it.capture,
            "CaptureOptions": [{"CaptureMode": "Input"}, {"CaptureMode": "Output"}],
        },
    }


def scalable_target(it: Deployment, name: str = "stable") -> Request:
    """RegisterScalableTarget: the range in which the variant's instances may be counted."""
    return {**_scaled(it, name), "MinCapacity": it.least, "MaxCapacity": it.most}


def scaling_policy(it: Deployment, name: str = "stable") -> Request:
    """PutScalingPolicy: hold the invocations a minute and instance at the target."""
    metric = {"PredefinedMetricType": "SageMakerVariantInvocationsPerInstance"}
    return {
        **_scaled(it, name),
        "PolicyName": f"{it.endpoint}-{name}",
        "PolicyType": "TargetTrackingScaling",
        "TargetTrackingScalingPolicyConfiguration": {
            "TargetValue": it.per_instance,
            "PredefinedMetricSpecification": metric,
        },
    }


def _scaled(it: Deployment, name: str) -> Request:
    return {
        "ServiceNamespace": "sagemaker",
        "ResourceId": f"endpoint/{it.endpoint}/variant/{name}",
        "ScalableDimension": "sagemaker:variant:DesiredInstanceCount",
    }


def create(sagemaker: Any, it: Deployment, environment: dict[str, str]) -> None:
    """Make the model, the configuration and the endpoint."""
    sagemaker.create_model(**model(it, environment))
    sagemaker.create_endpoint_config(**endpoint_config(it))
    sagemaker.create_endpoint(EndpointName=it.endpoint, EndpointConfigName=it.config)


def scale(autoscaling: Any, it: Deployment) -> None:
    """Register the endpoint's variant for scaling; on AWS, once the endpoint is in service."""
    autoscaling.register_scalable_target(**scalable_target(it))
    autoscaling.put_scaling_policy(**scaling_policy(it))
