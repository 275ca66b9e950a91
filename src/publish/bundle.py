"""What does the browser load of an exercise?"""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import markdown

from publish.cache import Cache, write_atomically
from publish.collecting import CollectError
from publish.exercises import Exercise
from publish.judge import Judge
from publish.memory import recall
from publish.problems import ExerciseError
from publish.project import Project

VERSION = 1


def write_bundle(project: Project) -> list[str]:
    """Write a JSON file an exercise and an index, and return the names of the files that changed.

    Files of exercises that are gone are removed; files whose content is unchanged are left alone.

    Raises:
        ExerciseError: Naming every problem, if an exercise cannot be published. Then nothing is
            written.
    """
    exercises: list[Exercise] = []
    errors: list[str] = []
    for slug in project.slugs():
        try:
            exercises.append(recall(project, slug))
        except ExerciseError as error:
            errors.append(str(error))
    expected = _expected(project, exercises, errors)
    if errors:
        raise ExerciseError("\n".join(errors))
    texts = {
        f"{exercise.slug}.json": _json(_content(exercise, names))
        for exercise, names in zip(exercises, expected, strict=True)
    }
    texts["index.json"] = _json({"version": VERSION, "exercises": [*map(_entry, exercises)]})
    changed = [
        name for name, text in texts.items() if write_atomically(project.bundle / name, text)
    ]
    for path in sorted(project.bundle.glob("*.json")):
        if path.name not in texts:
            path.unlink()
            changed.append(f"{path.name} (removed)")
    return changed


def _expected(project: Project, exercises: list[Exercise], errors: list[str]) -> list[list[str]]:
    judge = Judge(Cache(project.cache))

    def names(exercise: Exercise) -> list[str]:
        try:
            return judge.expected(exercise)
        except CollectError as error:
            errors.append(f"exercises/{exercise.slug}/test_solution.py: {error}")
            return []

    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        return list(pool.map(names, exercises))


def _content(exercise: Exercise, expected: list[str]) -> dict[str, Any]:
    return {
        "version": VERSION,
        **_entry(exercise),
        "names": list(exercise.names),
        "minutes": exercise.minutes,
        "starter": exercise.starter,
        "tests": exercise.tests,
        "expected": expected,
        "hints": [markdown.markdown(hint) for hint in exercise.hints],
        "files": exercise.files,
        "solution": exercise.solution,
        "wrong": {
            wrong.name: {"fails": list(wrong.fails), "advice": markdown.markdown(wrong.advice)}
            for wrong in exercise.wrong
            if wrong.advice
        },
    }


def _entry(exercise: Exercise) -> dict[str, Any]:
    return {
        "slug": exercise.slug,
        "title": exercise.title,
        "question": exercise.question,
        "difficulty": exercise.difficulty,
        "minutes": exercise.minutes,
        "hash": exercise.hash,
    }


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
