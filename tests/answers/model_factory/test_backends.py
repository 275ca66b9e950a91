"""The back ends keep every promise, and each trap breaks what it is to break."""

import io
import json

import pytest
from botocore.response import StreamingBody
from botocore.stub import Stubber
from hypothesis import given
from hypothesis import strategies as st

from answers.model_factory import world
from answers.model_factory.backends import EndpointModel
from answers.model_factory.cases import right, wrong
from answers.model_factory.promises import PROMISES, broken
from answers.model_factory.vendor import Throttled, VendorAdapter

IMAGES = st.lists(
    st.builds(
        lambda label, percent: f"{label} {percent}".encode(),
        st.sampled_from(["shirt", "shoe", "coat"]),
        st.integers(0, 100),
    ),
    max_size=9,
)
MODELS = right()


@pytest.mark.parametrize("name", MODELS)
def test_keeps_every_promise(name):
    """As the suite says."""
    assert broken(MODELS[name]) == []


@given(images=IMAGES)
def test_all_say_the_same(images):
    """The three are exchangeable, for any images."""
    expected = [
        (label, int(percent) / 100) for label, percent in (i.decode().split() for i in images)
    ]
    assert {name: model.predict(images) for name, model in MODELS.items()} == dict.fromkeys(
        MODELS, expected
    )


def test_what_the_traps_break():
    """Each breaks at least one promise, and the base class noticed none of it."""
    every = [promise.__name__ for promise in PROMISES]
    assert {name: broken(model) for name, model in wrong().items()} == {
        "passes through": ["in_the_order_of_the_items", "confidence_from_0_to_1"],
        "array": ["returns_a_list_of_pairs", "confidence_from_0_to_1"],
        "bytes": every[:-1],
        "job": every[:-1],
    }


@given(images=IMAGES, throttled=st.sets(st.integers(0, 12)))
def test_the_adapter_has_a_budget_for_each_batch(images, throttled):
    """Four calls a batch at most; then Throttled, and nothing more is sent."""
    vendor = world.FakeVendor(throttled)
    batches = [images[start : start + 4] for start in range(0, len(images), 4)]
    expected, calls = [], 0
    for batch in batches:
        tries = next((n for n in range(4) if calls + n not in throttled), None)
        expected += [batch] * (4 if tries is None else tries + 1)
        calls = len(expected)
        if tries is None:
            with pytest.raises(Throttled):
                VendorAdapter(vendor).predict(images)
            break
    else:
        assert len(VendorAdapter(vendor).predict(images)) == len(images)
    assert vendor.batches == expected


def test_an_endpoint_must_answer_once_for_each_image():
    """Fewer answers are no result; no images are no call."""
    client = world.runtime()
    body = json.dumps({"predictions": [["shirt", 1]]}).encode()
    with Stubber(client) as stub:
        answer = {"Body": StreamingBody(io.BytesIO(body), len(body))}
        stub.add_response("invoke_endpoint", answer)
        with pytest.raises(ValueError, match="garments: 1 answers for 2 images"):
            EndpointModel(client, "garments").predict([b"a", b"b"])
        assert EndpointModel(client, "garments").predict([]) == []


def test_an_answer_of_whole_numbers_is_a_confidence():
    """JSON has one kind of number; the contract has floats."""
    client = world.runtime()
    body = b'{"predictions": [["shirt", 1]]}'
    with Stubber(client) as stub:
        answer = {"Body": StreamingBody(io.BytesIO(body), len(body))}
        stub.add_response("invoke_endpoint", answer)
        ((_, confidence),) = EndpointModel(client, "garments").predict([b"a"])
    assert type(confidence) is float
