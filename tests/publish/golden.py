"""Which problems does `dryrun check` find in a project that was spoilt on purpose?

Each folder of `golden/` holds what differs from the sound project in `golden/sound`: files in
their place, the paths that are gone in `remove.txt`, and the problems to be found in
`problems.txt`. `python -m tests.publish.golden` writes the latter anew; read the difference.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from publish.cache import Cache
from publish.check import check
from publish.project import Project

GOLDEN = Path(__file__).parent / "golden"
SOUND = GOLDEN / "sound"
PROBLEMS = "problems.txt"
REMOVED = "remove.txt"


def cases() -> list[Path]:
    """The folders of the spoilt projects, in alphabetical order."""
    return sorted(
        path
        for path in GOLDEN.iterdir()
        if path.is_dir() and path.name[0] not in "._" and path != SOUND
    )


def lay_out(case: Path, target: Path) -> Project:
    """The project of a case, written to the folder `target`."""
    ignore = shutil.ignore_patterns("__pycache__", PROBLEMS, REMOVED)
    shutil.copytree(SOUND, target, ignore=ignore)
    if case != SOUND:
        shutil.copytree(case, target, ignore=ignore, dirs_exist_ok=True)
    removed = case / REMOVED
    for name in removed.read_text(encoding="utf-8").splitlines() if removed.exists() else ():
        path = target / name
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
    for folder in sorted((target / "exercises").iterdir(), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return Project(target)


def found(case: Path, target: Path, cache: Path) -> str:
    """What the check prints of a case, a line a problem."""
    report = check(lay_out(case, target), (), Cache(cache))
    return "".join(f"{problem}\n" for problem in report.problems)


def main() -> None:
    """Write the problems of every case as they are found now."""
    with tempfile.TemporaryDirectory() as folder:
        for case in cases():
            text = found(case, Path(folder) / case.name, Path(folder) / "cache")
            (case / PROBLEMS).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
