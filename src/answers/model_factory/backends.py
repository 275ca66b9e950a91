"""What stands behind `predict`, when it is not the vendor?

A model in this process and one behind an endpoint. Both receive what they need: loaded weights, a
client. Their constructors neither import nor load nor connect, so that a test can construct them.
"""

import base64
import json
from collections.abc import Callable, Sequence
from typing import Any

from answers.model_factory.factory import MLModel, Prediction

type Client = Any
"""One of boto3's clients, which have no static types."""
type Scores = dict[str, float]
"""What the weights say of one image: a confidence from 0 to 1 for each label."""


class LocalModel(MLModel):
    """Weights in this process, already loaded.

    Examples:
        >>> LocalModel(lambda image: {"shirt": 0.9, "shoe": 0.1}).predict([b"image"])
        [('shirt', 0.9)]
    """

    def __init__(self, score: Callable[[bytes], Scores]) -> None:
        self._score = score

    def predict(self, items: Sequence[bytes]) -> list[Prediction]:
        """The label with the highest confidence for each item."""
        return [max(self._score(item).items(), key=lambda pair: pair[1]) for item in items]


class EndpointModel(MLModel):
    """Our container behind an endpoint; it answers `{"predictions": [[label, score]…]}`."""

    def __init__(self, runtime: Client, endpoint: str) -> None:
        self._runtime = runtime
        self._endpoint = endpoint

    def predict(self, items: Sequence[bytes]) -> list[Prediction]:
        """What the container says, if it says one thing per item.

        Raises:
            ValueError: If the number of answers is not that of the items.
        """
        if not items:
            return []
        images = [base64.b64encode(item).decode("ascii") for item in items]
        answer = self._runtime.invoke_endpoint(
            EndpointName=self._endpoint,
            ContentType="application/json",
            Body=json.dumps({"images": images}).encode(),
        )
        found = json.load(answer["Body"])["predictions"]
        if len(found) != len(items):
            raise ValueError(f"{self._endpoint}: {len(found)} answers for {len(items)} images")
        return [(label, float(score)) for label, score in found]
