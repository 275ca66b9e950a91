"""Which questions are there? The table that readers filter, made from the pages' front matter.

```python exec="1" html="1" id="questions-all"
from publish.catalogue import table
print(table())
```
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from publish.cache import write_atomically
from publish.markdown_text import fences, front_matter
from publish.memory import recall
from publish.project import Project, current_project

VERSION = 1
COLUMNS = ("Question", "Tier", "Kind", "Difficulty", "Minutes", "Topics", "Exercises")


@dataclass(frozen=True)
class Entry:
    """One question, as its page describes it."""

    slug: str
    page: str
    """The page's file name without its ending."""
    number: int
    title: str
    tier: int
    kind: str
    difficulty: str
    minutes: int
    topics: tuple[str, ...]
    exercises: tuple[tuple[str, str], ...]
    """Slug and title of each, in the order of the page."""


def entries(project: Project | None = None) -> list[Entry]:
    """All questions in the order of their numbers.

    Raises:
        ExerciseError: If an exercise cannot be read.
    """
    project = project or current_project()
    return [_entry(project, slug, path) for slug, path in project.pages.items()]


def write_catalogue(project: Project) -> bool:
    """Write all questions for the browser; whether the file changed.

    `page` is the page's address below the site's, `exercises` are slugs in the order of the page.
    """
    questions = [
        {
            **asdict(entry),
            "page": f"{project.questions.name}/{entry.page}/",
            "exercises": [slug for slug, _title in entry.exercises],
        }
        for entry in entries(project)
    ]
    content = {"version": VERSION, "questions": questions}
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    return write_atomically(project.catalogue, text)


def _entry(project: Project, slug: str, path: Path) -> Entry:
    matter, body = front_matter(path.read_text(encoding="utf-8"))
    about: dict[str, Any] = yaml.safe_load(matter)
    shown = [fence.code.strip() for fence in fences(body) if fence.language == "exercise"]
    return Entry(
        slug,
        path.stem,
        about["number"],
        about["title"],
        about["tier"],
        about["kind"],
        about["difficulty"],
        about["minutes"],
        tuple(about["topics"]),
        tuple((name, recall(project, name).title) for name in shown),
    )


def table(slugs: Sequence[str] = (), base: str = "") -> str:
    """HTML of the questions as a table; the page's script adds filters above it.

    The roles are written out, because on a phone the style sheet shows rows as blocks, and
    browsers would then forget that they are a table's.

    Args:
        slugs: The questions to show, in this order; by default all of them.
        base: The way from the page to the folder of the questions, such as `questions/`.

    Raises:
        ValueError: If there is no question of one of the slugs.
    """
    known = {entry.slug: entry for entry in entries()}
    unknown = [slug for slug in slugs if slug not in known]
    if unknown:
        raise ValueError(f"there is no question {unknown[0]!r}: one of {', '.join(known)}")
    rows = [known[slug] for slug in slugs] if slugs else [*known.values()]
    head = "".join(f'<th scope="col" role="columnheader">{column}</th>' for column in COLUMNS)
    body = "\n".join(_row(entry, base) for entry in rows)
    filtered = "" if slugs else " data-filters"
    return (
        f'<div class="dr-catalogue"{filtered}>\n<table role="table">\n'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>\n'
        f"<tbody role='rowgroup'>\n{body}\n</tbody>\n</table>\n</div>"
    )


def _row(entry: Entry, base: str) -> str:
    address = f"{base}{entry.page}/"
    exercises = [
        f'<a href="{address}#exercise-{slug}">{html.escape(title)}</a>'
        for slug, title in entry.exercises
    ]
    title = f"{entry.number:02} {html.escape(entry.title)}"
    cells = [
        f'<a href="{address}">{title}</a>',
        str(entry.tier),
        entry.kind,
        entry.difficulty,
        str(entry.minutes),
        html.escape(", ".join(entry.topics)),
        _listed(exercises),
    ]
    values = {
        "tier": str(entry.tier),
        "kind": entry.kind,
        "difficulty": entry.difficulty,
        "minutes": str(entry.minutes),
        "topics": "|".join(entry.topics),
    }
    data = "".join(f' data-{name}="{html.escape(value)}"' for name, value in values.items())
    row = "".join(
        f'<td role="cell" data-label="{column}">{cell}</td>'
        for column, cell in zip(COLUMNS, cells, strict=True)
    )
    return f'<tr role="row" data-question="{entry.slug}"{data}>{row}</tr>'


def _listed(items: Iterable[str]) -> str:
    return ", ".join(items) or "none yet"
