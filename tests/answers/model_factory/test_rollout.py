"""The shadow is never seen by the caller."""

from hypothesis import given
from hypothesis import strategies as st

from answers.model_factory.factory import MLModel
from answers.model_factory.rollout import Shadowed


class Scripted(MLModel):
    """Says the labels that it was told, or raises."""

    def __init__(self, labels):
        self.labels = labels

    def predict(self, items):
        """The labels, however many there are."""
        if self.labels is None:
            raise OSError("no endpoint")
        return [(label, 0.5) for label in self.labels]


labels = st.lists(st.sampled_from("ab"), min_size=3, max_size=3)


@given(live=labels, candidate=st.none() | labels | st.just(["a"]))
def test_counts_and_answers(live, candidate):
    """The live model's answers in any case; a wrong number of answers is a failure."""
    model = Shadowed(Scripted(live), Scripted(candidate))
    assert model.predict([b"1", b"2", b"3"]) == [(label, 0.5) for label in live]
    if candidate is None or len(candidate) != 3:
        expected = {"failed": 3}
    else:
        same = sum(a == b for a, b in zip(live, candidate, strict=True))
        expected = {"same": same, "different": 3 - same}
    assert dict(model.seen) == {word: count for word, count in expected.items() if count}
