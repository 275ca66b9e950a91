"""What do the learner's tests test? A module made in memory, with the behaviour of one version.

The exercise's files hold the specification (`modules/NAME.py`: signatures and docstrings), right
versions and mutants (`versions/right/*.py`, `versions/mutants/*.py`). Whatever the version, the
module looks the same: name, docstrings, signatures and line numbers are the specification's, there
is no file, and the version's own functions are out of reach. Only calls tell versions apart.
"""

from __future__ import annotations

import ast
import builtins
import functools
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from grader.result import GraderDefect

MODULES = "modules/"
RIGHT = "versions/right/"
MUTANTS = "versions/mutants/"
REFERENCE = "reference"
"""The right version that the exercise's answer is."""


@dataclass(frozen=True)
class Version:
    """One version of the module."""

    module: str
    name: str
    """The stem of its file."""
    text: str

    @cached_property
    def behaviour(self) -> str:
        """What it does, as in "ignores the last element"; empty where its file does not say."""
        line = (ast.get_docstring(ast.parse(self.text)) or "").partition("\n")[0]
        line = line.strip().rstrip(".")
        return line if line[1:2].isupper() else line[:1].lower() + line[1:]

    @cached_property
    def code(self) -> CodeType:
        """The version, compiled so that neither a frame nor a warning tells its lines.

        Raises:
            GraderDefect: If Python cannot compile it.
        """
        try:
            tree = ast.parse(self.text)
            for node in ast.walk(tree):
                if hasattr(node, "lineno"):
                    vars(node).update(lineno=1, end_lineno=1, col_offset=0, end_col_offset=0)
            return compile(tree, f"<{self.module}>", "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            raise GraderDefect(f"the version {self.name} does not compile: {error}") from error


@dataclass(frozen=True)
class Subject:
    """A specification and its versions, as an exercise's files have them."""

    name: str
    specification: ModuleType
    right: Mapping[str, Version]
    """The reference comes first."""
    mutants: Mapping[str, Version]
    signatures: Mapping[str, inspect.Signature] = field(default_factory=dict)

    def module(self, version: Version) -> ModuleType:
        """The module, new, with the behaviour of the version.

        Raises:
            GraderDefect: If the version does not load, or lacks a function.
        """
        hidden = {"__name__": self.name, "__builtins__": dict(builtins.__dict__)}
        try:
            exec(version.code, hidden)  # noqa: S102 - this is what a module is
        except Exception as error:
            raise GraderDefect(f"the version {version.name} does not load: {error!r}") from error
        module = ModuleType(self.name, self.specification.__doc__)
        for name, signature in self.signatures.items():
            function = hidden.get(name)
            if not isinstance(function, FunctionType):
                raise GraderDefect(f"the version {version.name} does not define `{name}`")
            like = vars(self.specification)[name]
            setattr(module, name, _front(_opaque(function), like, signature))
        return module


def is_given(files: Mapping[str, str]) -> bool:
    """Whether these are the files of an exercise in which the learner writes the tests."""
    return any(name.startswith(MODULES) for name in files)


def names(files: Mapping[str, str], folder: str) -> list[str]:
    """The stems of the files in the folder, by name; the reference comes first."""
    found = [name.removeprefix(folder)[:-3] for name in files if name.startswith(folder)]
    return sorted(found, key=lambda name: (name != REFERENCE, name))


def parametrize(metafunc: pytest.Metafunc, files: Mapping[str, str]) -> None:
    """Has a test that asks for `right` or `mutant` run once for each such version."""
    for argument, folder in (("right", RIGHT), ("mutant", MUTANTS)):
        if argument in metafunc.fixturenames:
            stems = names(files, folder)
            metafunc.parametrize(argument, stems, ids=[stem.replace("_", " ") for stem in stems])


def read(files: Mapping[str, str]) -> Subject:
    """The specification and the versions among the files of an exercise.

    Raises:
        GraderDefect: If there is no specification, or no reference.
    """
    modules = names(files, MODULES)
    if len(modules) != 1:
        raise GraderDefect(f"{MODULES} holds {len(modules)} modules, but one is what is tested")
    (name,) = modules
    specification = ModuleType(name)
    try:
        text = files[f"{MODULES}{name}.py"]
        exec(compile(text, f"<{name}>", "exec", dont_inherit=True), specification.__dict__)  # noqa: S102
    except Exception as error:
        raise GraderDefect(f"{MODULES}{name}.py does not load: {error!r}") from error
    right, mutants = (
        {stem: Version(name, stem, files[f"{folder}{stem}.py"]) for stem in names(files, folder)}
        for folder in (RIGHT, MUTANTS)
    )
    if REFERENCE not in right:
        raise GraderDefect(f"{RIGHT}{REFERENCE}.py was not given to the grader")
    signatures = {
        key: inspect.signature(value)
        for key, value in vars(specification).items()
        if isinstance(value, FunctionType) and value.__module__ == name and key[0] != "_"
    }
    return Subject(name, specification, right, mutants, signatures)


@contextmanager
def importable(files: Mapping[str, str]) -> Iterator[None]:
    """While it lasts, the reference can be imported, if the files hold a subject."""
    if not is_given(files):
        yield
        return
    subject = read(files)
    before = sys.modules.get(subject.name)
    sys.modules[subject.name] = subject.module(subject.right[REFERENCE])
    try:
        yield
    finally:
        put_back(subject.name, before)


def put_back(name: str, module: ModuleType | None) -> None:
    """Makes the name stand for what it stood for: a module, or nothing."""
    if module is None:
        sys.modules.pop(name, None)
    else:
        sys.modules[name] = module


def _opaque(function: Callable[..., Any]) -> Callable[..., Any]:
    """Calls the function; an exception does not tell from where.

    The wrapper is one of C's, without a cache: Python code cannot look into it.
    """

    def called(*args: object, **kwargs: object) -> object:
        try:
            return function(*args, **kwargs)
        except BaseException as error:
            raised = error
        raised.__traceback__ = raised.__cause__ = raised.__context__ = None
        raise raised

    wrapper = functools.lru_cache(maxsize=0)(called)
    vars(wrapper).clear()
    return wrapper


def _front(
    hidden: Callable[..., Any], like: FunctionType, signature: inspect.Signature
) -> Callable[..., Any]:
    """The function that the learner's tests import: it looks like that of the specification."""

    def function(*args: object, **kwargs: object) -> object:
        return hidden(*args, **kwargs)

    functools.update_wrapper(function, like)
    del function.__wrapped__  # type: ignore[attr-defined]
    function.__signature__ = signature  # type: ignore[attr-defined]
    return function
