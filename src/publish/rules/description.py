"""Is `exercise.toml` sensible, and does it fit the rest of the project?"""

from __future__ import annotations

from publish.exercises import Exercise
from publish.problems import suggestion
from publish.project import KEBAB
from publish.reading import Reader
from publish.solution import foreign_imports


def check(reader: Reader, exercise: Exercise) -> None:
    """Report what is wrong with the slug, the question, the hints and the solution's module."""
    toml = exercise.folder / "exercise.toml"
    pages = reader.project.pages
    if not KEBAB.fullmatch(exercise.slug):
        what = "is not a slug in kebab-case"
        reader.report(exercise.folder, what, "Rename the folder like `two-sum`")
    if exercise.question and exercise.question not in pages:
        what = (
            f'`question` is "{exercise.question}", but no docs/questions/NN-SLUG.md has that slug'
        )
        reader.report(toml, what, suggestion(exercise.question, pages))
    if exercise.hints and len(exercise.hints) < 2:
        mend = "Write at least two, from the smallest push to nearly the method"
        reader.report(toml, "has fewer than two hints", mend)
    if len(set(exercise.hints)) < len(exercise.hints):
        reader.report(toml, "gives a hint twice", "Let each hint say more than the one before")
    for name in exercise.names:
        if not name.isidentifier():
            reader.report(toml, f"`names` holds {name!r}", "Name what Python code can define")
    if len(set(exercise.names)) < len(exercise.names):
        reader.report(toml, "`names` holds a name twice", "Remove one")
    if exercise.module and exercise.module.partition(".")[0] != "answers":
        what = f'`solution` is "{exercise.module}"'
        reader.report(toml, what, "Name a module of `answers`, such as `answers.two_sum`")
    known = (exercise.tested, "pytest", "hypothesis") if exercise.subject else ()
    for _, module in foreign_imports(exercise.solution):
        if module.partition(".")[0] in known:
            continue
        what = f"the solution of {exercise.slug} imports `{module}`"
        mend = "Use the standard library alone, as the browser has no more"
        reader.report(exercise.module_path, what, mend)
