"""The `dryrun` command, as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from publish.project import Project

RIGHT = """def running_total(nums):
    return [sum(nums[: place + 1]) for place in range(len(nums))]
"""


def dryrun(cwd: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    """The finished command."""
    command = [sys.executable, "-c", "from publish.cli import main; main()", *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    child = subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, env=environment)
    return subprocess.CompletedProcess(
        command, child.returncode, child.stdout.decode("utf-8"), child.stderr.decode("utf-8")
    )


def test_grade_passes_a_right_file(project: Project) -> None:
    """From standard input, in any folder of the project; exit code 0."""
    done = dryrun(project.docs, "grade", "running-total", "-", stdin=RIGHT.encode())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("✓ PASS")
    assert done.stdout.count("  ✓ ") == 4


def test_grade_opens_the_first_failure(project: Project) -> None:
    """With what was called, returned and expected; exit code 1, and no colour in a pipe."""
    path = project.exercises / "running-total" / "wrong" / "returns_the_total.py"
    done = dryrun(project.root, "grade", "running-total", str(path))
    assert done.returncode == 1
    assert done.stdout.startswith("✗ FAIL")
    assert done.stdout.count("  ✗ ") == 4
    assert done.stdout.count("expected") == 1
    assert "\x1b" not in done.stdout


def test_grade_gives_the_advice_for_a_known_mistake(project: Project) -> None:
    """To a file that fails the same tests, however it is written; to no other."""
    path = project.exercises / "running-total" / "exercise.toml"
    text = path.read_text(encoding="utf-8")
    why = 'why = "Loses the sign."\n'
    path.write_text(text.replace(why, f'{why}advice = "Keep the *sign*."\n'), encoding="utf-8")
    mistake = RIGHT + "\n\nplain = running_total\n\n\ndef running_total(numbers):\n"
    mistake += "    return plain([abs(number) for number in numbers])\n"
    done = dryrun(project.root, "grade", "running-total", "-", stdin=mistake.encode())
    assert done.returncode == 1
    assert done.stdout.endswith("\n  A common slip\n    Keep the *sign*.\n")
    other = (path.parent / "wrong" / "forgets_the_first.py").read_bytes()
    done = dryrun(project.root, "grade", "running-total", "-", stdin=other)
    assert "A common slip" not in done.stdout


def test_grade_as_json_is_the_result(project: Project) -> None:
    """The same that the browser gets."""
    path = project.exercises / "running-total" / "starter.py"
    done = dryrun(project.root, "grade", "running-total", str(path), "--json")
    result = json.loads(done.stdout)
    assert (done.returncode, result["status"], result["exercise"]) == (1, "fail", "running-total")
    assert [test["name"] for test in result["tests"]] == [
        "test_adds_up[ordinary]",
        "test_adds_up[negative]",
        "test_keeps_one_number",
        "test_of_nothing_is_nothing",
    ]


def test_grade_says_where_a_file_does_not_compile(project: Project, tmp_path: Path) -> None:
    """A verdict like others: exit code 1."""
    path = tmp_path / "mine.py"
    path.write_text("def running_total(nums)\n    return 1\n", encoding="utf-8")
    done = dryrun(project.root, "grade", "running-total", str(path))
    assert done.returncode == 1
    assert done.stdout.startswith("✗ ERROR")
    assert "line 1" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "content", "message"),
    [
        (("running-totl", "-"), b"", 'no exercise "running-totl". Did you mean "running-total"?'),
        (("running-total", "none.py"), b"", "none.py cannot be read: No such file or directory."),
        (("running-total", "."), b"", ". cannot be read: Is a directory."),
        (("running-total", "-"), b"x = '\xe9'", "- is not UTF-8 text (byte 0xe9 at offset 5)."),
        (("running-total",), b"", "Missing argument 'FILE'."),
        (("running-total", "-", "--jsn"), b"", "No such option"),
    ],
)
def test_misuse_is_told_apart(project: Project, arguments, content, message) -> None:
    """Exit code 2, and a message that says what was wrong."""
    done = dryrun(project.root, "grade", *arguments, stdin=content)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_outside_a_project_every_command_says_so(tmp_path: Path) -> None:
    """Exit code 2."""
    done = dryrun(tmp_path, "check")
    assert done.returncode == 2
    assert "is not in a Dry Run project: no mkdocs.yml" in done.stderr


def test_an_exercise_that_cannot_be_read_is_explained(project: Project) -> None:
    """With its problems, as nobody can grade by it."""
    (project.exercises / "running-total" / "test_solution.py").unlink()
    done = dryrun(project.root, "grade", "running-total", "-")
    assert done.returncode == 2
    assert "test_solution.py: is missing" in done.stderr


def test_check_prints_problems_and_a_summary(graded_project: Project) -> None:
    """Exit code 1, a line a problem, plain in a pipe."""
    (graded_project.exercises / "running-total" / "notes.txt").touch()
    done = dryrun(graded_project.root, "check", "running-total")
    assert done.returncode == 1
    *problems, summary = done.stdout.splitlines()
    assert [line.partition(":")[0] for line in problems] == ["exercises/running-total/notes.txt"]
    assert summary == "1 exercise, 4 wrong answers, 1 page: 1 problem."
    assert done.stderr == ""


@pytest.mark.parametrize("option", [(), ("--no-cache",)], ids=["cached", "anew"])
def test_check_of_a_sound_project_ends_well(graded_project: Project, option) -> None:
    """Exit code 0, from the cache and without."""
    done = dryrun(graded_project.root, "check", *option)
    assert done.stdout == "1 exercise, 4 wrong answers, 1 page: no problems.\n"
    assert done.returncode == 0


def test_check_of_an_unknown_exercise_is_misuse(project: Project) -> None:
    """Nothing is checked then."""
    done = dryrun(project.root, "check", "running-total", "nonsense")
    assert done.returncode == 2
    assert 'There is no exercise "nonsense".' in done.stderr


def test_solution_prints_the_solution(project: Project) -> None:
    """Exactly as it is bundled."""
    done = dryrun(project.root, "solution", "running-total")
    assert done.stdout.endswith("    return list(accumulate(nums))\n")
    assert "chain" not in done.stdout
    assert done.returncode == 0


def test_bundle_says_what_it_wrote(project: Project) -> None:
    """And the second time that there was nothing to do."""
    first, second = (dryrun(project.root, "bundle").stdout for _ in range(2))
    written = "running-total.json, index.json, questions.json, cards.json, dry-run.apkg"
    assert first == f"docs/assets/lab: {written}.\n"
    assert second == "docs/assets/lab: nothing was out of date.\n"
