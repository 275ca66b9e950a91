"""The `dryrun` command: what authors and learners run in a terminal.

It is built on click, which MkDocs brings along. Exit codes: 0 all is well, 1 a problem or a verdict
other than pass, 2 the command was not used as meant.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import click

from grader import GraderDefect
from grader.isolated import grade as grade_isolated
from publish import terminal
from publish.advice import advice_for
from publish.cache import Cache
from publish.check import check as check_project
from publish.collecting import CollectError
from publish.exercises import Exercise
from publish.judge import Judge
from publish.memory import recall
from publish.offline import NotBuilt, make_offline
from publish.problems import ExerciseError, ProjectError, suggestion
from publish.project import Project, find_project
from publish.published import write_published


class Misuse(click.ClickException):
    """Raised when the command cannot do what was asked; says what to do instead."""

    exit_code = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def main(context: click.Context) -> None:
    """Check, grade and bundle the exercises of Dry Run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show a mark shows "?"
    context.color = terminal.is_coloured(sys.stdout)


@main.command()
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@click.option("--no-cache", is_flag=True, help="Grade everything again.")
def check(slugs: tuple[str, ...], no_cache: bool) -> None:
    """Find every problem of the exercises and the question pages.

    With SLUGs, only these exercises and the pages that show them.
    """
    project = _project()
    for slug in slugs:
        if slug not in project.slugs():
            raise _unknown(project, slug)
    cache = Cache(project.cache, enabled=not no_cache)
    report = check_project(project, slugs, cache, terminal.progress_on(sys.stderr))
    cache.tidy()
    for problem in report.problems:
        click.echo(str(problem))
    colour = "red" if report.problems else "green"
    click.echo(click.style(report.summary(), fg=colour, bold=True))
    sys.exit(1 if report.problems else 0)


@main.command()
@click.argument("slug")
@click.argument("file", metavar="FILE")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def grade(slug: str, file: str, as_json: bool) -> None:
    """Grade FILE (or - for standard input) by the tests of the exercise SLUG.

    The file runs in a process of its own, which is ended after ten seconds.
    """
    project = _project()
    exercise = _exercise(project, slug)
    code = _submission(file)
    try:
        expected = Judge(Cache(project.cache)).expected(exercise)
    except CollectError as error:
        raise Misuse(f"The tests of {slug} cannot be used: {error}") from None
    try:
        result = grade_isolated(
            code, exercise.tests, exercise=slug, expected=expected, files=exercise.files
        )
    except GraderDefect as error:
        raise Misuse(f"The grader itself failed, whatever {file} holds: {error}") from None
    click.echo(result.to_json() if as_json else terminal.verdict(result))
    advice = advice_for(exercise, result)
    if advice and not as_json:
        click.echo(terminal.advice(advice))
    sys.exit(0 if result.status == "pass" else 1)


@main.command()
def bundle() -> None:
    """Write what the browser loads of exercises and pages."""
    project = _project()
    try:
        written = write_published(project, os.environ.get("SITE_URL"))
    except ExerciseError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    names = ", ".join(written) or "nothing was out of date"
    click.echo(f"{project.name(project.bundle.parent)}: {names}.")


@main.command()
@click.argument("site", metavar="SITE_DIR")
def offline(site: str) -> None:
    """Make the built site in SITE_DIR work without a network."""
    try:
        done = make_offline(Path(site))
    except NotBuilt as error:
        raise Misuse(str(error)) from None
    stored = f"{done.precached} files and {done.runtime} of Python, {done.bytes / 1e6:.1f} MB"
    click.echo(f"{site}/sw.js: stores {stored}.")


@main.command()
@click.argument("slug")
def solution(slug: str) -> None:
    """Print the solution of the exercise SLUG."""
    click.echo(_exercise(_project(), slug).solution, nl=False)


def _project() -> Project:
    try:
        return find_project()
    except ProjectError as error:
        raise Misuse(str(error)) from None


def _unknown(project: Project, slug: str) -> Misuse:
    return Misuse(f'There is no exercise "{slug}". {suggestion(slug, project.slugs())}')


def _exercise(project: Project, slug: str) -> Exercise:
    if slug not in project.slugs():
        raise _unknown(project, slug)
    try:
        return recall(project, slug)
    except ExerciseError as error:
        raise Misuse(str(error)) from None


def _submission(file: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise Misuse(f"{file} cannot be read: {error.strerror}.") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = f"byte {raw[error.start]:#04x} at offset {error.start}"
        raise Misuse(f"{file} is not UTF-8 text ({place}). Save it as UTF-8 first.") from None
