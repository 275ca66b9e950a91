"""How does the vendor's interface come to look like ours?

The vendor takes at most four images a call, answers in any order with a reference to the place in
that call, scores from 0 to 100, and sometimes refuses because we call too often. Each difference is
undone here, and nowhere else: that is what an adapter is for.

Who gives up is decided here, too: three repeats per batch, then the caller hears of it. Repeats are
at once; where to wait is the business of whoever knows how long the caller can wait.
"""

from collections.abc import Sequence
from typing import Any, Protocol

BATCH = 4
"""The vendor's limit of images a call."""
REPEATS = 3


class Throttled(Exception):
    """Raised when the vendor refuses a call because there were too many."""


class Vendor(Protocol):
    """The vendor's client, as it is."""

    def classify(self, batch: list[dict[str, bytes]]) -> list[dict[str, Any]]:
        """For up to four `{'img': …}`, in any order: `{'ref': …, 'lbl': …, 'conf': 0 to 100}`."""


class VendorAdapter:
    """The vendor behind our interface."""

    def __init__(self, vendor: Vendor) -> None:
        self._vendor = vendor

    def predict(self, items: Sequence[bytes]) -> list[tuple[str, float]]:
        """One label and confidence per item, in the order of the items.

        Raises:
            Throttled: If the vendor refuses the same batch a fourth time.
        """
        results: list[tuple[str, float]] = []
        for start in range(0, len(items), BATCH):
            answers = self._classify([{"img": item} for item in items[start : start + BATCH]])
            answers.sort(key=lambda answer: answer["ref"])
            results += [(answer["lbl"], answer["conf"] / 100) for answer in answers]
        return results

    def _classify(self, batch: list[dict[str, bytes]]) -> list[dict[str, Any]]:
        """The vendor's answers in a new list, after as many repeats as are allowed."""
        for _ in range(REPEATS):
            try:
                return list(self._vendor.classify(batch))
            except Throttled:
                continue
        return list(self._vendor.classify(batch))
