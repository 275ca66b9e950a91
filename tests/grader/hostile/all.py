"""All submissions that must not pass, by what they try."""

from __future__ import annotations

from tests.grader.hostile import ends, lies, looks, oracle, replaces, schemes, takes, unreadable

SUBMISSIONS = [
    *ends.SUBMISSIONS,
    *takes.SUBMISSIONS,
    *replaces.SUBMISSIONS,
    *looks.SUBMISSIONS,
    *lies.SUBMISSIONS,
    *unreadable.SUBMISSIONS,
    *schemes.SUBMISSIONS,
    *oracle.SUBMISSIONS,
]
