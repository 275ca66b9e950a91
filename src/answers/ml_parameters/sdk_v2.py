"""What does version 2 of the SageMaker Python SDK do with a deployment that looks right?

The SDK is not among this project's dependencies: it is on its way out by its own warning, brings
thirty packages and holds `packaging` below 25. `make sdk-v2` runs this module with it and with moto
in an environment of its own, and writes what it prints beside it, to `sdk_v2.txt`.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

RECORD = Path(__file__).with_suffix(".txt")
IMAGE = "123456789012.dkr.ecr.us-east-1.amazonaws.com/try-on:7"
ROLE = "arn:aws:iam::123456789012:role/try-on"
FLEET = {"initial_instance_count": 2, "instance_type": "ml.m5.large", "wait": False}


def recorded() -> str:
    """What the deployments led to when they were run last; the first line has the versions."""
    return RECORD.read_text("utf-8")


def three_deployments(sessions: Any, boto: Any) -> Iterator[str]:
    """What comes of scaling as an argument, of capture as a dict, and of both done right."""
    from sagemaker.model import Model  # type: ignore[import-not-found]
    from sagemaker.model_monitor import DataCaptureConfig  # type: ignore[import-not-found]
    from sagemaker.predictor import Predictor  # type: ignore[import-not-found]

    def model(name: str, **fields: Any) -> Any:
        return Model(IMAGE, role=ROLE, name=name, sagemaker_session=sessions, **fields)

    def deploy(name: str, *, predictor: Any = None, **arguments: Any) -> Any:
        its = model(name, predictor_cls=predictor)
        return its.deploy(**FLEET, endpoint_name=name, **arguments)

    def found() -> str:
        sagemaker, scaling = boto.client("sagemaker"), boto.client("application-autoscaling")
        models = [one["ModelName"] for one in sagemaker.list_models()["Models"]]
        endpoints = [one["EndpointName"] for one in sagemaker.list_endpoints()["Endpoints"]]
        targets = scaling.describe_scalable_targets(ServiceNamespace="sagemaker")
        return f"  models {models}, endpoints {endpoints}, scaled {targets['ScalableTargets']}"

    yield "deploy(auto_scaling_config={...})"
    yield f"  returns {deploy('scaled', auto_scaling_config={'MinCapacity': 2})}"
    yield found()
    yield "deploy(data_capture_config={...})"
    try:
        deploy("captured", data_capture_config={"EnableCapture": True})
    except AttributeError as error:
        yield f"  raises AttributeError: {error}"
    yield found()
    right = DataCaptureConfig(True, destination_s3_uri="s3://try-on", sagemaker_session=sessions)
    yield "Model(predictor_cls=Predictor).deploy(data_capture_config=DataCaptureConfig(...))"
    made = deploy("right", predictor=Predictor, data_capture_config=right)
    yield f"  returns a {type(made).__name__}"
    yield found()


def main() -> None:
    """Runs the deployments against moto and prints what came of them."""
    os.environ["SAGEMAKER_SUPPRESS_V2_WARNING"] = "1"
    logging.disable()
    import boto3  # type: ignore[import-untyped]
    from moto import mock_aws

    with mock_aws():
        boto = boto3.Session("testing", "testing", region_name="us-east-1")
        import sagemaker  # type: ignore[import-not-found]

        sessions = sagemaker.Session(boto_session=boto, default_bucket="try-on")
        print(f"sagemaker {version('sagemaker')}, moto {version('moto')}")
        for line in three_deployments(sessions, boto):
            print(line)


if __name__ == "__main__":
    main()
