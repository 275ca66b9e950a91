"""A sound exercise in which the learner writes the tests, written into a project."""

from __future__ import annotations

from pathlib import Path

from publish.project import Project
from tests.grader.suite import spans

SLUG = "test-the-span"
ANSWER = '''"""How far apart are the smallest and the largest of some numbers?"""

from collections.abc import Sequence


def span(numbers: Sequence[float]) -> float:
    """The largest number minus the smallest."""
    return max(numbers) - min(numbers)
'''
SUITE = spans.GOOD.lstrip().replace("from spans import span", "from answers.spans import span")
TOML = """title = "Test the span"
question = "running-total"
solution = "answers.spans_suite"
subject = "answers.spans"
difficulty = "easy"
minutes = 10
hints = ["What is promised?", "Which numbers are special?"]

[wrong.looks_at_one_list]
why = "Looks at one list only."
fails = [
    "test_notices[answers zero]",
    "test_notices[ignores the last]",
    "test_notices[sorts in place]",
    "test_notices[starts at zero]",
]

[wrong.never_empty]
why = "Passes no empty list."
fails = ["test_notices[answers zero]"]

[wrong.never_changed]
why = "Does not look at the list afterwards."
fails = ["test_notices[sorts in place]"]

[wrong.wants_one_class]
why = "Insists on ValueError itself."
fails = ["test_accepts[sorts]", "test_notices[answers zero]"]
"""
STATEMENT = """Write tests for `span(numbers)`.

```pycon
>>> span([3, 5, 4])
2
```
"""
STARTER = """from spans import span


# TODO: write more tests
def test_measures():
    assert span([4]) == 0
"""
WRONG = {
    "looks_at_one_list": spans.WEAK.lstrip(),
    "never_empty": spans.GOOD.lstrip()
    .replace("span([])", "[][0]")
    .replace("ValueError", "IndexError"),
    "never_changed": spans.GOOD.lstrip().partition("def test_leaves")[0].rstrip() + "\n",
    "wants_one_class": spans.GOOD.lstrip().replace(
        "    with pytest.raises(ValueError):\n        span([])\n",
        "    with pytest.raises(ValueError) as caught:\n        span([])\n"
        "    assert type(caught.value) is ValueError\n",
    ),
}


def add(project: Project) -> Path:
    """The exercise's folder, written, with its answers and its place on the page."""
    folder = project.exercises / SLUG
    texts = {
        folder / "exercise.toml": TOML,
        folder / "statement.md": STATEMENT,
        folder / "starter.py": STARTER,
        folder / "test_solution.py": spans.TESTS.lstrip(),
        project.source / "answers" / "spans.py": ANSWER,
        project.source / "answers" / "spans_suite.py": SUITE,
    }
    texts |= {folder / "wrong" / f"{name}.py": text for name, text in WRONG.items()}
    texts |= {folder / name: text for name, text in spans.FILES.items() if "reference" not in name}
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    page = project.pages["running-total"]
    fence = "```exercise\nrunning-total\n```\n"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(fence, f"{fence}\n```exercise\n{SLUG}\n```\n"), encoding="utf-8")
    return folder
