"""What the page shows of the traps and the numbers."""

import pickle

import pytest

from answers.model_factory import traps
from answers.model_factory.cases import right, wrong
from answers.model_factory.plan import calls, passing
from answers.model_factory.tables import answers, kept, loading, printed


def test_the_leaky_factory_leaks():
    """It accepts anything, and a subclass replaces its parent's entry."""
    traps.LeakyFactory.register("number", int)
    try:
        assert traps.LeakyFactory.create("number") == 0
        traps.ExperimentalFactory.register("number", str)
        assert traps.LeakyFactory.create("number") == ""
    finally:
        traps.LeakyFactory.classes.clear()


def test_a_pickle_runs():
    """And computes."""
    assert pickle.loads(traps.payload()) == "I ran while the file was loaded: 42"


def test_examples_that_cannot_run(monkeypatch):
    """Whatever this machine is configured for."""
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    monkeypatch.setenv("AWS_REGION", "eu-central-1")
    lines = (traps.WITHOUT_IMPORT, traps.WITHOUT_FILE, traps.WITHOUT_REGION)
    assert [traps.failure(line).partition(":")[0] for line in lines] == [
        "NameError",
        "FileNotFoundError",
        "NoRegionError",
    ]
    assert traps.failure("1 + 1") == ""


@pytest.mark.parametrize(("items", "expected"), [(0, 0), (1, 1), (4, 1), (5, 2), (100_000, 25_000)])
def test_calls(items, expected):
    """Rounded up."""
    assert calls(items, 4) == expected


def test_passing():
    """At the edge the threshold itself passes."""
    assert [passing(t, most=1) for t in (0, 0.5, 1)] == [101, 51, 1]
    assert [passing(t, most=100) for t in (0, 0.85, 1)] == [101, 100, 100]


def test_tables():
    """A row for each promise, model, way and example."""
    models = {**right(), **wrong()}
    assert kept(models).count("\n") == 8
    assert kept(right()).count("| 6 | none |") == 3
    assert answers(models).count("\n") == 8
    assert loading().count("\n") == 5
    assert printed().count("\n") == 4
