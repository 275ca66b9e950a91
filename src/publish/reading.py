"""What does one file of an exercise say, and can it be read at all?"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from publish.problems import Problem, suggestion
from publish.project import Project

NO_TEXTS: tuple[str, ...] = ()


@dataclass
class Reader:
    """Reads a project's files and keeps every problem it meets on the way."""

    project: Project
    problems: list[Problem] = field(default_factory=list)

    def report(self, path: Path, what: str, mend: str, line: int | None = None) -> None:
        """Keep one problem."""
        place = self.project.name(path) + (f":{line}" if line else "")
        self.problems.append(Problem(place, what, mend))

    def text(self, path: Path, purpose: str) -> str:
        """The file's text, or an empty string (and a problem) if it cannot be used."""
        if not path.is_file():
            self.report(path, "is missing", f"Write it: {purpose}")
            return ""
        raw = path.read_bytes()
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            what = f"is not UTF-8 (byte {raw[error.start]:#04x} at offset {error.start})"
            self.report(path, what, "Save it as UTF-8", line)
            return ""
        for what, mark, mend in (
            ("contains a NUL character", "\0", "Remove it"),
            ("contains a tab", "\t", "Indent with spaces, and write \\t in a string"),
            ("begins with a byte order mark", "\ufeff", "Save it as UTF-8 without one"),
            ("has Windows line ends", "\r", "Save it with line ends of \\n"),
        ):
            if mark in text:
                line = text[: text.index(mark)].count("\n") + 1
                self.report(path, what, mend, line)
        if not text.strip():
            self.report(path, "is empty", f"Write it: {purpose}")
            return ""
        return "" if "\0" in text or "\ufeff" in text else text

    def python(self, path: Path, text: str) -> ast.Module:
        """The syntax tree of a Python file, or an empty one (and a problem)."""
        try:
            compile(text, path.name, "exec", dont_inherit=True)
            return ast.parse(text)
        except SyntaxError as error:
            self.report(path, f"does not compile: {error.msg}", "Correct the line", error.lineno)
        except ValueError as error:  # a NUL, or too deeply nested
            self.report(path, f"does not compile: {error}", "Correct the file")
        return ast.Module([], [])

    def toml(self, path: Path, purpose: str) -> dict[str, Any]:
        """The tables of a TOML file, or an empty one (and a problem)."""
        text = self.text(path, purpose)
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            match = re.search(r"\(at (?:line (\d+), column \d+|end of document)\)", str(error))
            what = str(error).replace(match[0], "").strip() if match else str(error)
            line = int(match[1] or text.count("\n") + 1) if match else None
            self.report(path, f"is not TOML: {what}", "Correct the line", line)
        return {}


@dataclass(frozen=True)
class Table:
    """A table of a TOML file whose keys are taken one by one."""

    reader: Reader
    path: Path
    values: dict[str, Any]
    name: str = ""
    colon: bool = False
    """Whether it is written `key: value`, as in YAML."""

    def check_keys(self, known: tuple[str, ...]) -> None:
        """Report the keys that nothing reads."""
        for key in self.values:
            if key not in known:
                what = f"unknown key {self._label(key)}"
                self.reader.report(self.path, what, suggestion(key, known))

    def take[T](self, key: str, example: str, accept: Callable[[Any], T | None], fallback: T) -> T:
        """The value of a key, or `fallback` (and a problem) if it is absent or not accepted."""
        if key not in self.values:
            self.reader.report(
                self.path, f"has no {self._label(key)}", f"Add `{self._entry(key, example)}`"
            )
            return fallback
        value = accept(self.values[key])
        if value is None:
            what = f"{self._label(key)} is {self.values[key]!r}"
            self.reader.report(self.path, what, f"Write it like `{self._entry(key, example)}`")
            return fallback
        return value

    def _entry(self, key: str, example: str) -> str:
        return f"{key}: {example}" if self.colon else f"{key} = {example}"

    def _label(self, key: str) -> str:
        return f"`{self.name}.{key}`" if self.name else f"`{key}`"


def words(value: object) -> str | None:
    """The value if it is text with something in it."""
    return value.strip() if isinstance(value, str) and value.strip() else None


def dotted(value: object) -> str | None:
    """The value if it is the name of a module."""
    text = words(value)
    return text if text and all(part.isidentifier() for part in text.split(".")) else None


def texts(value: object) -> tuple[str, ...] | None:
    """The value if it is a list of texts, none of them empty."""
    if not isinstance(value, list) or not all(words(item) for item in value):
        return None
    return tuple(value)


def some_texts(value: object) -> tuple[str, ...] | None:
    """The value if it is a list of at least one text, none of them empty."""
    return texts(value) or None


def whole(low: int, high: int) -> Callable[[Any], int | None]:
    """Accepts a whole number from `low` to `high`."""

    def accept(value: object) -> int | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        return value if low <= value <= high else None

    return accept


def one_of(*choices: str) -> Callable[[Any], str | None]:
    """Accepts one of the choices."""
    return lambda value: value if value in choices and isinstance(value, str) else None
