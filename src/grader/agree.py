'''Does the submission agree with an oracle, and if not, on which smallest input?

A test takes `agree` as an argument and names what is compared, and on which inputs:

    from hypothesis import strategies as st
    from solution import merge_sort

    def test_agrees_with_sorted(agree):
        """Agrees with `sorted` on short lists."""
        agree(merge_sort, sorted, st.lists(st.integers(-9, 9), max_size=8))

The oracle gives the right result for the same arguments: a brute force in the test file, a builtin,
or the exercise's own solution, by the fixture `reference`:

    def test_agrees_with_the_solution(agree, reference):
        """Agrees with the solution."""
        agree(merge_sort, reference.merge_sort, st.lists(st.integers(-9, 9), max_size=8))

With `any_of=True` the oracle returns the list of all right results. `by=sorted` compares what
`sorted` makes of both results, where their order is free; any other function will do. `examples=`
is how many inputs are tried (200).

On disagreement Hypothesis shrinks the input, and the learner is told one line to copy,
`assert merge_sort([1, 0]) == [0, 1]`, and what theirs returned. Results are compared with `==`, as
honestly as in the tests themselves. Each side gets its own copy of the arguments.

The inputs are the same on every run and every machine: the search is seeded, reads no clock unless
it takes longer than `PATIENCE`, keeps no database, and looks at no constants of other modules. What
it has found goes into the result as `counterexample`; handed back to `grader.grade` as `found`, it
is tried first.
'''

from __future__ import annotations

import base64
import binascii
import copy
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, core, find, settings
from hypothesis import strategies as st
from hypothesis.database import ExampleDatabase
from hypothesis.errors import Flaky, NoSuchExample
from hypothesis.internal.conjecture import providers

from grader.equality import DishonestError, Equality
from grader.failure import Told
from grader.result import GraderDefect
from grader.values import shown

EXAMPLES = 200
"""Inputs that are tried where a test does not say how many."""
SHRINKS = 600
"""Calls that may be spent on making a counterexample smaller."""
PATIENCE = 3.0
"""Seconds after which a slow submission is asked no more, once it has met `LEAST` inputs."""
LEAST = 25
_KEY = b"dryrun"
_LINE = 2_000
"""Characters above which the line is no use to anybody; the values are shortened then."""
_ALTERNATIVES = 6


@dataclass(frozen=True)
class Disagreement:
    """One input on which the submission is wrong."""

    arguments: tuple[Any, ...]
    right: Any
    """What the oracle says: the right result, or all of them."""
    returned: Any = None
    raised: Exception | None = None
    dishonest: str | None = None


class Agree:
    """The fixture; see the module for how tests use it."""

    def __init__(
        self,
        equality: Equality,
        unheard: Callable[[], AbstractContextManager[None]],
        found: str | None,
        note: Callable[[dict[str, str]], None],
        failed: Callable[[str, tuple[Any, ...]], None],
        names: Mapping[str, object],
        look: Callable[[], None],
    ) -> None:
        """`look` is called after each call of the function: recording, which does so, is off.

        `found` is the input to try first; `note` takes the counterexample of this run.

        `unheard` is a context in which calls are not recorded. `failed` hears what was called, with
        which arguments. `names` are those that the tests have for what they import.
        """
        self._equality = equality
        self._unheard = unheard
        self._found = found
        self._note = note
        self._look = look
        self._failed = failed
        self._names = {id(value): name for name, value in names.items()}

    def __call__(
        self,
        function: Callable[..., Any],
        oracle: Callable[..., Any],
        *strategies: st.SearchStrategy[Any],
        any_of: bool = False,
        by: Callable[[Any], Any] | None = None,
        examples: int = EXAMPLES,
    ) -> None:
        """Nothing, if no input was found on which the two disagree.

        Raises:
            Told: With the line to copy, if one was found.
        """
        database = _Found(self._found)

        def looked_at(*arguments: Any) -> Any:  # noqa: ANN401 - the learner's values
            try:
                return function(*arguments)
            finally:
                self._look()

        search = _Search(looked_at, oracle, self._equality, any_of=any_of, by=by, database=database)
        with self._unheard(), _same_everywhere():
            worst = search.run(st.tuples(*strategies), examples)
        if worst is None:
            return
        name = self._names.get(id(function)) or str(getattr(function, "__name__", "f"))
        line, told = _told(name, worst, any_of=any_of, by=by)
        if database.best is not None:
            text = base64.b85encode(database.best).decode()
            self._note({"line": line, "input": text})
        self._failed(name, worst.arguments)
        raise told from worst.raised


class _Search:
    """The search for one disagreement."""

    def __init__(
        self,
        function: Callable[..., Any],
        oracle: Callable[..., Any],
        equality: Equality,
        *,
        any_of: bool,
        by: Callable[[Any], Any] | None,
        database: _Found,
    ) -> None:
        self._function = function
        self._oracle = oracle
        self._equality = equality
        self._any_of = any_of
        self._by = by
        self._database = database
        self._last: Disagreement | None = None
        self._best: Disagreement | None = None
        self._calls = 0
        self._left = SHRINKS

    def run(self, inputs: st.SearchStrategy[tuple[Any, ...]], examples: int) -> Disagreement | None:
        """The smallest disagreement that was found.

        The input of an earlier run has a search of its own: if it does no harm any more, all others
        are the same as without it.
        """
        self._database.saved = self._is_best
        found = [Phase.reuse] if self._database.has_one else []
        for first in (*found, Phase.generate):
            self._calls = 0
            self._end = time.monotonic() + PATIENCE
            worst = self._searched(inputs, examples, [first, Phase.shrink])
            if worst is not None:
                return worst
        return None

    def _searched(
        self, inputs: st.SearchStrategy[tuple[Any, ...]], examples: int, phases: list[Phase]
    ) -> Disagreement | None:
        try:
            find(
                inputs,
                self._differs,
                settings=settings(
                    max_examples=examples,
                    database=self._database,
                    derandomize=False,  # which would forbid a database, and is usual in CI
                    deadline=None,
                    phases=phases,
                    suppress_health_check=list(HealthCheck),
                    verbosity=Verbosity.quiet,
                ),
                database_key=_KEY,
            )
        except NoSuchExample:
            return self._best
        except Flaky:  # it disagreed once, and that was seen
            return self._best or self._last
        return self._last

    def _is_best(self) -> None:
        self._best = self._last

    def _differs(self, arguments: tuple[Any, ...]) -> bool:
        if self._is_over():
            return False
        disagreement = self._disagreement(arguments)
        if disagreement is None:
            return False
        self._last = disagreement
        return True

    def _is_over(self) -> bool:
        """Whether enough was tried: shrinking ends by count, a slow search by the clock."""
        self._calls += 1
        if self._last is not None:
            self._left -= 1
            return self._left < 0
        return self._calls > LEAST and time.monotonic() > self._end

    def _disagreement(self, arguments: tuple[Any, ...]) -> Disagreement | None:
        try:
            right = self._oracle(*copy.deepcopy(arguments))
        except Exception as error:
            raise GraderDefect(f"the oracle raised {error!r} for {shown(arguments)}") from error
        try:
            returned = self._function(*copy.deepcopy(arguments))
        except Exception as error:
            return Disagreement(arguments, right, raised=error)
        if self._by is not None:
            right = [*map(self._by, right)] if self._any_of else self._by(right)
        try:
            result = returned if self._by is None else self._by(returned)
            if any(
                self._equality.equal(result, one) for one in (right if self._any_of else [right])
            ):
                return None
        except DishonestError as error:
            return Disagreement(arguments, right, dishonest=str(error))
        except Exception:  # `by` cannot take what was returned: then it is not right
            return Disagreement(arguments, right, returned)
        return Disagreement(arguments, right, returned)


class _Found(ExampleDatabase):
    """A database of one input, in memory: the one found before, then the one found now."""

    def __init__(self, found: str | None) -> None:
        self._before: bytes | None = None
        if found is not None:
            try:
                self._before = base64.b85decode(found)
            except (ValueError, binascii.Error):
                self._before = None  # a text that we did not write is no reason to fail
        self.best: bytes | None = None
        self.saved: Callable[[], None] = lambda: None

    @property
    def has_one(self) -> bool:
        """Whether an input was found before."""
        return self._before is not None

    def fetch(self, key: bytes) -> Iterable[bytes]:
        """The input found before."""
        if key == _KEY and self._before is not None:
            yield self._before

    def save(self, key: bytes, value: bytes) -> None:
        """Keeps the smallest input so far; Hypothesis saves each that is smaller."""
        if key == _KEY:
            self.best = value
            self.saved()

    def delete(self, key: bytes, value: bytes) -> None:
        """Nothing: nothing outlives the run."""


@contextmanager
def _same_everywhere() -> Iterator[None]:
    """Has Hypothesis try the same inputs everywhere, in two ways that it has no setting for.

    The seed is forced as its option `--hypothesis-seed` does it: `seed` would drop the database.
    And it does not try constants of modules that happen to be loaded: in the browser it never
    does, and elsewhere that would depend on where the grader is installed.
    """
    seed, constants = core.global_force_seed, providers._get_local_constants
    vars(core)["global_force_seed"] = 0
    providers._get_local_constants = lambda: providers._local_constants
    try:
        yield
    finally:
        vars(core)["global_force_seed"] = seed
        providers._get_local_constants = constants


def _told(
    name: str, worst: Disagreement, *, any_of: bool, by: Callable[[Any], Any] | None
) -> tuple[str, Told]:
    """The line to copy, and what is told."""
    call = f"{name}({', '.join(map(repr, worst.arguments))})"
    right = _right(worst.right, any_of=any_of)
    if len(call) + len(right) > _LINE:
        call = f"{name}({', '.join(map(shown, worst.arguments))})"
        right = f"== {shown(worst.right)}"
    shown_call = call if by is None else f"{getattr(by, '__name__', 'by')}({call})"
    line = f"assert {shown_call} {right}"
    if worst.raised is not None:
        return line, Told(f"{line}\nYours raised:", call=call, raised=worst.raised)
    if worst.dishonest is not None:
        return line, Told(f"{line}\nRefused: {worst.dishonest}", call=call)
    returned = shown(worst.returned)
    expected = right.removeprefix("== ") if right.startswith("== ") else None
    text = f"{line}\nYours returned {returned}."
    return line, Told(text, call=call, returned=returned, expected=expected)


def _right(right: Any, *, any_of: bool) -> str:  # noqa: ANN401 - the oracle's values
    """What follows the call in the line."""
    if not any_of:
        return f"== {right!r}"
    alternatives = list(right)
    if len(alternatives) == 1:
        return f"== {alternatives[0]!r}"
    if len(alternatives) > _ALTERNATIVES:
        alternatives = alternatives[:_ALTERNATIVES]
    return f"in {alternatives!r}"
