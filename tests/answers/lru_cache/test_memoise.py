"""A memoised function returns what the function returns, and forgets one result at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.lru_cache.memoise import memoise


@given(capacity=st.integers(0, 4), calls=st.lists(st.integers(0, 6), max_size=40))
def test_is_the_same_function(capacity, calls):
    """For any calls; hits and misses add up, and the size is bounded."""

    @memoise(capacity)
    def square(x):
        return x * x

    assert [square(x) for x in calls] == [x * x for x in calls]
    hits, misses, size = square.cache_info()
    assert hits + misses == len(calls)
    assert size == min(capacity, len(set(calls)))


def test_recursion_never_holds_too_much():
    """The result is stored after the inner ones, which have evicted for themselves."""

    @memoise(2)
    def depth(n):
        assert depth.cache_info().size <= 2
        return 0 if n == 0 else 1 + depth(n - 1)

    assert depth(50) == 50
    assert depth.cache_info() == (0, 51, 2)


def test_exceptions_are_not_kept():
    """The next call asks again."""
    answers = iter([OSError("no"), "yes"])

    @memoise(2)
    def ask(_):
        answer = next(answers)
        if isinstance(answer, OSError):
            raise answer
        return answer

    with pytest.raises(OSError, match="no"):
        ask(1)
    assert ask(1) == ask(1) == "yes"
    assert ask.cache_info() == (1, 2, 1)


def test_forgets_one():
    """And says whether it was there; None is a result."""

    @memoise(5)
    def nothing(*_):
        """Nothing."""

    nothing(1)
    nothing(1, 2)
    assert nothing.forget(1) is True
    assert nothing.forget(1) is False
    nothing(1, 2)
    assert nothing.cache_info() == (1, 2, 1)
    assert (nothing.__name__, nothing.__doc__) == ("nothing", "Nothing.")


def test_refuses_a_negative_capacity():
    """At once."""
    with pytest.raises(ValueError, match="-1"):
        memoise(-1)
