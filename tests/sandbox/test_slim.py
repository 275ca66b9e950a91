"""What the memory image leaves out is left out, and nothing else."""

from __future__ import annotations

import argparse
import ast
import runpy
import statistics
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest

SLIM = runpy.run_path(str(Path(__file__).parents[2] / "src/browser/sandbox/slim.py"))
SOURCES = [str(module.__file__) for module in (argparse, ast, statistics, tarfile)]


def all_codes(code: CodeType) -> Iterator[CodeType]:
    """The code and all that is nested in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from all_codes(constant)


def lines(code: CodeType) -> list[int | None]:
    """The line of each instruction."""
    return [line for line, *_ in code.co_positions()]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: Path(path).stem)
def test_every_instruction_keeps_its_line(path: str) -> None:
    """The table of lines says the same without columns."""
    plain = compile(Path(path).read_text(), path, "exec")
    slimmed = SLIM["slimmed"](plain)
    pairs = list(zip(all_codes(plain), all_codes(slimmed), strict=True))
    assert len(pairs) > 50
    for before, after in pairs:
        assert lines(after) == lines(before)
        assert after.co_code == before.co_code


@pytest.mark.skipif(
    sys.version_info < (3, 14), reason="code says from 3.14 on whether it has a docstring"
)
def test_docstrings_go_and_strings_stay() -> None:
    """Only what is a docstring is dropped."""
    code = compile(
        'def f():\n    "doc"\n    return "kept"\n\ndef g():\n    return "kept"', "x", "exec"
    )
    spaces: list[dict[str, object]] = [{}, {}]
    exec(code, spaces[0])  # noqa: S102 - our own code
    exec(SLIM["slimmed"](code), spaces[1])  # noqa: S102
    for space in spaces:
        assert [space["f"](), space["g"]()] == ["kept", "kept"]  # type: ignore[operator]
    assert [space["f"].__doc__ for space in spaces] == ["doc", ""]


def test_stand_ins_are_gone_afterwards() -> None:
    """What was kept out can be imported afterwards."""
    kept = {name: sys.modules.pop(name) for name in SLIM["UNUSED"] if name in sys.modules}
    try:
        with SLIM["without_unused"]():
            from urllib.request import urlopen

            assert isinstance(urlopen, type)
        assert "urllib.request" not in sys.modules
    finally:
        sys.modules.update(kept)
