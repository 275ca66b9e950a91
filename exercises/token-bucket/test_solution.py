"""Token bucket: bursts, refilling, fractions, the cap, n tokens, a clock that goes back, cost."""

import pytest
from hypothesis import strategies as st
from solution import TokenBucket


class Hands:
    """A clock that a test sets."""

    def __init__(self, now=0.0):
        self.now = now

    def __call__(self):
        """The time in seconds."""
        return self.now


def drained(rate, burst, clock):
    """A bucket from which everything has been taken."""
    bucket = TokenBucket(rate, burst, clock)
    assert bucket.allow(burst) is True
    return bucket


@pytest.mark.parametrize("start", [0.0, 5000.0])
@pytest.mark.parametrize("burst", [1, 3, 10])
def test_starts_full(burst, start):
    """Lets `burst` calls through at once, and refuses the next."""
    bucket = TokenBucket(2, burst, Hands(start))
    assert [bucket.allow() for _ in range(burst + 2)] == [True] * burst + [False] * 2


@pytest.mark.parametrize(
    ("rate", "seconds", "gained"),
    [
        pytest.param(1, 1, 1, id="a token a second"),
        pytest.param(4, 0.5, 2, id="four a second"),
        pytest.param(0.5, 6, 3, id="one in two seconds"),
        pytest.param(4, 0.125, 0, id="half a token"),
        pytest.param(2, 1.75, 3, id="three and a half"),
    ],
)
@pytest.mark.parametrize("start", [0.0, 5000.0])
def test_gains_at_its_rate(start, rate, seconds, gained):
    """Gains `rate` tokens a second once it is empty."""
    clock = Hands(start)
    bucket = drained(rate, 8, clock)
    clock.now += seconds
    assert [bucket.allow() for _ in range(gained + 1)] == [True] * gained + [False]


@pytest.mark.parametrize("seconds", [10, 1e6])
def test_never_holds_more_than_its_burst(seconds):
    """Holds no more than `burst`, however long nobody called."""
    clock = Hands()
    bucket = drained(5, 3, clock)
    clock.now = seconds
    assert [bucket.allow() for _ in range(5)] == [True] * 3 + [False] * 2


def test_a_full_bucket_gains_nothing():
    """Gains nothing while it is full at the start."""
    clock = Hands()
    bucket = TokenBucket(1, 2, clock)
    clock.now = 2
    assert [bucket.allow() for _ in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    "times",
    [
        pytest.param([0.25, 0.5, 0.75], id="quarters of a token"),
        pytest.param([n * 4e-10 for n in range(1, 11)], id="less than a billionth"),
    ],
)
def test_keeps_fractions_through_refused_calls(times):
    """Adds up fractions over refused calls, and allows one after a second."""
    clock = Hands()
    bucket = drained(1, 1, clock)
    for now in times:
        clock.now = now
        assert bucket.allow() is False, f"at {now} s"
    clock.now = 1
    assert bucket.allow() is True, f"at 1 s, after refused calls at {times} s"


def test_keeps_fractions_beside_whole_tokens():
    """Keeps the fraction that is left when a token is taken."""
    clock = Hands()
    bucket = drained(1, 4, clock)
    clock.now = 1.5
    assert [bucket.allow(), bucket.allow()] == [True, False]
    clock.now = 2
    assert [bucket.allow(), bucket.allow()] == [True, False]


@pytest.mark.parametrize(
    ("calls", "expected"),
    [
        pytest.param([3, 2, 1], [True, True, False], id="five in two calls"),
        pytest.param([5, 1], [True, False], id="all at once"),
        pytest.param([4, 2, 1, 1], [True, False, True, False], id="a refused call takes nothing"),
        pytest.param([6, 5, 1], [False, True, False], id="more than it can hold"),
        pytest.param([2.5, 2.5, 1], [True, True, False], id="fractions"),
    ],
)
def test_takes_n_tokens_or_none(calls, expected):
    """Takes as many as are asked for, or nothing."""
    bucket = TokenBucket(1, 5, Hands())
    assert [bucket.allow(n) for n in calls] == expected


def test_never_allows_more_than_its_burst():
    """Refuses more than `burst` at once, however long one waits."""
    clock = Hands()
    bucket = TokenBucket(1, 2.5, clock)
    for clock.now in (0, 100, 200):
        assert bucket.allow(n=3) is False
    assert bucket.allow(n=2.5) is True


def test_a_burst_below_one_allows_nothing():
    """Never allows a call if the bucket holds less than one token."""
    clock = Hands()
    bucket = TokenBucket(1, 0.5, clock)
    for clock.now in (0, 10):
        assert bucket.allow() is False, f"at {clock.now} s"


def test_forgives_floats():
    """Takes ten tenths for one, although they add up to a little less."""
    clock = Hands()
    bucket = drained(1, 1, clock)
    for _ in range(9):
        clock.now += 0.1
        assert bucket.allow() is False
    clock.now += 0.1
    assert bucket.allow() is True


def test_forgives_no_more_than_that():
    """Refuses a call that lacks a hundred-millionth of a token."""
    clock = Hands()
    bucket = drained(1, 1, clock)
    clock.now = 1 - 1e-8
    assert bucket.allow() is False
    clock.now = 1
    assert bucket.allow() is True


def test_starts_full_on_a_clock_that_shows_the_date():
    """Starts full although the clock counts the seconds since 1970, 1.7 billion."""
    bucket = TokenBucket(5, 1, Hands(1_700_000_000.0))
    assert [bucket.allow(), bucket.allow()] == [True, False]


def test_loses_nothing_if_the_clock_goes_back():
    """Keeps its tokens when the clock goes back."""
    clock = Hands(100)
    bucket = TokenBucket(1, 3, clock)
    assert bucket.allow() is True
    clock.now = 40
    assert [bucket.allow() for _ in range(3)] == [True, True, False]


def test_gains_no_time_twice():
    """Gains again only from the latest time that it has seen."""
    clock = Hands(100)
    bucket = drained(1, 3, clock)
    for now in (40, 60, 100):
        clock.now = now
        assert bucket.allow() is False
    clock.now = 102
    assert [bucket.allow() for _ in range(3)] == [True, True, False]


def test_buckets_know_nothing_of_each_other():
    """Shares nothing with another bucket."""
    clock = Hands()
    one, other = TokenBucket(1, 1, clock), TokenBucket(1, 1, clock)
    assert one.allow() is True
    assert other.allow() is True


STEPS = st.lists(
    st.tuples(st.integers(-4, 8).map(lambda n: n / 4), st.sampled_from([1, 2, 3, 5])), max_size=7
)


def decisions(bucket_class, rate, burst, steps):
    """What a bucket answers, when the clock moves by so much before each call for n tokens."""
    clock = Hands(16)
    bucket = bucket_class(rate, burst, clock)
    found = []
    for seconds, n in steps:
        clock.now += seconds
        found.append(bucket.allow(n))
    return found


def test_agrees_with_the_solution(agree, reference):
    """Answers as the solution on 60 histories: rate, burst, (seconds since the last call, n)."""

    def answers(rate, burst, steps):
        return decisions(TokenBucket, rate, burst, steps)

    def right_answers(rate, burst, steps):
        return decisions(reference.TokenBucket, rate, burst, steps)

    rates, bursts = st.sampled_from([0.5, 1, 2]), st.sampled_from([1, 2.5, 4])
    agree(answers, right_answers, rates, bursts, STEPS, examples=60)


def after(seconds):
    """The answer of a drained bucket after so long, if it has room for all that comes."""
    clock = Hands()
    bucket = drained(1, 10_000, clock)
    clock.now = seconds
    return bucket.allow()


def test_takes_constant_time_after_a_long_silence(growth):
    """Needs no more work if nobody called for long."""
    growth(lambda n: (n,), after, check=lambda arguments, result: result is True).at_most("1")


def calls(n):
    """How many of `n` calls a bucket lets through, a quarter of a second apart."""
    clock = Hands()
    bucket = TokenBucket(8, 1000, clock)
    passed = 0
    for _ in range(n):
        clock.now += 0.25
        passed += bucket.allow()
    return passed


def test_keeps_no_list_of_calls(growth):
    """Needs constant memory, however many calls there were."""
    growth.memory(
        lambda n: (n,),
        calls,
        check=lambda arguments, result: result == arguments[0],
        sizes=(32, 64, 128, 256, 512),
    ).at_most("1")
