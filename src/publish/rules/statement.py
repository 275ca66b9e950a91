"""Does `statement.md` say what to do, with an example?"""

from __future__ import annotations

import re

from publish.exercises import Exercise
from publish.markdown_text import headings
from publish.reading import Reader
from publish.suites import specified

EXAMPLE = re.compile(r"^ *(```|~~~)|^ *>>> |==", re.MULTILINE)


def check(reader: Reader, exercise: Exercise) -> None:
    """Report a top-level heading, a missing signature and a missing example."""
    path, text = exercise.folder / "statement.md", exercise.statement
    if not text:
        return
    for heading in headings(text):
        if heading.level == 1:
            mend = "Remove it, as the title comes from exercise.toml"
            reader.report(path, "has a top-level heading", mend, heading.line)
    for name in exercise.names or specified(exercise.versions):
        if not re.search(rf"\b{re.escape(name)}\b", text):
            reader.report(path, f"does not mention `{name}`", "Show its signature")
    if not EXAMPLE.search(text):
        mend = "Show one call and what it returns, in a code block"
        reader.report(path, "has no worked example", mend)
