"""Grades one submission in the browser's interpreter and hands the result over as JSON."""

import importlib
import importlib.util
import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import grader

FOLDER = Path("/exercise")
SOLUTION = str(FOLDER / "solution.py")
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


def tell_line(frame: FrameType | None, late: Callable[[int, str], None]) -> None:
    """Tells `late` the learner's line that is running, and its function's name, if there is one."""
    while frame is not None:
        if frame.f_code.co_filename == SOLUTION:
            late(frame.f_lineno, frame.f_code.co_name)
            return
        frame = frame.f_back


def run(
    request: str,
    checkpoint: Callable[[str], None],
    late: Callable[[int, str], None],
    has_library: bool,
) -> str | None:
    """The grader's result as JSON, or None if the run must be repeated with the library.

    `late` is told where the code is, if the worker signals that time is nearly up.
    """
    signal.signal(signal.SIGINT, lambda _number, frame: tell_line(frame, late))
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
