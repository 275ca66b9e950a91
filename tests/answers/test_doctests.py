"""Every example in a docstring of an answer or a scene is true."""

import doctest
import importlib
import pkgutil

import pytest

import answers
import scenes

MODULES = [
    found.name
    for package in (answers, scenes)
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name: str) -> None:
    """Doctest agrees."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples() -> None:
    """The test above does not pass for want of examples."""
    counts = [doctest.testmod(importlib.import_module(name)).attempted for name in MODULES]
    assert sum(counts) > 50
