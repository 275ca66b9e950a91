"""Configuration, variants, canaries, secrets: what holds for any input."""

from __future__ import annotations

import subprocess
import sys
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.ml_parameters import traps
from answers.ml_parameters.audit import digest, record
from answers.ml_parameters.cache import ParamCache
from answers.ml_parameters.canary import answers_needed
from answers.ml_parameters.config import resolve_config
from answers.ml_parameters.secrets import Refused, with_secret
from answers.ml_parameters.tables import BASE, checked
from answers.ml_parameters.variants import assign_variant

texts = st.one_of(st.text("0123456789.eE+-naif _", max_size=8), st.floats().map(repr))


@given(texts)
def test_no_text_gives_a_threshold_out_of_range(text):
    """Whatever stands in the environment, the threshold is from 0 to 1, or nothing starts."""
    try:
        found = resolve_config(BASE, {}, {"APP_THRESHOLD": text}, {})
    except ValueError:
        return
    assert 0 <= found["threshold"] <= 1


@pytest.mark.parametrize("text", ["nan", "7"])
def test_the_trap_starts_and_rejects_everything(text):
    """A module that only converts serves with a threshold that nothing reaches."""
    assert traps.outcome(traps.from_environment, text).endswith("rejects a score of 0.99")
    assert traps.outcome(traps.graceful, text).endswith("rejects a score of 0.99")
    assert traps.outcome(checked, text) == "does not start"


@given(st.text("ab", max_size=3), st.lists(st.integers(0, 9), min_size=1, max_size=4))
def test_only_variants_with_a_weight_are_chosen(user_id, numbers):
    """The answer is a variant with a weight, or there is none and ValueError."""
    weights = [(f"v{index}", number) for index, number in enumerate(numbers)]
    if not any(numbers):
        with pytest.raises(ValueError, match="no variant has a weight"):
            assign_variant(user_id, weights)
    else:
        assert dict(weights)[assign_variant(user_id, weights)] > 0


def test_another_process_agrees():
    """A process with another hash seed assigns alike."""
    code = (
        "from answers.ml_parameters.variants import assign_variant as a\n"
        "print([a(f'u{n}', [('x', 1), ('y', 2)], 's') for n in range(50)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    here = [assign_variant(f"u{n}", [("x", 1), ("y", 2)], "s") for n in range(50)]
    assert done.stdout.strip() == str(here)


def test_chance_shows_both_variants():
    """Drawn for each request, most products see both variants; assigned, none does."""
    weights = [("canary", 10), ("stable", 90)]
    assert traps.saw_both(traps.drawn_each_time(1), 200, 20) > 100
    assert traps.saw_both(lambda name: assign_variant(name, weights), 200, 20) == 0


def test_a_cache_reads_once_a_minute():
    """A day of reads each second asks the store 1,440 times."""
    now, asked = [0], []
    cache = ParamCache(asked.append, 60, lambda: now[0])
    for second in range(24 * 60 * 60):
        now[0] = second
        cache.get("threshold")
    assert len(asked) == 1440


def test_the_answers_needed_have_the_power():
    """With that many answers the test finds the fall four times in five, with one fewer less."""
    from statistics import NormalDist

    normal = NormalDist()

    def power(n: int) -> float:
        limit = 0.95 - normal.inv_cdf(0.95) * sqrt(0.95 * 0.05 / n)
        return normal.cdf((limit - 0.93) / sqrt(0.93 * 0.07 / n))

    needed = answers_needed(0.95, 0.93)
    assert power(needed - 1) < 0.8 <= power(needed)


@pytest.mark.parametrize(("usual", "worse"), [(0.9, 0.9), (0.9, 0.95), (1, 0.9), (0.9, 0)])
def test_no_fall_is_refused(usual, worse):
    """Shares between which nothing falls raise ValueError."""
    with pytest.raises(ValueError, match="no fall"):
        answers_needed(usual, worse)


def test_a_record_tells_changed_values_apart():
    """Two configurations of one version differ in the digest."""
    one, other = {"threshold": 0.8}, {"threshold": 0.5}
    assert digest(one) != digest(other)
    assert record("r1", 0.9, "try-on-7", 3, one)["config_digest"] == digest(one)


def test_a_rotated_secret_is_read_again_once():
    """A refused call is made once more with the new secret, and no third time."""
    reads = []

    def read(anew):
        reads.append(anew)
        return "new" if anew else "old"

    def call(secret):
        if secret != "new":
            raise Refused(secret)
        return "opened"

    assert with_secret(read, call) == "opened"
    assert reads == [False, True]
    with pytest.raises(Refused):
        with_secret(lambda anew: "old", call)
