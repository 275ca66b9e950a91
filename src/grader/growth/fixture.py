"""How is growth measured and judged? The object that tests know as `growth`."""

# ruff: noqa: ANN401 - the learner's values may be anything

from __future__ import annotations

import ast
import gc
import struct
import sys
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from types import CodeType, ModuleType
from typing import Any

from grader.failure import Told
from grader.growth import classes, instrument
from grader.growth.charges import REFUSED, Charges
from grader.growth.meter import Depth, EnoughError, Meter
from grader.growth.rules import UncountableError
from grader.guard import GUARD

Make = Callable[[int], tuple[Any, ...]]
Check = Callable[[tuple[Any, ...], Any], object]

CONSTANT = 128
"""Operations that one unit of the bound may cost; more is no honest answer to it."""
FREE = 2_000
"""Operations that are allowed at any size."""
STEPS = 120_000
"""Events of one series: bounds its time."""
AT_IMPORT = 20_000
"""Operations that the top level of the submission may need."""
_LEAST = 5
"""Points below which nothing is concluded."""
_PROBE = 1024
_WIDE = (16, 24, 32, 48, 64, 96, 128, 256, 512, 1024, 2048, 4096)
_SQUARE = (8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256)
_STEEP = (4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64)
_MEMORY = (64, 128, 256, 512, 1024, 2048)
_DEPTH = (8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384)
_WORD = struct.calcsize("P")
_SUBJECTS = {
    "operations": "Yours",
    "memory": "The extra memory of yours",
    "depth": "The recursion of yours",
}
_FOREIGN_ROOTS = {"grader", "_pytest", "pytest", "pluggy", "tracemalloc", "ctypes", "marshal"}


@dataclass
class _Series:
    """The points of one measurement."""

    sizes: list[int] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    over: tuple[int, int] | None = None
    """The size that needed more than is allowed, and how far it was counted."""

    def add(self, n: int, count: int) -> None:
        self.sizes.append(n)
        self.counts.append(count)

    def is_enough(self) -> bool:
        return len(self.sizes) >= _LEAST


@dataclass(frozen=True)
class Subject:
    """What is measured: the submission, and the test file that calls it."""

    source: str
    path: str
    tests: ModuleType
    learner: ModuleType
    code: CodeType
    tool: int
    unheard: Callable[[], Any]
    """A context in which the grader's recording of calls is off."""
    note: Callable[[dict[str, Any]], None]
    """Takes what goes into the result as `cost`."""


class Growth:
    """The fixture; see the package for how tests use it."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    def __call__(
        self,
        make: Make,
        function: Callable[..., Any],
        *,
        check: Check | None = None,
        constant: int = CONSTANT,
        sizes: Sequence[int] | None = None,
    ) -> Measurement:
        """The operations that the function needs."""
        return Operations(self._subject, make, function, check, constant, sizes)

    def memory(
        self,
        make: Make,
        function: Callable[..., Any],
        *,
        check: Check | None = None,
        sizes: Sequence[int] | None = None,
    ) -> Measurement:
        """The words of memory that the function needs besides its arguments."""
        return Memory(self._subject, make, function, check, CONSTANT, sizes)

    def depth(
        self,
        make: Make,
        function: Callable[..., Any],
        *,
        check: Check | None = None,
        sizes: Sequence[int] | None = None,
    ) -> Measurement:
        """The number of calls that the function nests."""
        return Nesting(self._subject, make, function, check, CONSTANT, sizes)


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
            ValueError: If there is no such bound.
        """
        bound = classes.named(bound)
        self._refuse_sources()
        with self._subject.unheard():
            series = self._measured(bound)
        found = self._found(series)
        sentence, is_within = self._judged(series, found, bound)
        cost = self._cost(series, found, bound, sentence)
        self._subject.note(cost)
        if not is_within:
            raise Told(f"{sentence}\n{_table(cost)}")

    # Parts that differ.

    def _measured(self, bound: str) -> _Series:
        raise NotImplementedError

    # Parts in common.

    def _refuse_sources(self) -> None:
        """Keeps out code that could reach the count.

        Raises:
            Told: If the submission names what no solution needs.
        """
        if GUARD.executed:
            raise Told(f"The work of your code cannot be counted: it uses `{GUARD.executed}`.")
        for node in ast.walk(ast.parse(self._subject.source)):
            names = []
            if isinstance(node, ast.Attribute):
                names = [node.attr] if node.attr in REFUSED else []
            elif isinstance(node, ast.Import | ast.ImportFrom):
                modules = [alias.name for alias in node.names]
                if isinstance(node, ast.ImportFrom):
                    names = [name for name in modules if name in REFUSED]
                    modules = [node.module or ""]
                names += [m for m in modules if m.partition(".")[0] in _FOREIGN_ROOTS]
            if names:
                raise Told(
                    f"Your code uses `{names[0]}`, which a solution has no need of. Take it out."
                )

    def _arguments(self, n: int) -> tuple[Any, ...]:
        arguments = self._make(n)
        if type(arguments) is not tuple:
            raise ValueError(f"inputs for n = {n} are no tuple of arguments: {arguments!r}")
        return arguments

    def _checked(self, n: int, arguments: tuple[Any, ...], result: object) -> None:
        if self._check is not None and self._check(arguments, result) is False:
            raise Told(f"Yours gives a wrong result for n = {n}, where the growth is measured.")

    def _found(self, series: _Series) -> str | None:
        if not series.is_enough():
            return None
        return classes.found(series.sizes, series.counts, self.slack)

    def _judged(self, series: _Series, found: str | None, bound: str) -> tuple[str, bool]:
        who = _SUBJECTS[self.what]
        if found is not None and classes.is_over(found, bound):
            return f"{who} grows like {found}; {bound} is needed.", False
        if series.over is not None or found is None:
            n, count = series.over or (0, 0)
            return f"{who} needs more than {count:,} {self._units()} for n = {n}: " + (
                f"that is too much where {bound} is needed."
            ), False
        if found == bound:
            return f"{who} grows like {found}, as is needed.", True
        return f"{who} grows like {found}; {bound} is allowed.", True

    def _units(self) -> str:
        return {"memory": "words", "depth": "nested calls"}.get(self.what, self.what)

    def _cost(
        self, series: _Series, found: str | None, bound: str, sentence: str
    ) -> dict[str, Any]:
        sizes, counts = list(series.sizes), list(series.counts)
        values = [classes.value(bound, n) for n in sizes]
        is_within = found is not None and not classes.is_over(found, bound) and not series.over
        anchors = len(sizes) if is_within else min(len(sizes), 2)
        ratios = [c / v for c, v in zip(counts[:anchors], values[:anchors], strict=True)]
        factor = max(ratios, default=1.0)
        return {
            "what": self.what,
            "n": sizes,
            "operations": counts,
            "allowed": [round(min(factor * v, 1e15)) for v in values],
            "found": found,
            "bound": bound,
            "sentence": sentence,
        }


def _table(cost: dict[str, Any]) -> str:
    """The points as lines of text."""
    unit = {"memory": "words", "depth": "calls"}.get(cost["what"], cost["what"])
    rows: list[tuple[str, ...]] = [("n", unit, f"as {cost['bound']}")]
    for row in zip(cost["n"], cost["operations"], cost["allowed"], strict=True):
        rows.append(tuple(f"{number:,}" for number in row))
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )


class Operations(Measurement):
    """The operations that a function needs."""

    def _measured(self, bound: str) -> _Series:
        subject = self._subject
        originals = [*_codes(subject.code)]
        self._meter = Meter(subject.tool, [subject.tests.__file__ or ""], originals)
        self._charges = Charges(self._meter, subject.path)
        with self._meter.listening():
            series = self._series(self._sizes(bound), bound)
            if series.is_enough() and self._given is None and not series.over:
                self._probe(series, bound)
            if not series.is_enough() and self._given is None:
                over = series.over
                series = self._series(_STEEP, None)
                series.over = over
        return series

    def _sizes(self, bound: str) -> Sequence[int]:
        if self._given is not None:
            return self._given
        if bound in ("n³", "2ⁿ"):
            return _STEEP
        return _SQUARE if bound == "n²" else _WIDE

    def _series(self, sizes: Sequence[int], bound: str | None) -> _Series:
        series = _Series()
        left = STEPS
        steps: list[int] = []
        for n in sizes:
            if series.is_enough() and _next(series.sizes, steps, n) > left:
                break
            most = 10**9
            if bound is not None:
                unit = self._constant // 4 if bound == "n log n" else self._constant
                most = FREE + int(unit * classes.value(bound, n))
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

    def _probe(self, series: _Series, bound: str) -> None:
        """Looks once at a large size, where small ones have cost so much that few were measured.

        Whoever wastes work on small inputs does not hide what large ones cost.
        """
        n = _PROBE
        if series.sizes[-1] >= n or bound in ("n²", "n³", "2ⁿ"):
            return
        if classes.is_over(classes.found(series.sizes, series.counts), bound):
            return
        unit = max(
            c / classes.value(bound, m) for m, c in zip(series.sizes, series.counts, strict=True)
        )
        most = FREE + int(1.5 * unit * classes.value(bound, n))
        try:
            self._point(n, most, 4 * STEPS)
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
            raise _uncountable(str(error)) from None
        if meter.foreign is not None:
            raise _uncountable(meter.foreign)

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
            with self._meter.counting(AT_IMPORT, STEPS):
                exec(self._code, twin.__dict__)  # noqa: S102 - this is what a module is
            if self._meter.is_over:
                raise Told(
                    f"Your code does more than {AT_IMPORT:,} operations before it is called: "
                    "do the work in the function."
                )
            for name, value in before.items():
                own = theirs.get(id(value))
                names[name] = twin if own is None else getattr(twin, own, value)
            own = theirs.get(id(self._function))
            yield self._function if own is None else getattr(twin, own)
        except EnoughError:
            if self._meter.most == AT_IMPORT:
                raise Told(
                    f"Your code does more than {AT_IMPORT:,} operations before it is called: "
                    "do the work in the function."
                ) from None
            raise
        finally:
            names.update(before)
            sys.modules["solution"] = subject.learner

    @cached_property
    def _code(self) -> CodeType:
        code = instrument.compiled(self._subject.source, self._subject.path)
        return instrument.equipped(code, self._charges.helpers())


class Memory(Measurement):
    """The memory that a function needs."""

    what = "memory"
    slack = 256.0

    def _measured(self, bound: str) -> _Series:
        subject = self._subject
        meter = Meter(subject.tool, [subject.tests.__file__ or ""], ())
        series = _Series()
        was_tracing = tracemalloc.is_tracing()
        left = STEPS
        gc.collect()
        with meter.listening():
            for n in self._given or _MEMORY:
                arguments = self._arguments(n)
                if not was_tracing:
                    tracemalloc.start()
                tracemalloc.reset_peak()
                before = tracemalloc.get_traced_memory()[0]
                try:
                    with meter.counting(10**12, left):
                        result = _drained(self._function(*arguments))
                    peak = tracemalloc.get_traced_memory()[1] - before
                except EnoughError:
                    break
                finally:
                    if not was_tracing:
                        tracemalloc.stop()
                if meter.is_over:
                    break
                self._checked(n, arguments, result)
                series.add(n, max(peak, 0) // _WORD)
                left -= meter.steps
        if not series.is_enough():
            raise Told("Yours takes too long for its memory to be measured.")
        return series


class Nesting(Measurement):
    """The depth of a function's calls."""

    what = "depth"

    def _measured(self, bound: str) -> _Series:
        depth = Depth(self._subject.tool, self._subject.path)
        series = _Series()
        for n in self._given or _DEPTH:
            arguments = self._arguments(n)
            try:
                with depth.measuring():
                    result = _drained(self._function(*arguments))
            except RecursionError:
                if not series.is_enough():
                    raise
                break
            except EnoughError:
                break
            self._checked(n, arguments, result)
            series.add(n, depth.most)
        if not series.is_enough():
            raise Told("Yours takes too long for its recursion to be measured.")
        return series


def _drained(result: Any) -> Any:
    """The result; an iterator is read to its end, and nothing of it kept."""
    if hasattr(type(result), "__next__"):
        for _ in result:
            pass
    return result


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _next(sizes: Sequence[int], steps: Sequence[int], n: int) -> float:
    """The steps that size `n` will take, if all goes on as it did."""
    if len(steps) < 2:
        return steps[-1] if steps else 0
    rate = max(steps[-1] / max(steps[-2], 1), 1.0)
    times = (n - sizes[-1]) / max(sizes[-1] - sizes[-2], 1)
    ratio = n / sizes[-1]
    last = sizes[-1] / sizes[-2]
    power = 1.0 if last <= 1 else min(max((ratio - 1) / (last - 1), 0.0), max(times, 1.0))
    return steps[-1] * float(rate**power)


def _is_broken(series: _Series, bound: str) -> bool:
    """Whether more points could not change that the bound is broken."""
    if series.sizes[-1] < 16 * series.sizes[0]:
        return False
    if not classes.is_over(classes.found(series.sizes, series.counts), bound):
        return False
    errors = [classes.error(name, series.sizes, series.counts) for name in classes.NAMES]
    own = errors[classes.NAMES.index(bound)]
    return own > 0.12 and own > 3 * min(errors)


def _uncountable(what: str) -> Told:
    return Told(f"The work of your code cannot be counted: it uses `{what}`.")
