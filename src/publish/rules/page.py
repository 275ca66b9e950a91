"""Does a question page have the parts that the site promises?"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from publish.blocks import executed
from publish.exercises import DIFFICULTIES
from publish.follow_ups import SECTION, follow_ups
from publish.markdown_text import Heading, fences, front_matter, headings
from publish.problems import listed, suggestion
from publish.project import PAGE_NAME, Project
from publish.reading import NO_TEXTS, Reader, Table, one_of, some_texts, whole, words

KINDS = ("coding", "design", "ml", "data", "behavioural")
KEYS = ("number", "title", "tier", "kind", "topics", "minutes", "difficulty")
SECTIONS = (
    "Question",
    "Clarify",
    "Outline",
    "Code",
    "Test",
    "Optimise",
    "Exercises",
    "Connect",
    "Follow-ups",
    "Sources",
)
LONGEST_BLOCK = 10
FOLLOW_UPS = 5


def check(reader: Reader, path: Path, posed: dict[str, str]) -> None:
    """Report what a question page lacks; `posed` maps each exercise's slug to its question."""
    match = PAGE_NAME.fullmatch(path.stem)
    if match is None:
        reader.report(path, "is not named like 09-two-sum.md", "Rename it to NN-slug.md")
        return
    text = reader.text(path, "front matter, then the sections from Question to Sources")
    if not text:
        return
    _check_front_matter(reader, path, text, int(match["number"]))
    found = headings(front_matter(text)[1])
    _check_sections(reader, path, [item for item in found if item.level == 2])
    _check_follow_ups(reader, path, text)
    check_blocks(reader, path, text)
    _check_exercises(reader, path, text, match["slug"], posed)


def stray_pages(project: Project) -> list[Path]:
    """The Markdown files among the questions that are pages, the overview apart."""
    return sorted(path for path in project.questions.glob("*.md") if path.name != "index.md")


def _check_front_matter(reader: Reader, path: Path, text: str, number: int) -> None:
    try:
        values: Any = yaml.safe_load(front_matter(text)[0])
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else None
        what = f"has front matter that is not YAML: {error.problem}"
        reader.report(path, what, "Correct the line", line)
        return
    if not isinstance(values, dict):
        keys = listed(KEYS)
        reader.report(path, "has no front matter", f"Begin with `---` and {keys}")
        return
    table = Table(reader, path, {str(key): value for key, value in values.items()}, colon=True)
    table.check_keys((*KEYS, "description", "hide", "search"))
    table.take("title", "Two Sum", words, "")
    table.take("tier", "2", whole(1, 3), 0)
    table.take("kind", "coding", one_of(*KINDS), "")
    table.take("topics", "[arrays, hashing]", some_texts, NO_TEXTS)
    table.take("minutes", "20", whole(1, 180), 0)
    table.take("difficulty", "easy", one_of(*DIFFICULTIES), "")
    if table.take("number", str(number), whole(0, 999), number) != number:
        what = f"`number` is {values['number']}"
        reader.report(path, what, f"Write {number}, as in the file's name")


def _check_sections(reader: Reader, path: Path, found: list[Heading]) -> None:
    names = ["Code" if heading.title == "Design" else heading.title for heading in found]
    for heading, name in zip(found, names, strict=True):
        if name not in SECTIONS:
            mend = suggestion(name, SECTIONS)
            reader.report(path, f'has an unknown section "{name}"', mend, heading.line)
    for name in SECTIONS:
        if names.count(name) > 1:
            reader.report(path, f'has the section "{name}" twice', "Join them")
        elif name not in names:
            what = f'has no section "{name}"' + (' (or "Design")' if name == "Code" else "")
            reader.report(path, what, f"Write `## {name}`")
    known = [name for name in dict.fromkeys(names) if name in SECTIONS]
    wanted = [name for name in SECTIONS if name in names]
    if known != wanted:
        reader.report(path, "has its sections out of order", f"Order them: {', '.join(wanted)}")


def _check_follow_ups(reader: Reader, path: Path, text: str) -> None:
    body = front_matter(text)[1]
    found = follow_ups(body)
    if SECTION in [heading.title for heading in headings(body)] and len(found) < FOLLOW_UPS:
        mend = f"Write at least {FOLLOW_UPS}, each `### question?` and its answer"
        reader.report(path, f"has {len(found)} follow-ups", mend)
    for item in found:
        if not item.tags:
            mend = 'Write `### question? { data-tags="hashing, memory" }`'
            reader.report(path, f'the follow-up "{item.question}" has no topics', mend, item.line)
        if not item.answer:
            what = f'the follow-up "{item.question}" does not begin with a paragraph'
            mend = "Begin with an answer that could be said aloud: it is a flash card's"
            reader.report(path, what, mend, item.line)
        if item.answer.endswith(":"):
            what = f'the answer to the follow-up "{item.question}" leads up to what follows'
            mend = "End its first paragraph with a full stop: a flash card ends there"
            reader.report(path, what, mend, item.line)
        if not item.own:
            reader.report(path, *item.unnamed, item.line)


def check_blocks(reader: Reader, path: Path, text: str) -> None:
    """Report executed blocks without an id of their own, too long ones and shared sessions."""
    blocks = executed(text)
    for block in blocks:
        if not block.id:
            mend = 'Add `id="…"`, so that a message can name it'
            reader.report(path, "has an executed block without an id", mend, block.line)
        length = len(block.code.splitlines())
        if length > LONGEST_BLOCK:
            mend = f"Move code to src/answers, so that {LONGEST_BLOCK} are enough"
            reader.report(path, f'the block "{block.id}" has {length} lines', mend, block.line)
        if block.options.get("session"):
            what = f'the block "{block.id}" shares a session'
            reader.report(path, what, "Import what it needs, and drop `session`", block.line)
    for name, times in Counter(block.id for block in blocks if block.id).items():
        if times > 1:
            line = [block.line for block in blocks if block.id == name][1]
            reader.report(path, f'has {times} blocks with the id "{name}"', "Rename one", line)


def _check_exercises(
    reader: Reader, path: Path, text: str, slug: str, posed: dict[str, str]
) -> None:
    body = front_matter(text)[1]
    shown = [(fence.code.strip(), fence) for fence in fences(body) if fence.language == "exercise"]
    for name, fence in shown:
        if name not in posed:
            what = f'shows the exercise "{name}", which does not exist'
            reader.report(path, what, suggestion(name, posed), fence.line)
        elif posed[name] != slug and posed[name]:
            what = f'shows the exercise "{name}", whose question is "{posed[name]}"'
            mend = f"Correct exercises/{name}/exercise.toml, or show it on its own page"
            reader.report(path, what, mend, fence.line)
        elif fence.section != "Exercises":
            what = f'shows the exercise "{name}" outside the section "Exercises"'
            reader.report(path, what, "Move it there", fence.line)
    for name, times in Counter(name for name, _ in shown).items():
        if times > 1:
            reader.report(path, f'shows the exercise "{name}" {times} times', "Keep one")
    for name, question in sorted(posed.items()):
        if question == slug and name not in [other for other, _ in shown]:
            mend = f"Add a fence `exercise` holding {name} to its section Exercises"
            reader.report(path, f'does not show the exercise "{name}"', mend)
