"""What stands for the world outside: a vendor, an endpoint, a file of weights?

Images are texts here, `b"shirt 71"`: all three back ends would see a shirt in it, with a confidence
of 71 %. So their answers can be compared, and a wrong order is seen.

The vendor is not ours and does not exist, so it is played. The endpoint is reached through
botocore, which validates and writes every request and reads every answer; only the wire is
replaced.
"""

import base64
import io
import json
from collections.abc import Callable, Collection
from typing import Any

from botocore import UNSIGNED  # type: ignore[import-untyped]
from botocore.awsrequest import AWSResponse  # type: ignore[import-untyped]
from botocore.config import Config  # type: ignore[import-untyped]
from botocore.session import Session  # type: ignore[import-untyped]

from answers.model_factory.backends import Client, Scores
from answers.model_factory.vendor import Throttled

REGION = "us-east-1"


def score(image: bytes) -> Scores:
    """What weights say of an image: the label in it, with its confidence, and a second one.

    Examples:
        >>> score(b"shirt 71")
        {'shirt': 0.71, 'nothing': -1.0}
    """
    label, percent = image.decode().split()
    return {label: int(percent) / 100, "nothing": -1.0}


def load(artefact: str) -> Callable[[bytes], Scores]:
    """The weights of an artefact, which are the same for every one.

    Raises:
        FileNotFoundError: If its name does not end with `.weights`.
    """
    if not artefact.endswith(".weights"):
        raise FileNotFoundError(artefact)
    return score


class FakeVendor:
    """Answers the wrong way round, takes four images at most, and refuses the calls it was told."""

    def __init__(self, throttled: Collection[int] = ()) -> None:
        self._throttled = throttled
        self.batches: list[list[bytes]] = []
        """The images of every call, refused ones too."""

    def classify(self, batch: list[dict[str, bytes]]) -> list[dict[str, Any]]:
        """An answer for each image, the last first."""
        self.batches.append([image["img"] for image in batch])
        if not 1 <= len(batch) <= 4:
            raise ValueError(f"{len(batch)} images in a call")
        if len(self.batches) - 1 in self._throttled:
            raise Throttled("too many calls")
        answers = []
        for ref, image in enumerate(batch):
            label, percent = image["img"].decode().split()
            answers.append({"ref": ref, "lbl": label, "conf": int(percent)})
        return answers[::-1]


def runtime() -> Client:
    """A client of SageMaker's runtime whose endpoints run our container."""
    client = Session().create_client(
        "sagemaker-runtime", region_name=REGION, config=Config(signature_version=UNSIGNED)
    )
    client.meta.events.register("before-send.sagemaker-runtime.InvokeEndpoint", _container)
    return client


def sagemaker() -> Client:
    """A client of SageMaker that is never allowed to send; put a `Stubber` around its calls."""
    unsigned = Config(signature_version=UNSIGNED)
    return Session().create_client("sagemaker", region_name=REGION, config=unsigned)


def _container(request: Any, **_: object) -> AWSResponse:
    """What our container answers to the bytes of a request."""
    images = [base64.b64decode(image) for image in json.loads(request.body)["images"]]
    best = [max(score(image).items(), key=lambda pair: pair[1]) for image in images]
    body = json.dumps({"predictions": best}).encode()
    headers = {"Content-Type": "application/json", "Content-Length": str(len(body))}
    return AWSResponse(request.url, 200, headers, io.BytesIO(body))
