"""What is wrong with a file, and how does its author mend it?"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

SHOWN = 12


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend, found by `dryrun check`."""

    path: str
    """The file, relative to the project's root, with `:line` where the line is known."""
    what: str
    """What is wrong, without a full stop at its end."""
    mend: str
    """What to do about it."""

    def __str__(self) -> str:
        stop = "" if self.mend.endswith(("?", ".", "`")) else "."
        return f"{self.path}: {self.what}. {self.mend}{stop}"


class ProjectError(ValueError):
    """Raised when the command or the build is not in a Dry Run project."""


class ExerciseError(ValueError):
    """Raised when an exercise that is needed does not exist or has problems."""


def near(name: str, known: Iterable[str]) -> list[str]:
    """The known names that look most like `name`, best first, three at most."""
    return difflib.get_close_matches(name, list(known), n=3, cutoff=0.5)


def suggestion(name: str, known: Iterable[str]) -> str:
    """A question that names what was probably meant, or the known names if nothing is near."""
    names = list(known)
    close = near(name, names)
    if close:
        return f"Did you mean {listed(close, 'or')}?"
    if not names:
        return "There are none yet."
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"Known are {listed(sorted(names)[:SHOWN])}{more}."


def listed(items: Iterable[str], joint: str = "and") -> str:
    """The items quoted, as a list in a sentence."""
    quoted = [f'"{item}"' for item in items]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {joint} {quoted[-1]}"
