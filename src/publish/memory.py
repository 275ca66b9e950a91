"""Has an exercise changed since it was last read?

`mkdocs serve` renders every page for each edit, so what is unchanged is not read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from publish.exercises import Exercise, load_sound
from publish.project import Project

type Stamp = tuple[tuple[str, int, int], ...]

_known: dict[Path, tuple[Stamp, Exercise]] = {}


def recall(project: Project, slug: str) -> Exercise:
    """The exercise, read anew only if one of its files is another than last time.

    Raises:
        ExerciseError: If there is no such exercise, or naming every problem it has.
    """
    folder = project.exercises / slug
    if folder in _known:
        stamp, exercise = _known[folder]
        if stamp == _stamp([*folder.rglob("*"), *exercise.answers]):
            return exercise
    exercise = load_sound(project, slug)
    _known[folder] = _stamp([*folder.rglob("*"), *exercise.answers]), exercise
    return exercise


def _stamp(paths: Iterable[Path]) -> Stamp:
    """Names, times of change and sizes; a file that has gone has neither."""
    found = []
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            found.append((str(path), 0, 0))
        else:
            found.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(sorted(found))
