"""Which common slip is behind a failed test? One sentence, and only where it is certain.

Each function here looks for one slip and says nothing where another cause is possible: a hint that
misleads costs more than one that is missing.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import BuiltinFunctionType, FunctionType, GeneratorType, MethodType
from typing import Any

from grader import returns
from grader.asking import Asked
from grader.calls import Calls
from grader.equality import is_plain
from grader.nearly import COLLECTIONS, a, nearly
from grader.values import depth, shallow, shown

_VIEWS: tuple[type, ...] = (type({}.keys()), type({}.values()), type({}.items()))
_LAZY = (GeneratorType, map, filter, zip, enumerate, reversed, range, *_VIEWS)
_FUNCTIONS = (FunctionType, BuiltinFunctionType, MethodType)


@dataclass(frozen=True)
class Facts:
    """What is known about a failed test."""

    asked: Asked
    calls: Calls
    code: ast.Module
    """The submission."""
    output: str
    """What was printed in the test."""
    error: BaseException
    equal: Callable[[Any, Any], object]
    """`==` for honest values."""


def named(facts: Facts) -> str | None:
    """The sentence for the first slip that is certain."""
    for find in _SLIPS:
        try:
            with shallow(depth() + 400):
                sentence = find(facts)
        except Exception:  # objects of the learner's may do anything when looked at
            continue
        if sentence:
            return sentence
    return None


def _printed(facts: Facts) -> str | None:
    """It printed what it should have returned."""
    made, wish = _none_for(facts)
    if made is None or wish is None or (isinstance(wish, str) and not wish.strip()):
        return None
    lines = [line.strip() for line in facts.output.splitlines()]
    if lines and lines[-1] in (shown(wish), str(wish) if is_plain(type(wish)) else None):
        return f"`{made}` prints the answer; the test wants it returned. Write `return`."
    return None


def _without_return(facts: Facts) -> str | None:
    """It returned None because no `return` gave a value."""
    made = facts.asked.made
    if made is None or made.result is None or made.result.value is not None or made.end is None:
        return None
    compared = facts.asked.compared
    if compared is not None and compared[1] is None:
        return None
    is_about_none = compared is not None and compared[0] is None
    if not is_about_none and "NoneType" not in str(facts.error):
        return None
    return returns.why_none(made.name, *made.end, facts.code)


def _changes_input(facts: Facts) -> str | None:
    """It changed what it was given, and the test wanted that to stay."""
    made, compared, argument = facts.asked.made, facts.asked.compared, facts.asked.argument
    if made is None or compared is None or argument is None:
        return None
    name, before = argument
    value, wish = compared
    if shown(wish) != before or shown(value) == before or "…" in before:
        return None
    return f"`{made.name}` changes the argument `{name}`: it was {before}. Work on a copy."


def _mutable_default(facts: Facts) -> str | None:
    """A default such as `[]` keeps what an earlier call has put there."""
    made, compared = facts.asked.made, facts.asked.compared
    if made is None or compared is None:
        return None
    functions = [made.function]
    if made.of is not None:
        functions += [one for one in vars(made.of).values() if isinstance(one, FunctionType)]
    for function in functions:
        for kept in facts.calls.defaults.changed(function):
            if compared[0] is kept.value or _is_right_afresh(facts, function):
                return (
                    f"The default `{kept.text()}` of `{function.__name__}` is made once and keeps "
                    "what earlier calls have put in. Use None as the default, and make a new one "
                    "in the function."
                )
    return None


def _is_right_afresh(facts: Facts, function: FunctionType) -> bool:
    """Whether the same call, with the defaults as they were, gives what was wanted."""
    arguments = _written_out(facts.asked.call, facts.asked.made.name if facts.asked.made else "")
    if arguments is None or facts.asked.compared is None:
        return False
    with facts.calls.unheard(), facts.calls.defaults.fresh(function) as is_fresh:
        if not is_fresh:
            return False
        return facts.equal(function(*arguments), facts.asked.compared[1]) is True


def _written_out(call: str | None, name: str) -> list[Any] | None:
    """The arguments of a call such as `f([1], 2)`, if each is written out in full."""
    try:
        node = ast.parse(call or "", mode="eval").body
        if isinstance(node, ast.Call) and ast.unparse(node.func) == name and not node.keywords:
            return [ast.literal_eval(argument) for argument in node.args]
    except (SyntaxError, ValueError):
        pass
    return None


def _not_called(facts: Facts) -> str | None:
    """It gave a function where the result of calling it was wanted."""
    compared = facts.asked.compared
    if compared is None or type(compared[0]) not in _FUNCTIONS or callable(compared[1]):
        return None
    made, name = facts.asked.made, shown(compared[0])
    last = (facts.asked.call or "").rpartition("; ")[2]
    if type(compared[0]) is MethodType and last.endswith(f".{compared[0].__name__}"):
        return (
            f"`{compared[0].__name__}` is a method here, but the test reads it as an attribute. "
            "Put `@property` above it."
        )
    if made is None or "lambda" in name:
        return None
    return f"`{made.name}` returns the function `{name}` itself: it is not called. Add `()`."


def _lazy(facts: Facts) -> str | None:
    """It gave something that makes its items later, where a collection was wanted."""
    compared = facts.asked.compared
    if compared is None or type(compared[0]) not in _LAZY or type(compared[1]) not in COLLECTIONS:
        return None
    kind, wanted = type(compared[0]), type(compared[1]).__name__
    name = _name(facts)
    if kind is GeneratorType and facts.asked.made is None:
        return (
            f"`{name}` has a `yield`, so calling it gives a generator; the test wants a {wanted}. "
            "Collect the items and return them."
        )
    return (
        f"`{name}` returns {a(kind.__name__)}; the test wants {a(wanted)}. "
        f"Put `{wanted}(…)` around it."
    )


def _nearly(facts: Facts) -> str | None:
    """It is right but for its type, its order, or one item."""
    compared = facts.asked.compared
    return nearly(*compared) if compared is not None else None


def _signature(facts: Facts) -> str | None:
    """The test could not call it: `self` is missing, or is there without a class."""
    error = facts.error
    if type(error) is not TypeError or facts.asked.made is not None:
        return None
    text = str(error)
    for name, value in facts.calls.names.items():
        if isinstance(value, FunctionType):
            names = value.__code__.co_varnames[: value.__code__.co_argcount]
            if text.startswith(f"{value.__qualname__}() missing 1 ") and names[:1] == ("self",):
                return f"`{name}` takes `self`, but stands in no class. Leave `self` out."
        elif isinstance(value, type):
            for key, member in _functions(value):
                names = member.__code__.co_varnames[: member.__code__.co_argcount]
                if text.startswith(f"{member.__qualname__}() takes {len(names)} positional "):
                    wanted = f"but {len(names) + 1} were given"
                    if wanted in text and names[:1] not in (("self",), ("cls",)):
                        return f"The method `{key}` lacks `self` as its first parameter."
    return None


def _property_called(facts: Facts) -> str | None:
    """A property is called as if it were a method."""
    error, made = facts.error, facts.asked.made
    if type(error) is not TypeError or made is None or made.of is None or made.result is None:
        return None
    if not isinstance(vars(made.of).get(made.name), property):
        return None
    if str(error) != f"'{type(made.result.value).__name__}' object is not callable":
        return None
    return f"`{made.name}` is a property here, but the test calls it. Leave `@property` out."


def _functions(kind: type) -> Iterator[tuple[str, FunctionType]]:
    for key, member in vars(kind).items():
        if isinstance(member, FunctionType):
            yield key, member


def _none_for(facts: Facts) -> tuple[str | None, Any]:
    """The name of the function that returned None, and what was wanted instead."""
    made, compared = facts.asked.made, facts.asked.compared
    if made is None or compared is None or compared[0] is not None:
        return None, None
    return made.name, compared[1]


def _name(facts: Facts) -> str:
    made = facts.asked.made
    return made.name if made is not None else (facts.asked.call or "It").partition("(")[0]


_SLIPS = (
    _printed,
    _without_return,
    _changes_input,
    _mutable_default,
    _not_called,
    _lazy,
    _nearly,
    _signature,
    _property_called,
)
