"""Is `starter.py` a text from which a learner can begin?"""

from __future__ import annotations

from publish.exercises import Exercise
from publish.names import defined
from publish.reading import Reader


def check(reader: Reader, exercise: Exercise) -> None:
    """Report a starter that does not compile, lacks a name or does not say where to write."""
    path, text = exercise.folder / "starter.py", exercise.starter
    if not text:
        return
    if "# TODO" not in text:
        reader.report(path, "has no `# TODO`", "Mark the place where the learner writes")
    tree = reader.python(path, text)
    if not tree.body:
        return
    for name in exercise.names:
        if name not in defined(tree):
            mend = "Define it, with a body that returns something wrong"
            reader.report(path, f"does not define `{name}`", mend)
