"""How does one move from the vendor to a model of one's own without betting on it?

A strategy that is a model itself: it answers from one model and asks a second one in its shadow.
The caller sees the first only, even if the second fails; the differences are what is learned. The
caller does wait for both; where that is too long, the second is asked from a queue.
"""

from collections import Counter
from collections.abc import Sequence

from answers.model_factory.factory import MLModel, Prediction


class Shadowed(MLModel):
    """Answers like `live`, and counts how often `candidate` would have said the same."""

    def __init__(self, live: MLModel, candidate: MLModel) -> None:
        self._live = live
        self._candidate = candidate
        self.seen: Counter[str] = Counter()
        """How many items were `same`, `different` or `failed`."""

    def predict(self, items: Sequence[bytes]) -> list[Prediction]:
        """What the live model says."""
        answers = self._live.predict(items)
        try:
            others = self._candidate.predict(items)
            pairs = zip(answers, others, strict=True)
            verdicts = ["same" if a[0] == b[0] else "different" for a, b in pairs]
        except Exception:  # of whatever kind: it is not the caller's affair
            verdicts = ["failed"] * len(items)
        self.seen.update(verdicts)
        return answers
