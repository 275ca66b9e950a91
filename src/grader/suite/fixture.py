'''Are the learner's tests good tests? They accept right versions, and fail on wrong ones.

In this kind of exercise the learner writes `test_*` functions against a specification. The tests
of the exercise ask for `suite`, and for `right` and `mutant`, which stand for each version in turn:

    def test_accepts(suite, right):
        """Your tests pass on a right version."""
        suite.accepts(right)

    def test_notices(suite, mutant):
        """One of your tests fails on a wrong version."""
        suite.notices(mutant)

Only a test that passes on every right version counts. Right versions are run once more, two hidden
among the wrong ones in an order that depends on the text of the tests, and one as the last: a test
that counts how often it has run, instead of looking at what the function does, gives itself away.
'''

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from pathlib import Path
from random import Random

from grader import failure
from grader.failure import Told
from grader.result import GraderDefect
from grader.suite import session, subject, written
from grader.suite.place import Place
from grader.suite.subject import REFERENCE, Version
from grader.text import listed
from grader.traces import FILE, last_line

_SHOWN = 3
"""Tests that a message names."""
_HIDDEN = 2
"""Right versions that are run once more among the mutants."""


class Suite:
    """The learner's tests, and what they say of each version; see the module for its use."""

    def __init__(self, text: str, path: str, files: Mapping[str, str]) -> None:
        """`text` is the submission and `path` its file; `files` are those of `grader.grade`."""
        if not subject.is_given(files):
            raise GraderDefect("a test asks for `suite`, but the exercise has no modules/")
        self._subject = subject.read(files)
        self._written = written.compiled(text, path)
        self._folder = Path(path).parent
        self._path = path
        self._seed = "\0".join([text, *files.values()])

    def accepts(self, name: str) -> None:
        """Nothing, if a test passes, and none fails, on the right version of that name.

        Raises:
            Told: With the first test that fails, and why.
        """
        version = _found(self._subject.right, name)
        self._check_imports()
        place = self._on_right[name]
        if place.broken is not None:
            raise self._unusable(place.broken, version)
        failed = [test for test, state in place.states.items() if state == "failed"]
        if failed:
            raise self._rejected(place, failed, version)
        if not place.states:
            raise Told("There is no test in your file yet: write functions named `test_…`.")
        if "passed" not in place.states.values():
            raise Told(
                f"None of your tests passes: {_named(place.states)} {_has(place.states)} no "
                "verdict, being skipped or expected to fail."
            )

    def notices(self, name: str) -> None:
        """Nothing, if a test that counts fails on the mutant of that name.

        Raises:
            Told: With what the mutant does, which no test has noticed.
        """
        version = _found(self._subject.mutants, name)
        self._check_imports()
        place = self._on_mutants[name]
        failed = [test for test, state in place.states.items() if state == "failed"]
        if any(test not in self._fickle for test in failed):
            return
        text = f"A version that {version.behaviour} survives: no test of yours fails on it."
        fickle = [test for test in failed if test in self._fickle]
        if fickle:
            text += (
                f" {_named(fickle)} {_does(fickle)} not count: run again on a right version, "
                f"{_it(fickle)} failed. A test must not depend on what ran before."
            )
        elif place.broken is not None:
            what = place.broken if isinstance(place.broken, str) else last_line(place.broken)
            text += (
                " Your file stops on it while being loaded, before a test begins. Call "
                f"{listed([f'`{key}`' for key in self._subject.signatures])} inside tests.\n{what}"
            )
        rejecting = self._rejecting
        if rejecting:
            text += f" {_named(rejecting)} {_does(rejecting)} not count: see above."
        raise Told(text)

    @property
    def _rejecting(self) -> list[str]:
        """The tests that reject a right version."""
        places = self._on_right.values()
        return [*dict.fromkeys(t for p in places for t, s in p.states.items() if s == "failed")]

    @cached_property
    def _on_right(self) -> dict[str, Place]:
        """What the tests say of each right version, the reference first."""
        places = {
            name: Place(self._subject.module(version))
            for name, version in self._subject.right.items()
        }
        self._run([*places.values()], tell=True)
        return places

    @cached_property
    def _counted(self) -> frozenset[str]:
        """The tests that pass on every right version."""
        passed = [
            {test for test, state in place.states.items() if state == "passed"}
            for place in self._on_right.values()
        ]
        return frozenset(set.intersection(*passed))

    @cached_property
    def _mixed(self) -> list[tuple[Version, Place]]:
        """What the tests that count say of mutants and, once more, of right versions."""
        order = Random(self._seed)
        right = [*self._subject.right.values()]
        hidden = order.sample(right, min(_HIDDEN, len(right)))
        versions = [*hidden, *self._subject.mutants.values()]
        order.shuffle(versions)
        versions.append(order.choice(right))
        mixed = [(version, Place(self._subject.module(version))) for version in versions]
        if self._counted:
            self._run([place for _, place in mixed], only=self._counted)
        return mixed

    @cached_property
    def _on_mutants(self) -> dict[str, Place]:
        mutants = self._subject.mutants.values()
        return {version.name: place for version, place in self._mixed if version in mutants}

    @cached_property
    def _fickle(self) -> frozenset[str]:
        """The tests that have passed on a right version, and then failed on one."""
        right = self._subject.right.values()
        again = [place for version, place in self._mixed if version in right]
        return frozenset(t for p in again for t, state in p.states.items() if state == "failed")

    def _run(
        self, places: Sequence[Place], *, only: frozenset[str] | None = None, tell: bool = False
    ) -> None:
        with self._drawing(shrink=tell):
            session.run(places, self._written.load, self._folder, only=only, tell=tell)

    def _drawing(self, *, shrink: bool) -> AbstractContextManager[None]:
        """How Hypothesis draws, if the tests use it."""
        if "hypothesis" not in self._written.imports:
            return nullcontext()
        from grader.suite import drawing

        return drawing.settled(shrink=shrink)

    def _check_imports(self) -> None:
        foreign = self._written.foreign(self._subject.name)
        if foreign:
            raise Told(
                f"Your tests import {listed([f'`{name}`' for name in foreign])}. Import "
                f"`{self._subject.name}`, pytest, Hypothesis and the standard library alone."
            )

    def _rejected(self, place: Place, failed: list[str], version: Version) -> Told:
        test = failed[0]
        error = place.errors.get(test)
        more = [] if len(failed) == 1 else [f"So do {len(failed) - 1} more of your tests."]
        head = f"Your `{test}` rejects {_described(version)}:"
        if error is None:  # `xfail(strict=True)` is the only way to fail without an exception
            text = "It is marked as expected to fail, and it passes."
            return Told("\n".join([head, text, *more]))
        text = failure.message(error, from_learner=False).replace(self._path, FILE)
        return Told("\n".join([head, text, *more]), at=error)

    def _unusable(self, broken: str | BaseException, version: Version) -> Told:
        head = f"Your tests cannot be loaded with {_described(version)}:"
        if isinstance(broken, str):
            return Told(f"{head}\n{broken.replace(self._path, FILE)}")
        text = failure.message(broken, from_learner=False).replace(self._path, FILE)
        return Told(f"{head}\n{text}", at=broken)


def _found(versions: Mapping[str, Version], name: str) -> Version:
    if name not in versions:
        raise GraderDefect(f"the exercise has no version {name}; known are {', '.join(versions)}")
    return versions[name]


def _described(version: Version) -> str:
    if version.name == REFERENCE or not version.behaviour:
        return "the reference, which is right"
    return f"a right version, one that {version.behaviour}"


def _named(tests: Sequence[str] | Mapping[str, str]) -> str:
    names = [f"`{name}`" for name in tests]
    more = [f"{len(names) - _SHOWN} more"] if len(names) > _SHOWN else []
    return listed([*names[:_SHOWN], *more])


def _has(tests: Sequence[str] | Mapping[str, str]) -> str:
    return "has" if len(tests) == 1 else "have"


def _does(tests: Sequence[str]) -> str:
    return "does" if len(tests) == 1 else "do"


def _it(tests: Sequence[str]) -> str:
    return "it" if len(tests) == 1 else "they"
