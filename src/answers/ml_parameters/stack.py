"""How does the whole deployment stand in one reviewed place? As a stack of the CDK, version 2.

The same values as in the requests, and the same policies; CloudFormation sends the requests, keeps
their order, and shows a reviewer what a change replaces. Model and configuration get no names here:
each change of theirs makes new ones, and a fixed name would be taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from tempfile import TemporaryDirectory
from typing import Any

import aws_cdk as cdk
from aws_cdk import aws_applicationautoscaling as scaling
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_iam as iam
from aws_cdk import aws_sagemaker as sagemaker
from constructs import Construct

from answers.ml_parameters.deployment import Deployment
from answers.ml_parameters.role import policy
from answers.tables import table

VARIANT = "stable"
EXAMPLE = Deployment(
    subnets=("subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"),
    groups=("sg-0a1b2c3d4e5f60718",),
)
STRICT = {"@aws-cdk/core:validateAgainstDefaultRules": True}
"""A template that CloudFormation would refuse is an error here already."""
ENVIRONMENT = {"THRESHOLD": "0.8"}
WAIT = 600
"""Seconds for which the canary, and then the old fleet, is watched."""


class Serving(cdk.Stack):
    """One endpoint, with its role, capture, rollout, alarm and scaling."""

    def __init__(self, scope: Construct, id: str, it: Deployment) -> None:
        super().__init__(scope, id)
        model = self.model(it)
        config = self.config(it, model)
        for replaced in (model, config):  # kept, so that going back is one update
            replaced.apply_removal_policy(cdk.RemovalPolicy.RETAIN)
        self.scaling(it, self.endpoint(it, config, self.alarm(it)))

    def model(self, it: Deployment) -> sagemaker.CfnModel:
        """The artefact in its container, in a VPC, with a role that may do little."""
        role = iam.Role(
            self,
            "Role",
            assumed_by=iam.ServicePrincipal("sagemaker.amazonaws.com"),
            inline_policies={"endpoint": iam.PolicyDocument.from_json(policy(it))},
        )
        return sagemaker.CfnModel(
            self,
            "Model",
            execution_role_arn=role.role_arn,
            primary_container=sagemaker.CfnModel.ContainerDefinitionProperty(
                image=it.image, model_data_url=it.artefact, environment=ENVIRONMENT
            ),
            vpc_config=sagemaker.CfnModel.VpcConfigProperty(
                subnets=[*it.subnets], security_group_ids=[*it.groups]
            ),
        )

    def config(self, it: Deployment, model: sagemaker.CfnModel) -> sagemaker.CfnEndpointConfig:
        """Instances and capture."""
        kind = sagemaker.CfnEndpointConfig
        variant = kind.ProductionVariantProperty(
            variant_name=VARIANT,
            model_name=model.attr_model_name,
            instance_type=it.instance,
            initial_instance_count=it.least,
            initial_variant_weight=1.0,
        )
        modes = [kind.CaptureOptionProperty(capture_mode=mode) for mode in ("Input", "Output")]
        capture = kind.DataCaptureConfigProperty(
            enable_capture=True,
            initial_sampling_percentage=20,
            destination_s3_uri=it.capture,
            capture_options=modes,
        )
        return kind(self, "Config", production_variants=[variant], data_capture_config=capture)

    def alarm(self, it: Deployment) -> cloudwatch.CfnAlarm:
        """What takes a rollout back: more than five server errors in a minute."""
        kind = cloudwatch.CfnAlarm
        dimensions = {"EndpointName": it.endpoint, "VariantName": VARIANT}
        return kind(
            self,
            "Errors",
            namespace="AWS/SageMaker",
            metric_name="Invocation5XXErrors",
            dimensions=[kind.DimensionProperty(name=k, value=v) for k, v in dimensions.items()],
            statistic="Sum",
            period=60,
            evaluation_periods=1,
            threshold=5,
            comparison_operator="GreaterThanThreshold",
            treat_missing_data="notBreaching",
        )

    def endpoint(
        self, it: Deployment, config: sagemaker.CfnEndpointConfig, alarm: cloudwatch.CfnAlarm
    ) -> sagemaker.CfnEndpoint:
        """The endpoint, whose changes go to one new instance first."""
        kind = sagemaker.CfnEndpoint
        one = kind.CapacitySizeProperty(type="INSTANCE_COUNT", value=1)
        canary = kind.TrafficRoutingConfigProperty(
            type="CANARY", canary_size=one, wait_interval_in_seconds=WAIT
        )
        rollout = kind.DeploymentConfigProperty(
            blue_green_update_policy=kind.BlueGreenUpdatePolicyProperty(
                traffic_routing_configuration=canary, termination_wait_in_seconds=WAIT
            ),
            auto_rollback_configuration=kind.AutoRollbackConfigProperty(
                alarms=[kind.AlarmProperty(alarm_name=alarm.ref)]
            ),
        )
        return kind(
            self,
            "Endpoint",
            endpoint_name=it.endpoint,
            endpoint_config_name=config.attr_endpoint_config_name,
            deployment_config=rollout,
            retain_all_variant_properties=True,
        )

    def scaling(self, it: Deployment, endpoint: sagemaker.CfnEndpoint) -> None:
        """The range of instances, and what decides within it."""
        target = scaling.CfnScalableTarget(
            self,
            "Instances",
            service_namespace="sagemaker",
            scalable_dimension="sagemaker:variant:DesiredInstanceCount",
            resource_id=f"endpoint/{endpoint.attr_endpoint_name}/variant/{VARIANT}",
            min_capacity=it.least,
            max_capacity=it.most,
        )
        kind = scaling.CfnScalingPolicy
        invocations = kind.PredefinedMetricSpecificationProperty(
            predefined_metric_type="SageMakerVariantInvocationsPerInstance"
        )
        kind(
            self,
            "Scaling",
            policy_name=f"{it.endpoint}-{VARIANT}",
            policy_type="TargetTrackingScaling",
            scaling_target_id=target.ref,
            target_tracking_scaling_policy_configuration=(
                kind.TargetTrackingScalingPolicyConfigurationProperty(
                    target_value=it.per_instance, predefined_metric_specification=invocations
                )
            ),
        )


@cache
def template() -> dict[str, Any]:
    """What CloudFormation is given; the CDK asks Node.js for it, so once a process."""
    with TemporaryDirectory() as folder:
        app = cdk.App(outdir=folder, analytics_reporting=False, context=STRICT)
        Serving(app, "TryOn", EXAMPLE)
        found: dict[str, Any] = app.synth().get_stack_by_name("TryOn").template
    return found


def resources() -> str:
    """Markdown: each resource of the template, what it sets, and which others it refers to."""
    known = template()["Resources"]
    rows = [
        [
            _plain(name),
            f"`{it['Type']}`",
            ", ".join(it["Properties"]),
            ", ".join(sorted({_plain(other) for other in _referred(it["Properties"])})) or "none",
        ]
        for name, it in known.items()
        if it["Type"].startswith("AWS::")
    ]
    return table(["Resource", "Type", "Sets", "Refers to"], rows)


def _referred(value: Any) -> Iterator[str]:
    """The resources that a part of a template names."""
    if isinstance(value, list):
        for each in value:
            yield from _referred(each)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "Ref":
                yield inner
            elif key == "Fn::GetAtt":
                yield inner[0]
            else:
                yield from _referred(inner)


def _plain(name: str) -> str:
    """The name that the code gave; the CDK appends a hash to those of its larger constructs."""
    return re.sub(r"[0-9A-F]{8}$", "", name)
