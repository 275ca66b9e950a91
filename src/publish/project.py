"""Where are the project's folders?"""

from __future__ import annotations

import re
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from publish.problems import ProjectError

KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
PAGE_NAME = re.compile(r"(?P<number>\d\d)-(?P<slug>[a-z][a-z0-9]*(-[a-z0-9]+)*)")


@dataclass(frozen=True)
class Project:
    """A checkout: the folder that holds `mkdocs.yml`, and what lies where in it."""

    root: Path

    @property
    def exercises(self) -> Path:
        """The folder that holds one folder an exercise."""
        return self.root / "exercises"

    @property
    def docs(self) -> Path:
        """The folder that MkDocs publishes."""
        return self.root / "docs"

    @property
    def questions(self) -> Path:
        """The folder of the question pages."""
        return self.docs / "questions"

    @property
    def source(self) -> Path:
        """The folder from which `answers` is imported."""
        return self.root / "src"

    @property
    def bundle(self) -> Path:
        """The folder of the exercises as the browser loads them; built, not kept in git."""
        return self.docs / "assets" / "lab" / "exercises"

    @property
    def cards(self) -> Path:
        """The file of the follow-ups as flash cards; built, not kept in git."""
        return self.docs / "assets" / "lab" / "cards.json"

    @property
    def catalogue(self) -> Path:
        """The file of the questions as practice in the browser chooses from them; built."""
        return self.docs / "assets" / "lab" / "questions.json"

    @property
    def cache(self) -> Path:
        """The folder of earlier verdicts; safe to delete."""
        return self.root / ".cache" / "dryrun"

    @cached_property
    def pages(self) -> dict[str, Path]:
        """Each question's page by the question's slug, in the order of the file names."""
        found = {}
        for path in sorted(self.questions.glob("*.md")):
            if match := PAGE_NAME.fullmatch(path.stem):
                found[match["slug"]] = path
        return found

    def slugs(self) -> list[str]:
        """The slug of each exercise, in alphabetical order."""
        if not self.exercises.is_dir():
            return []
        folders = (path for path in self.exercises.iterdir() if path.is_dir())
        return sorted(path.name for path in folders if not path.name.startswith((".", "__")))

    def name(self, path: Path) -> str:
        """The path as messages show it: relative to the root, with forward slashes."""
        return path.relative_to(self.root).as_posix()


def find_project(start: Path | None = None) -> Project:
    """The project that holds `start` (by default the current folder).

    Raises:
        ProjectError: If neither `start` nor a folder above it holds a `mkdocs.yml`.
    """
    folder = (start or Path.cwd()).resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / "mkdocs.yml").is_file():
            return Project(candidate)
    raise ProjectError(
        f"{folder} is not in a Dry Run project: no mkdocs.yml here or in any folder above. "
        "Change to the project's folder first."
    )


_current: ContextVar[Project | None] = ContextVar("project", default=None)


def current_project() -> Project:
    """The project that a build has chosen, otherwise the one that holds the current folder."""
    return _current.get() or find_project()


def choose(project: Project) -> None:
    """Make `project` the current one for good, as a build does when it has read its settings."""
    _current.set(project)
