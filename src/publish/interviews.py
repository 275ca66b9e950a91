"""What does the mock interview need of each question's page?

The quoted question, the table in *Clarify*, the approaches in *Outline* (a table or a list, where
the page has one), the follow-ups and the exercises, as a file for the browser. Texts of a line or
a paragraph stay Markdown, because the interview keeps them as text; only the question and the
exercises' statements are HTML made here.
"""

from __future__ import annotations

import json
import re
import runpy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publish.cache import write_atomically
from publish.exercises import Exercise
from publish.fence import STATEMENT_DEMOTION
from publish.follow_ups import follow_ups
from publish.markdown_text import fences, front_matter, headings
from publish.memory import recall
from publish.problems import ExerciseError, Problem
from publish.project import Project
from publish.rendering import markdown_html

VERSION = 1
PAGE = "practice/interview.md"
"""The page that holds the interview; a site without it needs none of this."""
METHOD = "answers/method.py"
CODING = ("Code", "Design")
ASKED = 3
"""Follow-ups that end an interview: a page needs as many."""
CELL = re.compile(r"(?<!\\)\|")
ITEM = re.compile(r"(?:\d+\.|[-*+]) +(?P<text>.+)")


@dataclass(frozen=True)
class Section:
    """One `##` section of a page."""

    line: int
    """Where its heading stands, counted from 1."""
    lines: tuple[str, ...]
    """What stands below the heading, blocks of code left empty."""


def write_interviews(project: Project) -> bool:
    """Write what interviews need for the browser; whether the file changed.

    Raises:
        ExerciseError: Naming file and line of everything that a page lacks.
    """
    if not (project.docs / PAGE).is_file():
        return False
    method = runpy.run_path(str(project.source / METHOD))
    problems: list[Problem] = []
    questions = [_question(project, slug, path, problems) for slug, path in project.pages.items()]
    if problems:
        raise ExerciseError("\n".join(map(str, problems)))
    content = {
        "version": VERSION,
        "steps": list(method["STEPS"]),
        "budgets": {
            str(length): list(minutes.values()) for length, minutes in method["BUDGETS"].items()
        },
        "questions": questions,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    return write_atomically(project.catalogue.with_name("interviews.json"), text)


def _question(
    project: Project, slug: str, path: Path, problems: list[Problem]
) -> dict[str, object]:
    body = front_matter(path.read_text(encoding="utf-8"))[1]
    found = sections(body)
    name = project.name(path)

    def missing(section: str, what: str, mend: str) -> None:
        line = found[section].line if section in found else 1
        problems.append(Problem(f"{name}:{line}", what, mend))

    prompt = quoted(found.get("Question", Section(1, ())))
    if not prompt:
        missing("Question", "the question is not quoted", "Begin *Question* with `> `")
    asked = table(found.get("Clarify", Section(1, ())))
    if not asked or any(len(row) != 2 for row in asked):
        missing(
            "Clarify",
            "there is no table of clarifying questions",
            "Add one of two columns to *Clarify*: what to ask, and what the answer decides",
        )
    coding = next((title for title in CODING if title in found), None)
    if coding is None:
        missing("Outline", "there is neither *Code* nor *Design*", "Add one of these sections")
    further = follow_ups(body)
    if len(further) < ASKED:
        missing("Follow-ups", f"an interview ends with {ASKED} follow-ups", "Add some")
    return {
        "slug": slug,
        "page": f"{project.questions.name}/{path.stem}/",
        "coding": (coding or "").lower(),
        "prompt": markdown_html(prompt),
        "clarify": [{"ask": row[0], "decides": row[-1]} for row in asked[1:]],
        "approaches": approaches(found.get("Outline", Section(1, ()))),
        "follow_ups": [{"question": item.question, "answer": item.answer} for item in further],
        "exercises": [
            _exercise(recall(project, fence.code.strip()))
            for fence in fences(body)
            if fence.language == "exercise"
        ],
    }


def _exercise(exercise: Exercise) -> dict[str, Any]:
    return {
        "slug": exercise.slug,
        "title": exercise.title,
        "difficulty": exercise.difficulty,
        "minutes": exercise.minutes,
        "hash": exercise.hash,
        "statement": markdown_html(exercise.statement, demote=STATEMENT_DEMOTION),
    }


def sections(body: str) -> dict[str, Section]:
    """The `##` sections of a page's Markdown by their titles."""
    lines = body.splitlines()
    for fence in fences(body):
        end = fence.line + fence.code.count("\n") + 2 if fence.code else fence.line + 1
        lines[fence.line - 1 : end] = [""] * (end - fence.line + 1)
    marks = [heading for heading in headings(body) if heading.level == 2]
    ends = [*(heading.line - 1 for heading in marks[1:]), len(lines)]
    return {
        heading.title: Section(heading.line, tuple(lines[heading.line : end]))
        for heading, end in zip(marks, ends, strict=True)
    }


def quoted(section: Section) -> str:
    """The Markdown of the first quotation in a section; empty if there is none."""
    quote: list[str] = []
    for line in section.lines:
        if line.startswith(">"):
            quote.append(line.removeprefix(">").removeprefix(" "))
        elif quote:
            break
    return "\n".join(quote)


def table(section: Section) -> list[list[str]]:
    """The cells of the first table in a section, its head first, as Markdown."""
    rows: list[list[str]] = []
    for line in section.lines:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in CELL.split(line.strip().strip("|"))])
        elif rows:
            break
    return rows[:1] + rows[2:] if len(rows) > 2 else []


def approaches(section: Section) -> dict[str, Any]:
    """The approaches that *Outline* compares: the rows of its table, or the items of its list.

    `head` is empty for a list; both are empty where the section has neither, as where it draws a
    tree of decisions.
    """
    if rows := table(section):
        return {"head": rows[0], "rows": rows[1:]}
    items: list[str] = []
    for line in section.lines:
        if match := ITEM.match(line):
            items.append(match["text"])
        elif items and line.startswith(" ") and line.strip():
            items[-1] += " " + line.strip()
        elif items and line.strip():
            break
    return {"head": [], "rows": [[item] for item in items]}
