"""Grades one submission in the browser's interpreter and hands the result over as JSON."""

import importlib
import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path

import grader

FOLDER = Path("/exercise")
missing: list[str] = []


class LibraryWatch:
    """Last in line to find a module: notes what the memory image lacks but the library has."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        """Finds nothing; notes a name of the standard library or of a wheel as missing."""
        if name.partition(".")[0] in LIBRARY:
            missing.append(name)


WHEELS = {"grader", "hypothesis", "sortedcontainers"}
WHEELS |= {"pytest", "_pytest", "pluggy", "iniconfig", "packaging", "pygments", "pyodide"}
# Found out before the image is made, while the library is there: the browser's Python lacks
# some modules, such as readline, that others try to import.
LIBRARY = WHEELS | {name for name in sys.stdlib_module_names if importlib.util.find_spec(name)}


def prepare_tests(tests: str) -> None:
    """Compiles the tests that the next run will probably use."""
    grader.prepare(tests, folder=FOLDER)


def run(request: str, checkpoint: Callable[[str], None], has_library: bool) -> str | None:
    """The grader's result as JSON, or None if the run must be repeated with the library."""
    asked = json.loads(request)
    importlib.invalidate_caches()
    sys.path_importer_cache.clear()
    if not has_library:
        sys.meta_path.append(LibraryWatch)  # type: ignore[arg-type]
    try:
        result = grader.grade(
            asked["code"],
            asked["tests"],
            exercise=asked["exercise"],
            expected=asked["expected"],
            folder=FOLDER,
            files=asked["files"],
            found=asked["found"],
            progress=lambda state: checkpoint(state.to_json()),
        )
    except grader.GraderDefect:
        if missing and not has_library:  # tests, too, may import what the image lacks
            return None
        raise
    return None if missing and not has_library else result.to_json()
