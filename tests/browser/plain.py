"""Ten plain tests that take the place of an exercise's own: the plan's measure of a verdict.

They serve, too, where a test is about the page and not about what it grades: two-sum's own tests
measure growth and search for a counterexample, which takes most of the time of a run.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from tests.browser.lab import published
from tests.serving import SiteServer

SLUG = "two-sum"
TESTS = '''
"""Ten plain tests."""

import pytest
from solution import two_sum


@pytest.mark.parametrize("n", range(10))
def test_finds_the_pair(n):
    """Finds the only pair."""
    assert two_sum([*range(0, 2 * n, 2), 101, 203], 304) == [n, n + 1]
'''
NAMES = [f"test_finds_the_pair[{n}]" for n in range(10)]


@contextmanager
def ten_plain_tests(server: SiteServer) -> Iterator[None]:
    """While it lasts, the server hands out the exercise with these tests."""
    bundle = published(SLUG) | {"tests": TESTS, "expected": NAMES}
    server.replaced = {f"assets/lab/exercises/{SLUG}.json": json.dumps(bundle).encode()}
    yield
    server.replaced = {}
