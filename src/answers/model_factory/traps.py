"""Which answers look right? Each is kept so that the page can run it and show what it breaks."""

import pickle
import time
from array import array
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from botocore.session import Session  # type: ignore[import-untyped]

from answers.model_factory.factory import MLModel, Prediction
from answers.model_factory.vendor import BATCH, Vendor


class ReturnsAnArray(MLModel):
    """The local model as its library returns it: numbers, and no labels."""

    def predict(self, items: Sequence[bytes]) -> Any:
        """The confidences alone."""
        return array("d", [int(item.split()[1]) / 100 for item in items])


class ReturnsBytes(MLModel):
    """The endpoint as its client returns it: what was on the wire."""

    def predict(self, items: Sequence[bytes]) -> Any:
        """The body of the answer."""
        return b'{"predictions": [["shirt", 0.71]]}'


class ReturnsAJob(MLModel):
    """The batch job forced into `predict`: the items are ignored, and the answer is a record."""

    def predict(self, items: Sequence[bytes]) -> Any:
        """A record of a job on the files that somebody configured."""
        return {"TransformJobArn": "arn:aws:sagemaker:us-east-1:123456789012:transform-job/colour"}


class PassesThrough(MLModel):
    """The vendor's answers, renamed: neither put in order nor scaled."""

    def __init__(self, vendor: Vendor) -> None:
        self._vendor = vendor

    def predict(self, items: Sequence[bytes]) -> list[Prediction]:
        """The vendor's order, and a confidence from 0 to 100."""
        batches = [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
        return [
            (answer["lbl"], float(answer["conf"]))
            for batch in batches
            for answer in self._vendor.classify([{"img": item} for item in batch])
        ]


class LeakyFactory:
    """One dict for the class and its subclasses; whatever comes is entered."""

    classes: ClassVar[dict[str, Any]] = {}

    @classmethod
    def register(cls, name: str, model: Any) -> None:
        """Enter it, over whatever was there."""
        cls.classes[name] = model

    @classmethod
    def create(cls, name: str, **kwargs: Any) -> Any:
        """Call what was entered."""
        return cls.classes[name](**kwargs)


class ExperimentalFactory(LeakyFactory):
    """Somebody's own factory, they think."""


class LazyModel:
    """Loads at the first call, so the first caller waits; two at once load twice."""

    def __init__(self, load: Callable[[], Any]) -> None:
        self._load = load
        self._model: Any = None

    def get(self) -> Any:
        """What is loaded."""
        if self._model is None:
            self._model = self._load()
        return self._model


def name_by_the_second(model: str, clock: Callable[[], float] = time.time) -> str:
    """A job's name that is unique unless two are submitted within a second."""
    return f"{model}-{int(clock())}"


class _Payload:
    def __reduce__(self) -> tuple[Any, ...]:
        return eval, ("'I ran while the file was loaded: ' + str(6 * 7)",)


def payload() -> bytes:
    """A file of weights that somebody has sent. Harmless: it computes 6 × 7.

    Examples:
        >>> pickle.loads(payload())
        'I ran while the file was loaded: 42'
    """
    return pickle.dumps(_Payload())


WITHOUT_IMPORT = 'job = f"colour-{int(time.time())}"'
WITHOUT_FILE = 'weights = open("model.joblib", "rb").read()'
WITHOUT_REGION = 'runtime = session.create_client("sagemaker-runtime")'


def failure(line: str) -> str:
    """The exception that a line ends with, in an interpreter without files and configuration.

    Examples:
        >>> failure(WITHOUT_IMPORT)
        "NameError: name 'time' is not defined"
    """
    nowhere = dict.fromkeys(("region", "profile", "config_file"), (None, None, None, None))
    try:
        exec(line, {"session": Session(session_vars=nowhere)})  # noqa: S102 - our own texts
    except Exception as error:
        return f"{type(error).__name__}: {str(error).removeprefix('[Errno 2] ')}"
    return ""
