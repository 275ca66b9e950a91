"""How is a verdict shown in a terminal?"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TextIO

import click

from grader import Result, TestResult

MARKS = {
    "pass": ("✓", "green"),
    "fail": ("✗", "red"),
    "error": ("✗", "red"),
    "timeout": ("✗", "red"),
    "crash": ("✗", "red"),
}


def is_coloured(stream: TextIO) -> bool:
    """Whether the stream is a terminal whose user has not asked for plain text."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def verdict(result: Result) -> str:
    """The verdict for reading: each test with its title, and the first failure opened."""
    mark, colour = MARKS.get(result.status, ("·", "yellow"))
    lines = [click.style(f"{mark} {result.status.upper()}", fg=colour, bold=True)]
    lines[0] += f"  {result.message}"
    if result.traceback:
        lines += ["", _indented(result.traceback)]
    if result.output:
        lines += ["", "  Printed when the file was loaded:", _indented(result.output, 4)]
    shown = result.tests if any(test.status != "not run" for test in result.tests) else ()
    if shown:
        lines.append("")
    opened = False
    for test in shown:
        mark, colour = MARKS.get(test.status, ("·", "yellow"))
        note = "" if test.status in ("pass", "fail") else f"  ({test.status})"
        lines.append(f"  {click.style(mark, fg=colour)} {test.title}{note}")
        if test.status not in ("pass", "not run") and not opened:
            opened = True
            lines += _details(test, result.message)
    return "\n".join(lines)


def advice(text: str) -> str:
    """What the author says of a mistake that fails exactly these tests."""
    return f"\n  {click.style('A common slip', bold=True)}\n{_indented(text, 4)}"


def _details(test: TestResult, told: str) -> list[str]:
    lines = []
    for label in ("call", "returned", "expected"):
        value = getattr(test, label)
        if value is not None:
            lines.append(f"      {click.style(f'{label:<9}', dim=True)} {_hanging(value)}")
    for label in ("message", "traceback", "output"):
        value = getattr(test, label)
        if label == "message" and value and (test.traceback or "").rstrip().endswith(value):
            continue  # the traceback ends with it
        if value == told:
            continue  # the verdict says it
        if value:
            title = {"output": "printed", "traceback": "where"}.get(label, label)
            lines.append(f"      {click.style(title, dim=True)}")
            lines.append(_indented(value, 8))
    if test.line:
        lines.append(f"      {click.style('line', dim=True)}      {test.line} of your file")
    return lines


def _indented(text: str, by: int = 2) -> str:
    return "\n".join(f"{' ' * by}{line}".rstrip() for line in text.rstrip().splitlines())


def _hanging(text: str) -> str:
    return text.replace("\n", "\n" + " " * 16)


def progress_on(stream: TextIO) -> Callable[[int, int, str], None]:
    """What shows progress on a terminal in a line that it clears, and nothing elsewhere."""

    def show(done: int, total: int, what: str) -> None:
        if not stream.isatty():
            return
        line = f"{done}/{total} {what}"[:78] if what else ""
        stream.write(f"\r\x1b[K{line}")
        stream.flush()

    return show
