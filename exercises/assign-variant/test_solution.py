"""Assign a variant: the shares, the same answer everywhere, a ramp, salts, and what is refused."""

import builtins
from collections import Counter
from math import sqrt
from random import getstate, seed

import pytest
from solution import assign_variant

# The shares are counted on no more ids than tell a wrong answer from a right one. A solution gives
# the same answers each time, so it passes always or never, and a right one passes: it would miss
# four standard deviations by chance with one hash in about 15,000, however many ids there are.
IDS = [f"u{number}" for number in range(5_000)]


@pytest.mark.parametrize("user_id", ["u1", "u2", "", "ü"])
def test_the_only_one_gets_all(user_id):
    """Returns the only variant, and the only one that has a weight."""
    assert assign_variant(user_id, [("a", 5)]) == "a"
    assert assign_variant(user_id, [("a", 0), ("b", 0.5), ("c", 0)]) == "b"


@pytest.mark.parametrize(
    ("user_id", "salt"),
    [
        pytest.param("u" * 200, "", id="long id"),
        pytest.param("u1", "ü" * 100, id="long salt"),
    ],
)
def test_takes_long_texts(user_id, salt):
    """Takes ids and salts of any length."""
    assert assign_variant(user_id, [("a", 1), ("b", 1)], salt) in {"a", "b"}


@pytest.mark.parametrize(
    ("weights", "n"),
    [
        pytest.param([("a", 1), ("b", 1)], 1000, id="two alike"),
        pytest.param([("a", 0.2), ("b", 0.3), ("c", 0.5)], 1000, id="fractions"),
        pytest.param([("a", 3), ("b", 1), ("c", 2), ("d", 1)], 1000, id="four"),
        pytest.param([("a", 1), ("b", 999)], 2000, id="one in a thousand"),
        pytest.param([("a", 300_000), ("b", 700_000)], 1000, id="large"),
    ],
)
def test_shares_follow_the_weights(weights, n):
    """Gives each variant its share of ids in sequence, up to chance."""
    check_shares([assign_variant(user_id, weights) for user_id in IDS[:n]], weights)


def test_shares_of_many():
    """Gives a tenth of 5,000 ids in sequence to a variant that has a tenth of the weight."""
    weights = [("z", 10), ("a", 90)]
    check_shares([assign_variant(user_id, weights) for user_id in IDS], weights)


@pytest.mark.parametrize("names", [("a", "b", "c"), ("c", "b", "a")])
def test_never_chooses_weight_zero(names):
    """Gives nobody to a variant of weight 0, wherever it stands."""
    first, middle, last = names
    for weights in (
        [(first, 0), (middle, 1), (last, 1)],
        [(first, 1), (middle, 0), (last, 1)],
        [(first, 1), (middle, 1), (last, 0)],
    ):
        chosen = {assign_variant(user_id, weights) for user_id in IDS[:200]}
        assert chosen == {name for name, weight in weights if weight}


def test_leaves_nothing_to_chance():
    """Gives the same answers in another order and another random state."""
    weights = [("a", 1), ("b", 1)]
    seed(1)
    first = [assign_variant(user_id, weights) for user_id in IDS[:200]]
    seed(2)
    assert [assign_variant(user_id, weights) for user_id in reversed(IDS[:200])] == first[::-1]


def test_another_process_gives_the_same_answer(monkeypatch):
    """Gives the same answers where `hash` of a text is another, as in each Python process."""
    weights = [("a", 1), ("b", 1)]
    here = [assign_variant(user_id, weights, "s") for user_id in IDS[:200]]
    monkeypatch.setattr("solution.hash", hash_elsewhere, raising=False)
    assert [assign_variant(user_id, weights, "s") for user_id in IDS[:200]] == here


def test_leaves_the_random_state_alone():
    """Neither seeds nor draws from the global random generator."""
    seed(3)
    before = getstate()
    assign_variant("u1", [("a", 1), ("b", 1)])
    assert getstate() == before


@pytest.mark.parametrize("names", ["zma", "amz", "maz"])
def test_nobody_leaves_a_variant_that_grows(names):
    """Keeps everybody in the first variant while its weight grows and the sum stays."""
    stayed = set()
    for weights in ((1, 10, 89), (5, 80, 15), (10, 0, 90), (50, 50, 0), (90, 3, 7), (100, 0, 0)):
        variants = list(zip(names, weights, strict=True))
        inside = {user_id for user_id in IDS[:250] if assign_variant(user_id, variants) == names[0]}
        left = stayed - inside
        assert not left, f"{len(left)} ids left {names[0]!r} when the weights became {variants}"
        stayed = inside


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", "x"),
        ("model", "price"),
        ("a", "b"),
        ("checkout-button-2026", "checkout-button-2027"),
    ],
)
def test_salts_are_independent(one, other):
    """Spreads the ids of each variant of one experiment evenly over those of another."""
    weights = [("a", 1), ("b", 1)]
    pairs = [
        assign_variant(user_id, weights, one) + assign_variant(user_id, weights, other)
        for user_id in IDS[:500]
    ]
    check_shares(pairs, [(pair, 1) for pair in ("aa", "ab", "ba", "bb")])


@pytest.mark.parametrize(
    "weights",
    [
        pytest.param([], id="nobody"),
        pytest.param([("a", 0)], id="no weight"),
        pytest.param([("a", 0), ("b", 0.0)], id="no weights"),
        pytest.param([("a", -1), ("b", 2)], id="negative"),
        pytest.param([("a", 2), ("b", -1)], id="negative at the end"),
        pytest.param([("a", -1)], id="negative alone"),
    ],
)
def test_refuses(weights):
    """Raises ValueError for an empty list, a negative weight and a sum of 0."""
    with pytest.raises(ValueError):  # noqa: PT011 - the message is free
        assign_variant("u1", weights)


def test_leaves_the_weights_alone():
    """Does not change the list that it was given."""
    weights = [("z", 1), ("a", 3), ("m", 0), ("b", 2)]
    assign_variant("u1", weights)
    assert weights == [("z", 1), ("a", 3), ("m", 0), ("b", 2)]


def check_shares(chosen, weights):
    """Each name was chosen as often as its share says, within four standard deviations.

    Two ids more are allowed, since small counts stray further upwards than the deviation says.
    """
    counts, total, n = Counter(chosen), sum(weight for _, weight in weights), len(chosen)
    assert set(counts) <= {name for name, _ in weights}
    for name, weight in weights:
        share = weight / total
        expected, room = n * share, 4 * sqrt(n * share * (1 - share)) + 2
        assert abs(counts[name] - expected) <= room, (
            f"{name} has {counts[name]:,} of {n:,} ids, expected {expected:,.0f} ± {room:.0f}"
        )


def hash_elsewhere(value):
    """What `hash` might say in another process: the same of numbers, but not of texts."""
    if isinstance(value, str | bytes):
        return builtins.hash((value, "another salt"))
    if isinstance(value, tuple):
        return builtins.hash(tuple(map(hash_elsewhere, value)))
    return builtins.hash(value)
