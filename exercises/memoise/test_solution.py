"""Memoise: hits and misses, exceptions, who goes, forgetting, recursion, and the cost of a call."""

import pytest
from hypothesis import strategies as st
from solution import memoise


def test_returns_what_the_function_returns():
    """Returns what the function returns, the first time and later."""
    double, _ = recorded(3, lambda x: 2 * x)
    assert [double(x) for x in (1, 2, 1, 3, 2)] == [2, 4, 2, 6, 4]


def test_calls_the_function_once_for_the_same_arguments():
    """Calls the function only for arguments that are new."""
    double, calls = recorded(3, lambda x: 2 * x)
    for x in (1, 2, 1, 1, 2):
        double(x)
    assert calls == [(1,), (2,)]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([(1, 2), (2, 1)], id="order"),
        pytest.param([(), (0,), (0, 0)], id="number of arguments"),
        pytest.param([("a", "bc"), ("ab", "c")], id="where a text ends"),
        pytest.param([(1,), ("1",)], id="number and text"),
        pytest.param([(1, 2), ((1, 2),)], id="two arguments and a pair"),
        pytest.param([(-1,), (-2,)], id="equal hashes"),
    ],
)
def test_tells_arguments_apart(arguments):
    """Keeps the results of different arguments apart."""
    same, calls = recorded(5, lambda *args: args)
    assert [same(*args) for args in arguments * 2] == arguments * 2
    assert calls == arguments


@pytest.mark.parametrize("result", [None, 0, False, ""])
def test_keeps_any_result(result):
    """Keeps a result that is None or false."""
    function, calls = recorded(3, lambda x: result)
    assert function(1) == result
    assert function(1) == result
    assert calls == [(1,)]


def test_returns_the_same_object():
    """Returns the object that the function has returned, not a copy."""
    function, _ = recorded(3, lambda x: [x])
    assert function(1) is function(1)


def test_counts_hits_misses_and_results():
    """Counts calls answered from memory, calls of the function, and results held."""
    double, _ = recorded(2, lambda x: 2 * x)
    assert double.cache_info() == (0, 0, 0)
    double(1)
    assert double.cache_info() == (0, 1, 1)
    double(1)
    double(2)
    double(1)
    assert double.cache_info() == (2, 2, 2)
    double(3)
    assert double.cache_info() == (2, 3, 2)


def test_does_not_keep_what_is_raised():
    """Lets an exception pass, keeps nothing of it, and asks again the next time."""
    error = OSError("try again")
    answers = [error, "well", "never asked"]

    def answer(x):
        if isinstance(answers[0], OSError):
            raise answers.pop(0)
        return answers.pop(0)

    ask = memoise(2)(answer)
    with pytest.raises(OSError, match="try again") as caught:
        ask(1)
    assert caught.value is error
    assert ask.cache_info() == (0, 1, 0)
    assert ask(1) == "well"
    assert ask(1) == "well"
    assert ask.cache_info() == (1, 2, 1)


def test_the_least_recently_used_result_goes():
    """Drops the result that was neither made nor asked for recently."""
    double, calls = recorded(2, lambda x: 2 * x)
    for x in (1, 2, 1, 3, 1, 2):
        double(x)
    assert calls == [(1,), (2,), (3,), (2,)]
    assert double.cache_info() == (2, 4, 2)


def test_forgets_one_result():
    """Forgets the result for these arguments, and no other."""
    double, calls = recorded(3, lambda x: 2 * x)
    double(1)
    double(2)
    assert double.forget(1) is True
    assert double.cache_info() == (0, 2, 1)
    assert double(2) == 4
    assert double(1) == 2
    assert calls == [(1,), (2,), (1,)]
    assert double.cache_info() == (1, 3, 2)


def test_says_whether_there_was_a_result():
    """Returns False when there is nothing to forget."""
    function, calls = recorded(3, lambda *args: None)
    assert function.forget(1, 2) is False
    function(1, 2)
    assert function.forget(2, 1) is False
    assert function.forget(1, 2) is True
    assert function.forget(1, 2) is False
    assert calls == [(1, 2)]
    assert function.cache_info() == (0, 1, 0)


def test_forgetting_makes_room():
    """Drops nothing else while there is room again."""
    double, calls = recorded(2, lambda x: 2 * x)
    for x in (1, 2):
        double(x)
    double.forget(2)
    for x in (3, 1, 3):
        double(x)
    assert calls == [(1,), (2,), (3,)]


def test_a_function_may_call_itself():
    """Serves a function that calls itself, and never holds too much."""
    sizes = []

    @memoise(4)
    def fib(n):
        sizes.append(fib.cache_info()[2])
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    assert fib(12) == 144
    assert fib.cache_info() == (10, 13, 4)
    assert max(sizes) <= 4
    assert fib(12) == 144
    assert fib.cache_info() == (11, 13, 4)


def test_room_for_none():
    """Keeps nothing with a capacity of 0, and still works."""
    double, calls = recorded(0, lambda x: 2 * x)
    assert [double(1), double(1)] == [2, 2]
    assert calls == [(1,), (1,)]
    assert double.forget(1) is False
    assert double.cache_info() == (0, 2, 0)


def test_refuses_a_negative_capacity():
    """Raises ValueError for a negative capacity."""
    with pytest.raises(ValueError):  # noqa: PT011 - the message is free
        memoise(-1)


def test_functions_share_nothing():
    """Keeps functions apart, also those that one decorator has made."""
    decorate = memoise(2)
    one, other = decorate(lambda x: ("one", x)), decorate(lambda x: ("other", x))
    assert one(1) == ("one", 1)
    assert other(1) == ("other", 1)
    assert one.forget(1) is True
    assert one.cache_info() == (0, 1, 0)
    assert other.cache_info() == (0, 1, 1)


def test_keeps_name_and_docstring():
    """Looks like the function that it decorates."""

    @memoise(1)
    def area(width, height):
        """Width times height."""
        return width * height

    assert area.__name__ == "area"
    assert area.__doc__ == "Width times height."


def test_agrees_with_a_list(agree):
    """Agrees with a list in order of use on 100 random scripts."""
    scripts = st.text("aaabbcd-", min_size=4, max_size=16)
    agree(replay, by_list, st.sampled_from([2, 1, 3, 0]), scripts, examples=100)


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda f, n: f(n), id="a new result"),
        pytest.param(lambda f, n: f(n // 2), id="a known result"),
        pytest.param(lambda f, n: f.forget(n // 2), id="forget"),
        pytest.param(lambda f, n: f.cache_info(), id="cache_info"),
    ],
)
def test_one_call_takes_constant_time(growth, call):
    """Needs as much work with many results as with few."""
    growth(lambda n: (full(n), n), lambda f, n: call(usable(f), n), sizes=SIZES).at_most("1")


SIZES = (16, 32, 64, 128, 256, 512)


def recorded(capacity, function):
    """The decorated function, and a list to which it adds its arguments whenever it works."""
    calls = []

    def work(*args):
        calls.append(args)
        return function(*args)

    return memoise(capacity)(work), calls


def full(n):
    """A decorated function that holds `n` results, its limit, or what went wrong on the way."""
    try:
        function = memoise(n)(lambda x: x)
        for x in range(n):
            function(x)
    except Exception as error:
        return error
    return function


def usable(made):
    """What was made; what went wrong on the way is raised where it counts as a failure."""
    if isinstance(made, Exception):
        raise made
    return made


def replay(capacity, script):
    """What calls and forgets return: `a` calls f("a"), `-a` forgets it; at the end, the counts.

    Each time that f works, it returns the next number.
    """
    numbers = iter(range(100))
    f = memoise(capacity)(lambda letter: next(numbers))
    returned, before = [], ""
    for letter in script:
        if letter != "-":
            returned.append(f.forget(letter) if before == "-" else f(letter))
        before = letter
    return returned, tuple(f.cache_info())


def by_list(capacity, script):
    """The same, by the definition: a list of results in the order of their last use."""
    results, returned, before, hits, misses = [], [], "", 0, 0
    for letter in script:
        found = [result for result in results if result[0] == letter]
        if letter != "-":
            results = [result for result in results if result[0] != letter]
            if before == "-":
                returned.append(bool(found))
            else:
                hits, misses = hits + len(found), misses + 1 - len(found)
                found = found or [(letter, misses - 1)]
                returned.append(found[0][1])
                results = (results + found)[max(0, len(results) + 1 - capacity) :]
        before = letter
    return returned, (hits, misses, len(results))
