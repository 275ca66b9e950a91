"""How is one function held to a bound? Measured, fitted, judged: what all measurements share."""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from grader import traces
from grader.failure import Told
from grader.growth import classes, telling
from grader.growth.refusals import refuse
from grader.growth.sizes import Series
from grader.growth.subject import Check, Make, Subject
from grader.result import GraderDefect
from grader.values import shown


class Measurement:
    """One function, to be held to a bound."""

    what = "operations"
    slack = 0.0

    def __init__(
        self,
        subject: Subject,
        make: Make,
        function: Callable[..., Any],
        check: Check | None,
        constant: int,
        sizes: Sequence[int] | None,
    ) -> None:
        self._subject = subject
        self._make = make
        self._function = function
        self._check = check
        self._constant = constant
        self._given = sizes

    def at_most(self, bound: str) -> None:
        """Nothing, if the growth is within the bound.

        Raises:
            Told: If it is not, with the sentence and the table for the learner.
            GraderDefect: If there is no such bound, or the test makes no arguments.
        """
        try:
            bound = classes.named(bound)
        except ValueError as error:
            raise GraderDefect(str(error)) from error
        refuse(self._subject.source)
        with self._subject.unheard():
            series = self._measured(bound)
        found = self._found(series)
        sentence, is_within = telling.judged(self.what, series, found, bound)
        cost = telling.cost(self.what, series, found, bound, sentence)
        self._subject.note(cost)
        if not is_within:
            raise Told(f"{sentence}\n{telling.table(cost)}")

    # Parts that differ.

    def _measured(self, bound: str) -> Series:
        raise NotImplementedError

    # Parts in common.

    def _arguments(self, n: int) -> tuple[Any, ...]:
        """The arguments of one call; the test may make them by the submission, which may fail."""
        try:
            arguments = self._make(n)
        except Exception as error:
            if traces.within(traces.frames(error), self._subject.path):
                raise
            raise GraderDefect(f"no arguments can be made for n = {n}: {error!r}") from error
        if type(arguments) is not tuple:
            raise GraderDefect(
                f"the arguments for n = {n} are no tuple, but {shown(arguments)}: "
                "write `lambda n: (…,)`"
            )
        return arguments

    def _checked(self, n: int, arguments: tuple[Any, ...], result: object) -> None:
        if self._check is None:
            return
        self._subject.look()
        try:
            is_right = self._check(arguments, result)
        except AssertionError:
            raise
        except Exception as error:
            raise self._wrong(n, result) from error
        if is_right is False:
            raise self._wrong(n, result)

    def _wrong(self, n: int, result: object) -> Told:
        told = f"Yours gives a wrong result for n = {n}, where the growth is measured: "
        return Told(told + shown(result))

    def _found(self, series: Series) -> str | None:
        if not series.is_enough():
            return None
        return classes.found(series.sizes, series.counts, self.slack)


def drained(result: Any) -> Any:
    """The result; an iterator is read to its end, and nothing of it kept."""
    if hasattr(type(result), "__next__"):
        for _ in result:
            pass
    return result
