"""Vendor adapter: scale, order, groups, repeats, and what is not repeated."""

import time
from types import SimpleNamespace

import pytest
import solution
from hypothesis import strategies as st
from solution import Throttled, VendorAdapter


class Vendor:
    """A vendor that knows the images `b"a"`, `b"b"` and so on, and keeps a list of its calls.

    `order` puts the answers of a call in order, `faults` maps a call's number, from 0, to what it
    raises.
    """

    def __init__(self, order=reversed, faults=()):
        self.order = order
        self.faults = dict(faults)
        self.calls = []

    def classify(self, batch):
        """One dict per entry; each call is recorded before anything goes wrong."""
        call = len(self.calls)
        self.calls.append([entry["img"] for entry in batch])
        if not 1 <= len(batch) <= 4:
            raise ValueError(f"the vendor takes 1 to 4 images, not {len(batch)}")
        if any(entry.keys() != {"img"} for entry in batch):
            raise ValueError(f"the vendor knows 'img' alone: {batch}")
        if call in self.faults:
            raise self.faults[call]
        answers = [answer(ref, entry["img"]) for ref, entry in enumerate(batch)]
        return list(self.order(answers))


def answer(ref, image):
    """What the vendor says of an image: its label, and a confidence that belongs to it."""
    return {"ref": ref, "lbl": label(image), "conf": conf(image)}


def label(image):
    """The image's text."""
    return image.decode() or "nothing"


def conf(image):
    """A multiple of 12.5, whose hundredth is exact."""
    return {"": 0, "a": 87.5, "b": 25, "c": 100, "d": 0, "e": 12.5, "f": 50}.get(image.decode(), 75)


def right(images):
    """What the adapter has to return."""
    return [(label(image), conf(image) / 100) for image in images]


def images(text):
    """An image for each letter."""
    return [letter.encode() for letter in text]


@pytest.mark.parametrize("image", [b"a", b"b", b"c", b"d"])
def test_one_image(image):
    """Returns the label, and the confidence as a number from 0 to 1."""
    assert VendorAdapter(Vendor()).predict([image]) == right([image])


def test_keeps_all_digits():
    """Does not round the confidence."""
    vendor = SimpleNamespace(classify=lambda _: [{"ref": 0, "lbl": "shirt", "conf": 87.6543}])
    [(_, confidence)] = VendorAdapter(vendor).predict([b"a"])
    assert confidence == pytest.approx(0.876543)  # `conf * 0.01` is right, too


ORDERS = pytest.mark.parametrize(
    "order",
    [
        pytest.param(list, id="as sent"),
        pytest.param(reversed, id="reversed"),
        pytest.param(lambda answers: answers[1::2] + answers[::2], id="odd before even"),
    ],
)


@ORDERS
@pytest.mark.parametrize("text", ["abc", "cbda"])
def test_one_group(order, text):
    """Returns the results in the order of the items, whatever the order of the answers."""
    assert VendorAdapter(Vendor(order)).predict(images(text)) == right(images(text))


@ORDERS
@pytest.mark.parametrize("text", ["fedcba", "abcabcabcabcx"])
def test_several_groups(order, text):
    """Keeps the order of the items over several calls."""
    assert VendorAdapter(Vendor(order)).predict(images(text)) == right(images(text))


def test_nothing():
    """Returns an empty list for no items, and does not call the vendor."""
    vendor = Vendor()
    assert VendorAdapter(vendor).predict([]) == []
    assert vendor.calls == []


@pytest.mark.parametrize("count", [1, 3, 4, 5, 8, 9])
def test_groups_of_four(count):
    """Sends consecutive groups of 4, of which only the last may be smaller, each once."""
    vendor = Vendor()
    sent = images("abcdefghi"[:count])
    VendorAdapter(vendor).predict(sent)
    assert vendor.calls == [sent[start : start + 4] for start in range(0, count, 4)]


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param([b"a", b"a"], id="twice"),
        pytest.param([b"a", b"b", b"a", b"b", b"a"], id="again in the next group"),
        pytest.param([b"a", b"", b"b"], id="empty"),
        pytest.param([b"", b"", b"", b"", b""], id="empty only"),
    ],
)
def test_sends_every_item(sent):
    """Sends every item, also one that is empty or was there before."""
    vendor = Vendor()
    assert VendorAdapter(vendor).predict(sent) == right(sent)
    assert [image for call in vendor.calls for image in call] == sent


def test_predicts_again():
    """Keeps nothing from one call of `predict` to the next, and leaves the items alone."""
    vendor = Vendor()
    adapter = VendorAdapter(vendor)
    sent = images("abcde")
    assert adapter.predict(sent) == right(images("abcde"))
    assert sent == images("abcde")
    assert adapter.predict(images("ba")) == right(images("ba"))
    assert vendor.calls == [images("abcd"), images("e"), images("ba")]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_repeats_a_throttled_call(times):
    """Repeats the same batch until the vendor answers, up to three times."""
    vendor = Vendor(faults={call: Throttled() for call in range(times)})
    assert VendorAdapter(vendor).predict(images("abc")) == right(images("abc"))
    assert vendor.calls == [images("abc")] * (times + 1)


def test_repeats_that_batch_only():
    """Repeats the second batch without sending the first again."""
    vendor = Vendor(faults={1: Throttled(), 2: Throttled()})
    assert VendorAdapter(vendor).predict(images("abcdef")) == right(images("abcdef"))
    assert vendor.calls == [images("abcd")] + [images("ef")] * 3


def test_every_batch_may_be_repeated_three_times():
    """Allows three repeats for each batch, not for all together, and the same the next time."""
    busy = [call for call in range(16) if call % 4 != 3]
    vendor = Vendor(faults={call: Throttled() for call in busy})
    adapter = VendorAdapter(vendor)
    assert adapter.predict(images("abcdef")) == right(images("abcdef"))
    assert adapter.predict(images("fedcba")) == right(images("fedcba"))
    assert len(vendor.calls) == 16


@pytest.mark.parametrize("before", [0, 1])
def test_gives_up_after_three_repeats(before):
    """Lets the fourth Throttled of a batch reach the caller, in the first batch or the second."""
    errors = [Throttled(number) for number in range(5)]
    vendor = Vendor(faults={before + call: error for call, error in enumerate(errors)})
    assert failure(VendorAdapter(vendor), images("abcdefgh")) is errors[3]


def test_calls_four_times_at_most():
    """Sends a batch four times, and no more."""
    vendor = Vendor(faults={call: Throttled() for call in range(9)})
    failure(VendorAdapter(vendor), images("abc"))
    assert vendor.calls == [images("abc")] * 4


def test_sends_nothing_after_giving_up():
    """Does not send the next batch when it has given up one."""
    vendor = Vendor(faults={call: Throttled() for call in range(4)})
    failure(VendorAdapter(vendor), images("abcdef"))
    assert vendor.calls == [images("abcd")] * 4


def test_predicts_again_after_giving_up():
    """Keeps nothing of a call of `predict` that raised: the next one returns its own items only."""
    vendor = Vendor(faults={call: Throttled() for call in range(1, 5)})
    adapter = VendorAdapter(vendor)
    assert isinstance(failure(adapter, images("abcde")), Throttled)
    assert adapter.predict([b"a"]) == right([b"a"])


@pytest.mark.parametrize("kind", [ValueError, KeyError, TimeoutError, RuntimeError])
@pytest.mark.parametrize("call", [0, 1])
def test_does_not_repeat_other_failures(kind, call):
    """Lets any other exception reach the caller at once."""
    error = kind("no image")
    vendor = Vendor(faults={call: error})
    assert failure(VendorAdapter(vendor), images("abcdefghabcd")) is error
    assert len(vendor.calls) == call + 1


def test_does_not_repeat_a_failure_after_throttling():
    """Lets another exception reach the caller also when it comes from a repeat."""
    error = ValueError("no image")
    vendor = Vendor(faults={0: Throttled(), 1: error})
    assert failure(VendorAdapter(vendor), images("ab")) is error
    assert len(vendor.calls) == 2


def test_does_not_sleep(monkeypatch):
    """Repeats at once, without sleeping."""
    slept = []
    watched = SimpleNamespace(**{**vars(time), "sleep": slept.append})
    monkeypatch.setattr(solution, "time", watched, raising=False)
    monkeypatch.setattr(solution, "sleep", slept.append, raising=False)
    vendor = Vendor(faults={0: Throttled(), 1: Throttled()})
    assert VendorAdapter(vendor).predict(images("ab")) == right(images("ab"))
    assert slept == []


def test_agrees_with_the_definition(agree):
    """Returns the right results and makes the right calls in 100 random scripts."""
    texts = st.text("abcdef", max_size=10)
    faults = st.lists(st.sampled_from([False, False, True]), max_size=8)
    orders = st.permutations([0, 1, 2, 3])
    agree(replay, by_definition, texts, faults, orders, examples=100)


def failure(adapter, sent):
    """What `predict` raises, or a text that says what it returns."""
    try:
        return f"returned {adapter.predict(sent)!r}"
    except Exception as error:
        return error


def replay(text, throttled, order):
    """What `predict` returns, or "throttled", and the calls."""
    faults = {call: Throttled() for call, busy in enumerate(throttled) if busy}
    vendor = Vendor(
        lambda answers: [answers[place] for place in order if place < len(answers)], faults
    )
    try:
        result = VendorAdapter(vendor).predict(images(text))
    except Throttled:
        result = "throttled"
    return result, [b"".join(call).decode() for call in vendor.calls]


def by_definition(text, throttled, order):
    """The same, from the script alone: a call after the end of `throttled` is answered."""
    answered = iter([not busy for busy in throttled] + [True] * len(text))
    calls = []
    for start in range(0, len(text), 4):
        for _ in range(4):
            calls.append(text[start : start + 4])
            if next(answered):
                break
        else:
            return "throttled", calls
    return right(images(text)), calls
