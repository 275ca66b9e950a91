"""How many operations does the learner's function need, size by size?"""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from types import CodeType, ModuleType
from typing import Any

from grader.failure import Told
from grader.growth import classes, instrument, sizes
from grader.growth.charges import Charges
from grader.growth.measurement import Measurement
from grader.growth.meter import EnoughError, Meter
from grader.growth.refusals import UncountableError, uncountable
from grader.growth.sizes import Series

FREE = 2_000
"""Operations that are allowed at any size."""
AT_IMPORT = 20_000
"""Operations that the top level of the submission may need."""
_EARLY = (
    f"Your code does more than {AT_IMPORT:,} operations before it is called: "
    "do the work in the function."
)


class Operations(Measurement):
    """The operations that a function needs."""

    def _measured(self, bound: str) -> Series:
        subject = self._subject
        originals = [*_codes(subject.code)]
        self._meter = Meter(subject.tool, [subject.tests.__file__ or ""], originals)
        self._charges = Charges(self._meter, subject.path)
        with self._meter.listening():
            series = self._series(self._given or sizes.of_operations(bound), bound)
            if series.is_enough() and self._given is None and not series.over:
                self._probe(series, bound)
            if not series.is_enough() and self._given is None:
                over = series.over
                series = self._series(sizes.STEEP, None)
                series.over = over
        return series

    def _series(self, wanted: Sequence[int], bound: str | None) -> Series:
        series = Series()
        left = sizes.STEPS
        steps: list[int] = []
        for n in wanted:
            if series.is_enough() and sizes.foreseen(series.sizes, steps, n) > left:
                break
            most = 10**9 if bound is None else self._most(bound, n)
            try:
                self._point(n, most, left)
            except RecursionError:
                if not series.is_enough():
                    raise
                break
            if self._meter.is_over:
                if self._meter.count > most or not series.is_enough():
                    series.over = (n, self._meter.count)
                break
            series.add(n, self._meter.count)
            steps.append(self._meter.steps)
            left -= self._meter.steps
            if bound is not None and series.is_enough() and _is_broken(series, bound):
                break
        return series

    def _most(self, bound: str, n: int) -> int:
        """The operations that an honest answer may need."""
        unit = self._constant // 4 if bound.endswith(" log n") else self._constant
        return FREE + int(unit * classes.value(bound, n))

    def _probe(self, series: Series, bound: str) -> None:
        """Looks once at a large size, where small ones have cost so much that few were measured.

        Whoever wastes work on small inputs does not hide what large ones cost.
        """
        n = sizes.PROBE
        if series.sizes[-1] >= n or classes.is_over(bound, "n log n"):
            return
        if classes.is_over(classes.found(series.sizes, series.counts), bound):
            return
        unit = max(
            c / classes.value(bound, m) for m, c in zip(series.sizes, series.counts, strict=True)
        )
        most = FREE + int(1.5 * unit * classes.value(bound, n))
        try:
            self._point(n, most, 4 * sizes.STEPS)
        except RecursionError:
            return
        if self._meter.is_over:
            series.over = (n, self._meter.count)  # even by steps: no honest answer needs as many
        else:
            series.add(n, self._meter.count)

    def _point(self, n: int, most: int, most_steps: int) -> None:
        """Counts one call, in a copy of the submission that knows nothing of earlier ones."""
        meter = self._meter
        try:
            with self._fresh() as function:
                arguments = self._arguments(n)
                with meter.counting(most, most_steps):
                    result = self._ended(function(*arguments))
                    if self._check is None:
                        result = None
                if not meter.is_over:
                    self._checked(n, arguments, result)
        except EnoughError:
            if not meter.is_over:
                raise
        except UncountableError as error:
            raise uncountable(str(error)) from None
        if meter.foreign is not None:
            raise uncountable(meter.foreign)

    def _ended(self, result: Any) -> Any:
        """The result, when no work is left to be done later."""
        if type(result) in (list, tuple):
            for item in result:
                if hasattr(type(item), "__next__"):
                    self._ended(item)
            return result
        kind = type(result)
        if hasattr(kind, "__next__"):
            return list(self._charges.counted(result))
        if kind.__module__ == "solution" and hasattr(kind, "__iter__"):
            list(self._charges.counted(result))
        return result

    @contextmanager
    def _fresh(self) -> Iterator[Callable[..., Any]]:
        """The function to call, in a new copy of the submission."""
        subject = self._subject
        twin = ModuleType("solution")
        twin.__file__ = subject.path
        theirs = {id(v): k for k, v in subject.learner.__dict__.items() if not k.startswith("__")}
        names = subject.tests.__dict__
        before = {k: v for k, v in names.items() if id(v) in theirs or v is subject.learner}
        sys.modules["solution"] = twin
        try:
            with self._meter.counting(AT_IMPORT, sizes.STEPS):
                exec(self._code, twin.__dict__)  # noqa: S102 - this is what a module is
            if self._meter.is_over:
                raise Told(_EARLY)
            for name, value in before.items():
                own = theirs.get(id(value))
                names[name] = twin if own is None else getattr(twin, own, value)
            own = theirs.get(id(self._function))
            yield self._function if own is None else getattr(twin, own)
        except EnoughError:
            if self._meter.most == AT_IMPORT:
                raise Told(_EARLY) from None
            raise
        finally:
            names.update(before)
            sys.modules["solution"] = subject.learner

    @cached_property
    def _code(self) -> CodeType:
        code = instrument.compiled(self._subject.source, self._subject.path)
        return instrument.equipped(code, self._charges.helpers())


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _is_broken(series: Series, bound: str) -> bool:
    """Whether more points could not change that the bound is broken."""
    if series.sizes[-1] < 16 * series.sizes[0]:
        return False
    if not classes.is_over(classes.found(series.sizes, series.counts), bound):
        return False
    errors = [classes.error(name, series.sizes, series.counts) for name in classes.NAMES]
    own = errors[classes.NAMES.index(bound)]
    return own > 0.12 and own > 3 * min(errors)
