"""Which requests change what an endpoint runs, a part at a time and with a way back?

A rollout is one UpdateEndpoint: it names the new configuration and says how traffic moves. The
alarms belong to it: if one rings before the move is over, SageMaker moves the traffic back.
"""

from __future__ import annotations

from answers.ml_parameters.deployment import Deployment, Request, endpoint_config, variant


def update(it: Deployment, policy: Request, alarms: list[str]) -> Request:
    """UpdateEndpoint to the deployment's configuration, by the policy, with a rollback."""
    rollback = {"Alarms": [{"AlarmName": name} for name in alarms]}
    return {
        "EndpointName": it.endpoint,
        "EndpointConfigName": it.config,
        "RetainAllVariantProperties": True,  # or a fleet that has scaled falls back to its start
        "DeploymentConfig": {**policy, "AutoRollbackConfiguration": rollback},
    }


def canary(instances: int, wait: int) -> Request:
    """Blue/green: so many of the new instances first, the rest after `wait` seconds.

    At most half of the fleet may be the canary.
    """
    routing = {
        "Type": "CANARY",
        "CanarySize": {"Type": "INSTANCE_COUNT", "Value": instances},
        "WaitIntervalInSeconds": wait,
    }
    return {
        "BlueGreenUpdatePolicy": {
            "TrafficRoutingConfiguration": routing,
            "TerminationWaitInSeconds": wait,
        }
    }


def rolling(percent: int, wait: int) -> Request:
    """In batches of that percentage, without a second whole fleet."""
    batch = {"Type": "CAPACITY_PERCENT", "Value": percent}
    return {"RollingUpdatePolicy": {"MaximumBatchSize": batch, "WaitIntervalInSeconds": wait}}


def side_by_side(old: Deployment, new: Deployment, percent: float) -> Request:
    """A/B: both models are production variants, and each request is answered by one of them."""
    request = endpoint_config(new)
    request["ProductionVariants"] = [
        variant(new, "candidate", percent),
        variant(old, "stable", 100 - percent),
    ]
    return request


def shadow(old: Deployment, new: Deployment, percent: float) -> Request:
    """Shadow: the old model answers all; the new one gets copies, whose answers go to no caller."""
    request = endpoint_config(new)
    request["ProductionVariants"] = [variant(old, "stable", 100)]
    request["ShadowProductionVariants"] = [variant(new, "candidate", percent)]
    return request
