"""The growth of known functions is judged rightly: held by their class, and not by the one below.

The table is in `known.py`.
"""

from __future__ import annotations

import pytest

from grader import Result
from grader.growth.classes import NAMES
from tests.grader.growth.known import TABLE, Known, held_to
from tests.grader.growth.once import graded_once

IDS = [f"{known.growth}: {known.name}" for known in TABLE]


def judged(known: Known, bound: str) -> Result:
    """The verdict when the function is held to the bound."""
    return graded_once(known.code, held_to(known, bound), ["test_it"])


@pytest.mark.parametrize("known", TABLE, ids=IDS)
def test_its_own_class_holds(known: Known) -> None:
    """The bound that is true passes, and the class is found."""
    result = judged(known, known.growth)
    cost = result.tests[0].cost or {}
    assert (result.tests[0].status, cost.get("found")) == ("pass", known.growth)


@pytest.mark.parametrize(
    "known", [k for k in TABLE if k.growth != "1"], ids=[i for i in IDS if not i.startswith("1:")]
)
def test_the_class_below_does_not_hold(known: Known) -> None:
    """The next smaller bound fails."""
    bound = NAMES[NAMES.index(known.growth) - 1]
    assert judged(known, bound).tests[0].status == "fail"
