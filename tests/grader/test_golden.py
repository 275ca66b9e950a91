"""Each golden case gets the same verdict in this process and in a process of its own."""

from __future__ import annotations

import pytest

from grader import isolated
from tests.grader import golden


@pytest.mark.parametrize("case", golden.CASES)
def test_in_this_process(case: str) -> None:
    """The stored verdict is reached in this process."""
    found = golden.comparable(golden.in_process(case))
    assert golden.without_wording(golden.stored(case)) == golden.without_wording(found)


@pytest.mark.parametrize("case", golden.CASES)
def test_isolated(case: str) -> None:
    """The stored verdict is reached in a process of its own."""
    result = isolated.grade(
        golden.code_of(case),
        golden.tests_of(case),
        exercise=case,
        expected=golden.names_of(case),
        time_limit=60,
    )
    found = golden.comparable(result)
    assert golden.without_wording(golden.stored(case)) == golden.without_wording(found)
