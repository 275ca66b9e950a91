"""How do several submissions of one exercise compare? Tables for pages, graded at the build.

    ```python exec="1" id="scores"
    from publish.scores import scores
    print(scores("test-the-crop-box"))
    ```

Verdicts come from the same memory as those of `dryrun check`, so a build repeats no run.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping
from pathlib import Path

from grader import Result
from publish import suites
from publish.cache import Cache
from publish.exercises import Exercise
from publish.judge import Judge
from publish.memory import recall
from publish.project import current_project
from publish.solution import solution_text


def scores(slug: str, also: Mapping[str, str] | None = None) -> str:
    """Markdown of a table: how many tests each submission of the exercise passes, by test function.

    The rows are the starter, the wrong answers with the mistake that each makes, and the solution.

    Args:
        slug: The exercise.
        also: Further suites, by the text of their row: each a module of `answers` with tests.
    """
    exercise, judge = _exercise(slug)
    expected = judge.expected(exercise)
    functions = [*dict.fromkeys(name.partition("[")[0] for name in expected)]
    lines: list[str] = []
    for label, code in _submissions(exercise, also or {}):
        result = judge.grade(exercise, code, expected)
        if not lines:
            titles = [_title(result, function) for function in functions]
            lines = [_row(["", *titles]), _row([":--", *("--:" for _ in titles)])]
        lines.append(_row([label, *(_passed(result, function) for function in functions)]))
    return "\n".join(lines)


def failures(slug: str, name: str) -> str:
    """Markdown of a list: what the learner is told who submits the wrong answer of that name.

    Raises:
        ValueError: If the exercise has no such wrong answer.
    """
    exercise, judge = _exercise(slug)
    codes = {wrong.name: wrong.code for wrong in exercise.wrong} | {"starter": exercise.starter}
    if name not in codes:
        raise ValueError(f"{slug} has no wrong answer {name!r}, but {', '.join(sorted(codes))}")
    result = judge.grade(exercise, codes[name], judge.expected(exercise))
    told = [test.message or "" for test in result.tests if test.status != "pass"]
    return "\n".join(f"- {message.replace('\n', '  \n  ')}" for message in told)


def _exercise(slug: str) -> tuple[Exercise, Judge]:
    project = current_project()
    return recall(project, slug), Judge(Cache(project.cache))


def _submissions(exercise: Exercise, also: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "The starter.", exercise.starter
    for wrong in exercise.wrong:
        yield wrong.why, wrong.code
    for label, module in also.items():
        yield label, _suite(module, exercise)
    yield "The solution.", exercise.solution


def _suite(module: str, exercise: Exercise) -> str:
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        raise ValueError(f"There is no module {module!r}")
    source = Path(spec.origin).read_text(encoding="utf-8")
    text = solution_text(source, suites.tests_in(source))
    return suites.importing(text, exercise.subject, exercise.tested)


def _title(result: Result, function: str) -> str:
    title = next(test.title for test in result.tests if test.name.partition("[")[0] == function)
    return title.partition(":")[0].rstrip(".")


def _passed(result: Result, function: str) -> str:
    states = [t.status for t in result.tests if t.name.partition("[")[0] == function]
    return f"{states.count('pass')} of {len(states)}"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
