"""The steps' minutes add up."""

import pytest

from answers.method import BUDGETS, STEPS


@pytest.mark.parametrize("length", BUDGETS)
def test_minutes_add_up_to_the_length(length: int) -> None:
    """No minute is spent twice or lost."""
    assert sum(BUDGETS[length].values()) == length
    assert [*BUDGETS[length]] == [*STEPS]


def test_most_time_is_for_code_and_none_for_nothing() -> None:
    """Each step has its time; code has the most, less than half."""
    for length, budget in BUDGETS.items():
        assert min(budget.values()) >= 2
        assert max(budget, key=budget.__getitem__) == "Code and narrate"
        assert budget["Code and narrate"] < length / 2
