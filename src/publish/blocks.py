"""Do a page's executed blocks run, and what do they print?

markdown-exec only warns when a block fails, so tests run the blocks of every page by this module,
which follows markdown-exec: a block has names of its own unless it has a `session`, and what it
prints is what the page shows.

`python -m publish.blocks docs/questions/09-two-sum.md` runs a page's blocks and names the failures.
"""

from __future__ import annotations

import io
import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from publish.markdown_text import fences, front_matter

PYTHON = ("python", "py")
OFF = ("", "no", "off", "false", "0")


@dataclass(frozen=True)
class Block:
    """One fence that is executed when the page is built."""

    id: str
    line: int
    """The line of the opening fence in the page, counted from 1."""
    language: str
    options: dict[str, str]
    code: str


@dataclass(frozen=True)
class Outcome:
    """What came of one block: what it printed, and why it ended if it failed."""

    block: Block
    output: str
    error: str | None
    """The traceback from the block on, or nothing if the block ran to its end."""


def executed(text: str) -> list[Block]:
    """The blocks of a page that are executed, in order, those inside other parts included."""
    return [
        Block(fence.options.get("id", ""), fence.line, fence.language, fence.options, fence.code)
        for fence in fences(front_matter(text)[1])
        if fence.options.get("exec", "").lower() not in OFF
    ]


def run(blocks: Iterable[Block], page: str = "page") -> list[Outcome]:
    """What each block does, in order, in this process and starting from nothing.

    A failing block does not keep the next from running. Only Python is run; a block in another
    language is a failure, as a page that needs a shell would not build everywhere.
    """
    sessions: dict[str, dict[str, Any]] = {}
    return [_run(block, page, sessions) for block in blocks]


def run_page(path: Path) -> list[Outcome]:
    """What each executed block of a Markdown file does."""
    return run(executed(path.read_text(encoding="utf-8")), path.name)


def pages(docs: Path) -> Iterator[Path]:
    """The Markdown files below `docs` that have executed blocks, in order."""
    for path in sorted(docs.rglob("*.md")):
        if executed(path.read_text(encoding="utf-8")):
            yield path


def _run(block: Block, page: str, sessions: dict[str, dict[str, Any]]) -> Outcome:
    if block.language not in PYTHON:
        return Outcome(block, "", f"{block.language} is executed at the build, but not by tests")
    session = block.options.get("session", "")
    names = sessions.setdefault(session, {}) if session else {}
    module = "_block_" + re.sub(r"\W+", "_", f"{page}_{block.line}")
    names["__name__"] = module
    buffer = io.StringIO()
    names["print"] = partial(print, file=buffer)
    sys.modules[module] = ModuleType(module)
    place = f"{page}:{block.line}, block {block.id or 'without id'}"
    error = None
    try:
        exec(compile(block.code, place, "exec", dont_inherit=True), names)  # noqa: S102
    except KeyboardInterrupt:
        raise
    except BaseException as raised:
        error = _traceback(raised, place, block.code)
    finally:
        del sys.modules[module]
    return Outcome(block, buffer.getvalue(), error)


def _traceback(raised: BaseException, place: str, code: str) -> str:
    """Python's own traceback without our frames, with the block's lines in it."""
    trace = traceback.TracebackException.from_exception(raised)
    files = [frame.filename for frame in trace.stack]
    if place in files:
        del trace.stack[: files.index(place)]
    else:
        trace.stack.clear()
    lines = code.splitlines()
    text = []
    for part in trace.format():
        text.append(part)
        if match := re.match(rf'  File "{re.escape(place)}", line (\d+), in [^\n]*\n$', part):
            text.append(f"    {lines[int(match[1]) - 1].strip()}\n")
    return "".join(text)


def main(arguments: list[str]) -> int:
    """Run the blocks of the named pages; the exit code is 1 if one fails."""
    failed = 0
    for argument in arguments:
        for outcome in run_page(Path(argument)):
            if outcome.error is not None:
                failed += 1
                print(f"{argument}:{outcome.block.line}: {outcome.error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
