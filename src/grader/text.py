"""How is a stranger's text made fit for JSON, and short enough to show?"""

from __future__ import annotations

import re

LONG = 4_000
"""Characters of a message, a diff or a traceback."""
VALUE = 300
"""Characters of a call, a returned or an expected value."""
OUTPUT = 500
"""Characters that a test, or the module, may print before the rest is dropped."""
CUT_OUTPUT = "\n… more was printed; only the first 500 characters are kept."

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def fit(text: str) -> str:
    """The text with lone surrogates and control characters written as escapes.

    Line ends and tabs stay. What is left can be sent as UTF-8 and drawn by any page.
    """
    return _UNFIT.sub(_escape, text)


def shortened(text: str, limit: int = LONG) -> str:
    """The text, fit to show, in at most `limit` characters: a longer one loses its middle."""
    if len(text) > 4 * limit:  # do not scan what is dropped anyway
        text = text[: 2 * limit] + text[-2 * limit :]
        return _without_middle(fit(text), limit)
    text = fit(text)
    return text if len(text) <= limit else _without_middle(text, limit)


def without_addresses(text: str) -> str:
    """The text without the addresses of objects, which differ on each run."""
    return _ADDRESS.sub("", text)


def _without_middle(text: str, limit: int) -> str:
    mark = " … " if limit < 1_000 else "\n… cut …\n"
    room = limit - len(mark)
    head = room * 2 // 3
    return f"{text[:head]}{mark}{text[len(text) - (room - head) :]}"


def listed(items: list[str]) -> str:
    """The items as English: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
