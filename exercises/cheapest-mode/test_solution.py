"""Daily costs: ordinary days, start-up and window, peak, the edges, rounding."""

import math
from fractions import Fraction

import pytest
from hypothesis import strategies as st
from solution import cheapest_mode


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        pytest.param(10_000, ("batch", 2.8778), id="10,000"),
        pytest.param(86_400, ("realtime", 24), id="a full day"),
        pytest.param(100_000, ("batch", 28.1778), id="more than a day"),
        pytest.param(172_800, ("realtime", 48), id="two full days"),
        pytest.param(1, ("batch", 0.1003), id="one"),
    ],
)
def test_compares_the_two(n, expected):
    """Finds the cheaper mode for requests of one second, one at a time."""
    assert cheapest_mode(n, 1, 1, 1) == expected


@pytest.mark.parametrize(
    ("hourly", "conc", "expected"),
    [
        pytest.param(2.5, 1, ("batch", 61), id="another price"),
        pytest.param(1, 2, ("batch", 12.2), id="two at a time"),
        pytest.param(0.5, 4, ("batch", 3.05), id="four at a time"),
    ],
)
def test_scales_with_price_and_concurrency(hourly, conc, expected):
    """Multiplies by the price, and divides the work by what an instance serves at a time."""
    assert cheapest_mode(86_400, 1, hourly, conc, min_instances=3) == expected


@pytest.mark.parametrize(
    ("startup_h", "window_h", "expected"),
    [
        pytest.param(1, 8, ("batch", 37), id="five instances start for an hour each"),
        pytest.param(0.5, 33, ("batch", 32.5), id="one has time enough"),
        pytest.param(0.5, 32.5, ("batch", 32.5), id="one has just time enough"),
        pytest.param(0.5, 32.25, ("batch", 33), id="one has not"),
        pytest.param(6, 8, ("realtime", 48), id="starting costs more than the work"),
    ],
)
def test_starts_enough_instances_for_the_window(startup_h, window_h, expected):
    """Pays the start of each instance, and starts as many as finish within the window."""
    assert cheapest_mode(115_200, 1, 1, 1, startup_h=startup_h, window_h=window_h) == expected


@pytest.mark.parametrize(
    ("peak_factor", "startup_h", "expected"),
    [
        pytest.param(3, 0.1, ("batch", 24.4), id="three times"),
        pytest.param(2, 6, ("realtime", 48), id="twice"),
        pytest.param(2.5, 6, ("realtime", 72), id="two and a half times"),
        pytest.param(0.5, 0.1, ("realtime", 24), id="half"),
    ],
)
def test_pays_for_the_peak_in_real_time_only(peak_factor, startup_h, expected):
    """Sizes the endpoint for its peak, and the job for its total."""
    assert cheapest_mode(86_400, 1, 1, 1, peak_factor, startup_h) == expected


@pytest.mark.parametrize(
    ("min_instances", "expected"),
    [
        pytest.param(1, ("realtime", 24), id="one"),
        pytest.param(2, ("batch", 24.4), id="two"),
        pytest.param(0, ("realtime", 24), id="none"),
    ],
)
def test_keeps_the_least_instances(min_instances, expected):
    """Keeps at least so many instances behind the endpoint, however little comes."""
    assert cheapest_mode(86_400, 1, 1, 1, min_instances=min_instances) == expected


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({}, id="the defaults"),
        pytest.param({"min_instances": 0}, id="no endpoint either"),
        pytest.param({"window_h": 0.1}, id="no time to work"),
        pytest.param({"window_h": 0}, id="no window"),
    ],
)
def test_costs_nothing_without_requests(more):
    """Pays nothing for a job that has nothing to do."""
    assert cheapest_mode(0, 1, 1, 1, **more) == ("batch", 0)


@pytest.mark.parametrize(
    ("startup_h", "window_h", "expected"),
    [
        pytest.param(0.5, 0.25, ("realtime", 72), id="over before the start"),
        pytest.param(0.5, 0.5, ("realtime", 72), id="over at the start"),
        pytest.param(0.5, 0.75, ("batch", 3), id="just possible"),
    ],
)
def test_needs_time_to_work(startup_h, window_h, expected):
    """Takes the endpoint if the window is over before an instance has started."""
    found = cheapest_mode(3600, 1, 1, 1, startup_h=startup_h, window_h=window_h, min_instances=3)
    assert found == expected


def test_starts_another_instance_for_one_request_more():
    """Needs two instances behind the endpoint for one request more than a day has seconds."""
    assert cheapest_mode(86_400, 1, 1, 1, startup_h=6) == ("realtime", 24)
    assert cheapest_mode(86_401, 1, 1, 1, startup_h=6) == ("realtime", 48)


def test_starts_another_instance_for_very_little_more():
    """Needs another instance for a ten-millionth of one, which is far more than noise."""
    assert cheapest_mode(86_400, 1.0000001, 1, 1, startup_h=6) == ("realtime", 48)
    assert cheapest_mode(7_200, 1.0000001, 1, 1, startup_h=0.5, window_h=1.5) == ("batch", 3.5)


def test_prefers_batch_if_both_cost_the_same():
    """Takes batch if the costs are equal."""
    assert cheapest_mode(86_400, 1, 1, 1, startup_h=0) == ("batch", 24)


def test_rounds_to_four_decimals():
    """Rounds the cost of either mode to four decimals."""
    assert cheapest_mode(86_400, 1, 0.11547, 1) == ("realtime", 2.7713)
    assert cheapest_mode(10_000, 1, 0.11547, 1) == ("batch", 0.3323)


def test_compares_before_it_rounds():
    """Compares the costs themselves, and not what they are rounded to."""
    assert cheapest_mode(86_400, 1, 0.000001, 1) == ("realtime", 0)


@pytest.mark.parametrize(
    ("load", "more", "expected"),
    [
        pytest.param((2_880_000, 0.3, 1, 1), {"peak_factor": 1.1}, 264, id="endpoint"),
        pytest.param(
            (1_440_000, 1.1, 1, 5), {"peak_factor": 3.0}, 264, id="endpoint, five at once"
        ),
    ],
)
def test_ignores_noise_in_the_endpoints_instances(load, more, expected):
    """Takes eleven instances for eleven, though the quotient lies a trifle above."""
    assert cheapest_mode(*load, startup_h=6, **more) == ("realtime", expected)


@pytest.mark.parametrize(("n", "conc"), [(216_000, 1), (432_000, 2)], ids=["one at a time", "two"])
def test_ignores_noise_in_the_jobs_instances(n, conc):
    """Starts eleven instances for eleven, though the quotient lies a trifle above."""
    assert cheapest_mode(n, 1.1, 1, conc, 1.0, 0.3, 6.3) == ("batch", 69.3)


def test_starts_an_instance_for_next_to_nothing():
    """Pays the start of one instance for work that takes a microsecond."""
    assert cheapest_mode(1, 0.000001, 1, 1) == ("batch", 0.1)


def exactly(n, req_s, hourly, conc, peak_factor, startup_h, window_h, min_instances):
    """All right answers, in fractions; two of them only where rounding may decide a draw."""
    req_s, peak, start = Fraction(req_s), Fraction(peak_factor), Fraction(startup_h)
    instances = max(min_instances, math.ceil(n * peak * req_s / conc / 86_400))
    realtime = instances * 24 * hourly
    work = n * req_s / conc / 3600
    batch = (max(1, math.ceil(work / (window_h - start))) * start + work) * hourly if n else 0
    costs = {"batch": round(float(batch), 4), "realtime": round(float(realtime), 4)}
    modes = ["batch"] if batch <= realtime else ["realtime"]
    if batch == realtime:
        modes.append("realtime")
    return [(mode, costs[mode]) for mode in modes]


def test_agrees_with_exact_fractions(agree):
    """Agrees with a computation in exact fractions."""
    agree(
        cheapest_mode,
        exactly,
        st.integers(0, 9600).map(lambda i: 36 * i),
        st.sampled_from([0.5, 1, 2, 10]),
        st.integers(1, 4),
        st.sampled_from([1, 2, 5]),
        st.sampled_from([1, 1.5, 3]),
        st.sampled_from([0, 0.25, 0.5, 2]),
        st.integers(3, 12),
        st.integers(0, 3),
        any_of=True,
        examples=120,
    )
