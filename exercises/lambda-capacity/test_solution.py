"""Lambda capacity: what is needed, rounding, the quota, the largest rate, and the types."""

import pytest
from hypothesis import strategies as st
from solution import lambda_capacity


@pytest.mark.parametrize(
    ("rps", "duration_s", "expected"),
    [
        pytest.param(100, 1, 100, id="one second"),
        pytest.param(100, 0.5, 50, id="half a second"),
        pytest.param(8, 4, 32, id="four seconds"),
        pytest.param(0.25, 8, 2, id="one request in four seconds"),
        pytest.param(0, 3, 0, id="no request"),
    ],
)
def test_needs_rate_times_duration(rps, duration_s, expected):
    """Needs as many environments as requests are under way, without headroom."""
    assert lambda_capacity(rps, duration_s, 1000, headroom=0)["needed"] == expected


@pytest.mark.parametrize(
    ("headroom", "expected"),
    [(0.25, 125), (0.5, 150), (1, 200), (2, 300)],
)
def test_headroom_enlarges_the_need(headroom, expected):
    """Needs that share more."""
    assert lambda_capacity(200, 0.5, 1000, headroom)["needed"] == expected


def test_has_a_fifth_of_headroom_by_default():
    """Adds 20 % if nothing is said, as in the statement."""
    found = lambda_capacity(10_000, 0.5, 1000)
    assert found == {"needed": 6000, "fits": False, "max_rps": pytest.approx(1500)}


@pytest.mark.parametrize(
    ("rps", "duration_s", "expected"),
    [
        pytest.param(1, 0.25, 1, id="a quarter"),
        pytest.param(5, 0.25, 2, id="one and a quarter"),
        pytest.param(1, 2.75, 3, id="two and three quarters"),
        pytest.param(1, 100.0001, 101, id="a little more than 100"),
        pytest.param(1, 7.0000001, 8, id="a very little more than 7"),
        pytest.param(1, 1000.0000005, 1001, id="a very little more than 1,000"),
        pytest.param(0.001, 0.001, 1, id="next to nothing"),
    ],
)
def test_rounds_up(rps, duration_s, expected):
    """Rounds up: a part of an environment is a whole one."""
    assert lambda_capacity(rps, duration_s, 1000, headroom=0)["needed"] == expected


@pytest.mark.parametrize(
    ("rps", "duration_s", "headroom", "expected"),
    [
        pytest.param(100, 1.1, 0, 110, id="the statement's"),
        pytest.param(3, 0.1, 9, 3, id="three tenths"),
        pytest.param(100, 0.5, 0.1, 55, id="a tenth of headroom"),
        pytest.param(1, 6.0000000002, 0, 6, id="a fifth of the tolerance above"),
    ],
)
def test_forgives_floats(rps, duration_s, headroom, expected):
    """Takes a product that is a hair above an integer for that integer."""
    assert lambda_capacity(rps, duration_s, 1000, headroom)["needed"] == expected


@pytest.mark.parametrize(
    ("rps", "quota", "reserved_min", "expected"),
    [
        pytest.param(899, 1000, 100, True, id="one to spare"),
        pytest.param(900, 1000, 100, True, id="just enough"),
        pytest.param(901, 1000, 100, False, id="one too many"),
        pytest.param(1000, 1000, 100, False, id="the whole quota"),
        pytest.param(1000, 1000, 0, True, id="the whole quota, and nothing reserved"),
        pytest.param(41, 60, 20, False, id="another reserve"),
        pytest.param(0, 100, 100, True, id="nothing needed, nothing usable"),
    ],
)
def test_holds_the_need_against_the_usable_quota(rps, quota, reserved_min, expected):
    """Fits if the quota without its reserve has enough."""
    found = lambda_capacity(rps, 1, quota, headroom=0, reserved_min=reserved_min)
    assert found["fits"] is expected


def test_rounds_before_it_compares():
    """Compares whole environments with the quota."""
    assert lambda_capacity(900.5, 1, 1000, headroom=0)["fits"] is False
    assert lambda_capacity(1, 1.1, 102, headroom=0, reserved_min=101)["fits"] is False


def test_forgives_floats_before_it_compares():
    """Fits if just enough is there, though the product is a hair above it."""
    assert lambda_capacity(100, 1.1, 210, headroom=0)["fits"] is True


@pytest.mark.parametrize(
    ("rps", "duration_s", "quota", "headroom", "reserved_min", "expected"),
    [
        pytest.param(1, 0.5, 1000, 0, 100, 1800, id="no headroom"),
        pytest.param(1, 0.5, 1000, 1, 100, 900, id="twice the need"),
        pytest.param(1, 0.5, 1000, 0.25, 0, 1600, id="nothing reserved"),
        pytest.param(5000, 0.5, 1000, 1, 100, 900, id="more than it carries"),
        pytest.param(0, 2, 107, 0, 100, 3.5, id="half a request"),
        pytest.param(0, 2, 100, 0, 100, 0, id="nothing usable"),
    ],
)
def test_finds_the_largest_rate(rps, duration_s, quota, headroom, reserved_min, expected):
    """Finds the rate that uses the quota up, whatever the present rate."""
    found = lambda_capacity(rps, duration_s, quota, headroom, reserved_min)
    assert found["max_rps"] == pytest.approx(expected)


@pytest.mark.parametrize("rps", [0, 3, 10_000])
def test_returns_three_keys_of_their_types(rps):
    """Returns exactly the three keys: an int, a bool and a float."""
    found = lambda_capacity(rps, 2, 1100, 0, 100)
    assert {key: type(value) for key, value in found.items()} == {
        "needed": int,
        "fits": bool,
        "max_rps": float,
    }


QUARTERS = st.integers(0, 40).map(lambda n: n / 4)


def test_agrees_with_the_solution(agree, reference):
    """Agrees with the solution on 100 small cases."""
    agree(
        lambda_capacity,
        reference.lambda_capacity,
        QUARTERS,
        st.sampled_from([0.25, 0.5, 1, 2, 4]),
        st.integers(4, 60),
        st.sampled_from([0, 1, 3]),
        st.integers(0, 4),
        examples=100,
    )
