"""`dryrun check` names every problem of a project that was spoilt on purpose."""

from pathlib import Path

import pytest

from tests.publish.golden import PROBLEMS, SOUND, cases, found


def test_nothing_is_wrong_with_the_sound_project(tmp_path: Path, cache_folder: Path) -> None:
    """From it, the others differ in what they are named after."""
    assert found(SOUND, tmp_path / "project", cache_folder) == ""


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_finds_the_problems(case: Path, tmp_path: Path, cache_folder: Path) -> None:
    """All at once, each with its path, what is wrong and how to mend it."""
    expected = (case / PROBLEMS).read_text(encoding="utf-8")
    assert found(case, tmp_path / "project", cache_folder) == expected
