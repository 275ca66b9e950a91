"""How are calls shown? As a line of Python: `s = Stream(); s.add(1); s.find(2)`."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import CodeType, FrameType, FunctionType
from typing import Any, cast

from grader.equality import are_plain, is_plain
from grader.text import VALUE
from grader.values import shown

_SHOWN = 8
"""Calls on one instance that are shown, its creation aside."""
_SMALL = 50
"""Items of a list that is copied rather than written out at once."""


class Snapshot:
    """A value as it was: kept if it cannot change, copied if that is cheap, else written out."""

    __slots__ = ("_kept", "_text", "value")

    def __init__(self, value: object) -> None:
        self.value = value
        self._text: str | None = None
        self._kept = value
        kind = type(value)
        if is_plain(kind):
            return
        if kind is list or kind is tuple:
            items = cast("list[object] | tuple[object, ...]", value)
            if len(items) <= _SMALL and are_plain(items):
                self._kept = items[:]
                return
        self._kept = None
        self._text = shown(value)

    def text(self) -> str:
        """The value, written out."""
        return shown(self._kept) if self._text is None else self._text


@dataclass(slots=True)
class Call:
    """A function that can be called, or one call of it."""

    name: str
    function: FunctionType
    of: type | None = None
    named: str = ""
    """The class's name in the tests."""
    positional: list[Snapshot] = field(default_factory=list)
    keyword: list[tuple[str, Snapshot]] = field(default_factory=list)
    result: Snapshot | None = None
    end: tuple[CodeType, int] | None = None
    """Where it returned: the code, and the offset of the instruction."""
    instance: Any = None

    @property
    def creates(self) -> bool:
        """Whether it makes a new instance."""
        return self.of is not None and self.name == "__init__"

    def given(self) -> Iterator[tuple[str, Snapshot]]:
        """The arguments that the function has names for, as they were, by those names."""
        names = self.function.__code__.co_varnames[: self.function.__code__.co_argcount]
        skipped = len(names) > 0 and self.instance is not None
        yield from zip(names[skipped:], self.positional, strict=False)
        yield from self.keyword

    def arguments(self) -> str:
        """What stands between the parentheses."""
        parts = [value.text() for value in self.positional]
        return ", ".join(parts + [f"{name}={value.text()}" for name, value in self.keyword])


class _History:
    """The calls on one instance."""

    def __init__(self, instance: object) -> None:
        self.instance = instance
        self.name: str | None = None
        self.creation: Call | None = None
        self.calls: deque[Call] = deque(maxlen=_SHOWN)
        self.count = 0


class Histories:
    """The calls of one test."""

    def __init__(self) -> None:
        self._of: dict[int, _History] = {}

    def add(self, function: Call, frame: FrameType, caller: FrameType) -> Call:
        """The call that has just begun, kept."""
        call = called(function, frame)
        if call.instance is None:
            return call
        history = self._of.get(id(call.instance))
        if history is None:
            history = self._of[id(call.instance)] = _History(call.instance)
        if call.creates:
            history.creation = call
        else:
            history.calls.append(call)
            history.count += 1
            history.name = history.name or _name_in(caller, call.instance)
        return call

    def text(self, call: Call) -> str:
        """The call as a line of Python, after those that led to it on the same instance."""
        history = self._of.get(id(call.instance)) if call.instance is not None else None
        if history is None:
            name = f"{call.named}.{call.name}" if call.of is not None else call.name
            return _limited([f"{name}({call.arguments()})"])
        name = history.name or call.named[:1].lower() or "it"
        made = history.creation
        parts = [f"{name} = {call.named}({made.arguments() if made else ''})"]
        if call.creates:
            return _limited([f"{call.named}({call.arguments()})"])
        if made is None and not _is_made_plainly(call.of):
            parts = []
        if history.count > len(history.calls):
            parts.append(f"… {history.count - len(history.calls)} more calls")
        for one in history.calls:
            parts.append(_on(name, one))
            if one is call:
                break
        return _limited(parts)

    def name_of(self, call: Call) -> str | None:
        """The variable of the test that holds the instance of the call."""
        history = self._of.get(id(call.instance)) if call.instance is not None else None
        return history.name if history is not None else None


def _on(name: str, call: Call) -> str:
    if isinstance(vars(call.of).get(call.name) if call.of else None, property):
        return f"{name}.{call.name}"
    return f"{name}.{call.name}({call.arguments()})"


def _is_made_plainly(kind: type | None) -> bool:
    """Whether the class takes no arguments: it defines neither `__init__` nor `__new__`."""
    return kind is not None and all(
        getattr(kind, name) is getattr(object, name) for name in ("__init__", "__new__")
    )


def _limited(parts: list[str]) -> str:
    """The parts, joined; of too many, the first and as many of the last as there is room for."""
    text = "; ".join(parts)
    while len(text) > VALUE and len(parts) > 2:
        parts = [parts[0], *parts[2:]] if parts[1] != "…" else [parts[0], *parts[3:]]
        parts.insert(1, "…")
        text = "; ".join(parts)
        if len(parts) == 3:
            break
    return text if len(text) <= VALUE else f"{text[: VALUE - 2]} …"


def called(function: Call, frame: FrameType) -> Call:
    """The call that the frame is: the arguments are read from it."""
    code = frame.f_code
    values = frame.f_locals
    names = code.co_varnames[: code.co_argcount]
    call = Call(function.name, function.function, function.of, function.named)
    if function.of is not None and names and not _is_static(function):
        call.instance = values.get(names[0])
        names = names[1:]
        if isinstance(call.instance, type):  # a class method
            call.instance = None
    defaults = function.function.__defaults__ or ()
    needed = len(names) - len(defaults)
    rest = (
        values.get(code.co_varnames[code.co_argcount + code.co_kwonlyargcount])
        if code.co_flags & 4
        else ()
    )
    for index, name in enumerate(names):
        if name not in values:
            continue
        if index < needed or rest:
            call.positional.append(Snapshot(values[name]))
        elif values[name] is not defaults[index - needed]:
            call.keyword.append((name, Snapshot(values[name])))
    call.positional += [Snapshot(value) for value in rest or ()]
    only = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    usual = function.function.__kwdefaults__ or {}
    for name in only:
        if name in values and not (name in usual and usual[name] is values[name]):
            call.keyword.append((name, Snapshot(values[name])))
    if code.co_flags & 8:
        place = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4)
        extra = values.get(code.co_varnames[place], {})
        call.keyword += [(name, Snapshot(value)) for name, value in extra.items()]
    return call


def _is_static(function: Call) -> bool:
    return isinstance(vars(function.of).get(function.name) if function.of else None, staticmethod)


def _name_in(frame: FrameType, instance: object) -> str | None:
    """The variable of the test that holds the instance."""
    for name, value in frame.f_locals.items():
        if value is instance and not name.startswith("@"):
            return name
    return None
