"""How does an exercise look in a page, before and without any JavaScript?

A custom fence of `pymdownx.superfences`; it needs no MkDocs:

    - pymdownx.superfences:
        custom_fences:
          - name: exercise
            class: dr-exercise
            format: !!python/name:publish.fence.exercise

In a page, the fence holds the exercise's slug and nothing else.
"""

from __future__ import annotations

import html
import logging
import re
from functools import lru_cache
from typing import Any

from markdown import Markdown
from pymdownx.superfences import SuperFencesException  # type: ignore[import-untyped]

from publish.exercises import Exercise
from publish.memory import recall
from publish.problems import ExerciseError
from publish.project import current_project
from publish.rendering import code_html, markdown_html, plain_code_html

log = logging.getLogger("mkdocs.plugins.dryrun")

STATEMENT_DEMOTION = 2  # `##` in a statement stands below the exercise's own <h3>


class FenceError(ExerciseError, SuperFencesException):  # type: ignore[misc]
    """Raised for a fence that names no usable exercise; superfences lets it end the build."""


def exercise(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: Markdown,
    **kwargs: object,
) -> str:
    """The HTML of the exercise whose slug stands in the fence.

    Raises:
        FenceError: If the fence holds no slug, an unknown one, or one of an exercise that has
            problems. In MkDocs the message also names the page.
    """
    slug = source.strip()
    if not slug or len(slug.split()) != 1:
        raise FenceError(f"An `exercise` fence holds one slug, such as two-sum, but not {slug!r}.")
    try:
        return render(recall(current_project(), slug))
    except ExerciseError as error:
        raise FenceError(str(error)) from None


@lru_cache(maxsize=1024)
def render(exercise: Exercise) -> str:
    """The section of a page that shows an exercise and into which the editor mounts."""
    slug, title = html.escape(exercise.slug), html.escape(exercise.title)
    minutes = f"{exercise.minutes} minute{'' if exercise.minutes == 1 else 's'}"
    command = f"dryrun grade {slug} my_solution.py"
    return "\n".join(
        (
            f'<section class="dr-exercise" data-exercise="{slug}" data-hash="{exercise.hash}"'
            f' data-state="idle" aria-labelledby="exercise-{slug}">',
            f'<h3 id="exercise-{slug}">{title}</h3>',
            f'<p class="dr-meta">{exercise.difficulty} · about {minutes}</p>',
            '<div class="dr-statement">',
            _found_by_its_prose(markdown_html(exercise.statement, demote=STATEMENT_DEMOTION)),
            "</div>",
            '<div class="dr-editor" data-search-exclude>',
            plain_code_html(exercise.starter, "dr-starter", f"Starter of {exercise.title}"),
            "</div>",
            '<details class="dr-tests" data-search-exclude><summary>The tests</summary>',
            code_html(exercise.tests),
            "</details>",
            '<noscript><p class="dr-noscript">The editor needs JavaScript. Without it, write your '
            "solution in a file of your own and grade it in a checkout of this site: "
            f"<code>{command}</code></p></noscript>",
            "</section>",
        )
    )


def _found_by_its_prose(statement: str) -> str:
    """The statement, its lists left out of the search, whose index every page loads.

    Material's search takes the end of any element of the same name for the end of what is left out,
    so each outermost list gets an element around it that occurs nowhere else in a statement.
    """
    parts = []
    depth = 0
    for part in re.split("(</?ul>)", statement):
        if part == "<ul>":
            parts.append("<section data-search-exclude><ul>" if depth == 0 else part)
            depth += 1
        elif part == "</ul>":
            depth -= 1
            parts.append("</ul></section>" if depth == 0 else part)
        else:
            parts.append(part)
    return "".join(parts)


def preview(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: Markdown,
    **kwargs: object,
) -> str:
    """The same as [`exercise`][publish.fence.exercise], but an error is shown in the page.

    The plugin puts it in the other's place while an author previews the site.
    """
    try:
        return exercise(source, language, css_class, options, md, **kwargs)
    except FenceError as error:
        log.error(str(error))
        return (
            '<div class="admonition failure" role="alert">'
            '<p class="admonition-title">This exercise cannot be shown</p>'
            f"<pre>{html.escape(str(error))}</pre></div>"
        )
