"""Colour is for terminals alone, and only where it is wanted."""

import io

import pytest

from publish.terminal import is_coloured, progress_on


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Yes, it is one."""
        return True


def test_colour_honours_terminal_and_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR wins whatever it is set to."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert is_coloured(Terminal())
    assert not is_coloured(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not is_coloured(Terminal())


def test_progress_leaves_no_trace() -> None:
    """On a terminal the line is cleared at the end, elsewhere nothing is written."""
    terminal, pipe = Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        show = progress_on(stream)
        show(1, 2, "two-sum: solution")
        show(2, 2, "")
    assert terminal.getvalue() == "\r\x1b[K1/2 two-sum: solution\r\x1b[K"
    assert pipe.getvalue() == ""
