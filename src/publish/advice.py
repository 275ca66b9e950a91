"""Has a submission made a known mistake, and what does the exercise's author say of that?"""

from __future__ import annotations

from grader import Result
from publish.exercises import Exercise
from publish.reading import Reader


def advice_for(exercise: Exercise, result: Result) -> str | None:
    """The Markdown of the advice whose wrong answer fails the same tests; None if there is none."""
    if result.status != "fail":
        return None
    failing = {test.name for test in result.tests if test.status != "pass"}
    found = [wrong.advice for wrong in exercise.wrong if wrong.advice and {*wrong.fails} == failing]
    return found[0] if len(found) == 1 else None


def check(reader: Reader, exercise: Exercise) -> None:
    """Report two pieces of advice for the same failing tests: neither could be given."""
    seen: dict[frozenset[str], str] = {}
    for wrong in exercise.wrong:
        if not wrong.advice or not wrong.fails:
            continue
        first = seen.setdefault(frozenset(wrong.fails), wrong.name)
        if first != wrong.name:
            reader.report(
                exercise.folder / "exercise.toml",
                f"`wrong.{wrong.name}.advice` and `wrong.{first}.advice` are for the same tests",
                "Add a test that tells the two mistakes apart, or give advice for one",
            )
