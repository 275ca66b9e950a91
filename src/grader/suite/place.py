"""What do the tests say of one version? The record, and the nodes of pytest that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import ModuleType

import pytest

from grader import testfile


@dataclass
class Place:
    """The tests on one version: given the subject and how to load the tests, then what they say."""

    subject: ModuleType
    tests: ModuleType | None = None
    broken: str | BaseException | None = None
    """Why the tests could not be loaded or collected on this version."""
    states: dict[str, str] = field(default_factory=dict)
    """By the test's name "passed", "failed", or "no verdict": skipped, or expected to fail."""
    errors: dict[str, BaseException] = field(default_factory=dict)
    """What made a test fail, where that is to be told."""


class Row(pytest.File):
    """The learner's file: a collector of the same tests once for each place."""

    places: dict[int, Place]

    def collect(self) -> Iterator[Tests]:
        """A node for each place; all have the name of the file."""
        for number, place in self.places.items():
            node = Tests.from_parent(self, path=self.path)
            assert place.tests is not None
            node.loaded, node.place, node.number = place.tests, place, number
            yield node


class Tests(testfile.Module):
    """The tests on one version."""

    place: Place
    number: int


def node_of(item: pytest.Item) -> Tests:
    """The tests on one version that the test belongs to."""
    node = item.getparent(Tests)
    assert node is not None
    return node
