"""What is said about a comparison that failed? Pytest's own text, made safe and short.

Pytest calls `repr` on what was compared, which is fatal in the browser for a deeply nested value;
and it speaks of options of its command line, which the learner does not have.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MethodType
from typing import Any

import pytest
from _pytest.assertion import rewrite, util

from grader.around import is_cut, pair
from grader.equality import PLAIN
from grader.hidden import hide_test
from grader.values import is_deep, shallow, shown

Comparison = tuple[str, object, object]

_PYTESTS = {*PLAIN, bytearray, list, tuple, dict, set, frozenset, MethodType}
_BIG = 60
"""Items above which no full diff is made: the first difference says more."""
_LONG = 4_000
"""Characters above which text is not pytest's to show."""
_LINE = 160
"""Characters of a line that pytest says of a value which is cut elsewhere."""
_FRAMES = 120
"""Frames that pytest, and what it calls, may use to show a value."""
_FAILED = "(pytest_assertion plugin: representation of details failed"
_ADVICE = (
    ("\n~\n~...Full output truncated, use '-vv' to show", "\n~… the rest is left out"),
    ("\n~Use -v to get more diff", ""),
    (", use -vv to show", ""),
    (", use -v to show", ""),
)


class Comparing:
    """Writes the text of failed comparisons, and remembers the last one."""

    def __init__(self) -> None:
        self.last: Comparison | None = None
        self._pytests: Callable[[str, Any, Any], str | None] = util._reprcompare or _nothing
        self._config: pytest.Config | None = None

    def begin(self, config: pytest.Config) -> None:
        """A test begins: takes over from pytest, which itself undoes this when the test ends."""
        self.last = None
        self._config = config
        if util._reprcompare is not None:
            self._pytests = util._reprcompare
        hide_test()

    def explanation(
        self,
        signs: Sequence[str],
        results: Sequence[object],
        texts: Sequence[str],
        values: Sequence[object],
    ) -> str:
        """What pytest's rewritten `assert` calls: the text of the first comparison to fail."""
        index = len(texts) - 1
        for place, result in enumerate(results):
            if not _is_true(result):
                index = place
                break
        text = self._text(signs[index], values[index], values[index + 1])
        return texts[index] if text is None else text

    def _text(self, op: str, left: object, right: object) -> str | None:
        self.last = (op, left, right)
        if is_deep(left) or is_deep(right):
            return self._short(op, left, right)
        assert self._config is not None
        is_long = _is_long(op, left, right)
        is_brief = is_long or _is_big(left) or _is_big(right)
        self._config.option.verbose = 0 if is_brief else 1
        with shallow(_FRAMES):
            text = self._pytests(op, left, right)
        if text is None or _FAILED in text:
            return self._short(op, left, right) if text else None
        if not _is_pytests(left) or not _is_pytests(right) or is_long:
            _, *lines = text.split("\n~")
            lines = [_cut(line) if is_brief else line for line in lines]
            text = "\n~".join([self._short(op, left, right), *lines])
        for advice, instead in _ADVICE:
            text = text.replace(advice, instead)
        return text

    @staticmethod
    def _short(op: str, left: object, right: object) -> str:
        one, other = pair(left, right) if op == "==" else (shown(left), shown(right))
        return f"{one} {op} {other}".replace("\n", "\\n").replace("%", "%%")


def saferepr(value: object) -> str:
    """A value in the text of an assertion, as pytest shortens it."""
    if _is_pytests(value) and not is_deep(value):
        with shallow(_FRAMES):
            return rewrite._saferepr(value)
    return shown(value).replace("\n", "\\n")


def _is_pytests(value: object) -> bool:
    """Whether pytest shows such a value well: its `repr` is fast and holds no address."""
    if isinstance(value, str | bytes | bytearray):
        return len(value) < _LONG
    return type(type(value)) is type and type(value) in _PYTESTS


def _is_big(value: object) -> bool:
    try:
        return len(value) > (_LONG if isinstance(value, str | bytes) else _BIG)  # type: ignore[arg-type]
    except Exception:
        return False


def _is_long(op: str, left: object, right: object) -> bool:
    """Whether the two are told apart only by what is left out of them."""
    return op == "==" and any(is_cut(shown(value)) for value in (left, right))


def _cut(line: str) -> str:
    return line if len(line) <= _LINE else f"{line[:_LINE]} …"


def _is_true(result: object) -> bool:
    try:
        return bool(result)
    except Exception:  # the learner's result of a comparison may be anything
        return False


def _nothing(_op: str, _left: object, _right: object) -> None:
    return None
