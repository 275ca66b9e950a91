"""What is said when the learner's code, or the loading of the tests, raises an exception?

Python's own message is kept word for word; a sentence goes before it.
"""

from __future__ import annotations

import difflib
from types import FunctionType, ModuleType

from _pytest.outcomes import Exit, Skipped, XFailed

from grader import traces
from grader.result import GraderDefect
from grader.source import Problem
from grader.text import listed, shortened
from grader.traces import FILE

TESTS = "test_solution.py"
_ENDS = (SystemExit, KeyboardInterrupt, Exit, Skipped, XFailed)


def import_problem(error: BaseException, path: str, source: str) -> Problem:
    """Why the submission could not be loaded, given what its top level raised."""
    found = traces.within(traces.frames(error), path)
    line = found[-1][1] if found else None
    where = f" on line {line}" if line else ""
    python = traces.last_line(error).replace(path, FILE)
    if isinstance(error, _ENDS):
        what = f"Your code ends the run{where} while it is being loaded, so no test can begin."
    elif isinstance(error, ModuleNotFoundError):
        what = f"Your code imports a module{where} that does not exist here."
    elif isinstance(error, RecursionError):
        what = f"Calls nest deeper than Python allows{where} while your code is being loaded."
    else:
        what = f"Your code stops{where} while it is being loaded."
    return Problem(shortened(f"{what} {python}"), traces.cut(error, found, path, source), line)


def load_problem(error: BaseException, module: ModuleType, path: str, source: str) -> Problem:
    """Why the tests could not be loaded with this submission.

    Raises:
        GraderDefect: If the reason is not in the submission.
    """
    if isinstance(error, ImportError) and error.name == module.__name__:
        wanted = getattr(error, "name_from", None)
        if isinstance(wanted, str):
            return _missing(wanted, module, error, path)
    if traces.within(traces.frames(error), path):
        problem = import_problem(error, path, source)
        what = f"Your code stops on line {problem.line} while the tests are being loaded."
        python = traces.last_line(error).replace(path, FILE)
        return Problem(shortened(f"{what} {python}"), problem.traceback, problem.line)
    if _is_about(error, module):
        return Problem(f"The tests cannot use your code. {traces.last_line(error)}")
    raise GraderDefect(f"{TESTS} cannot be loaded: {traces.last_line(error)}") from error


def unusable(module: ModuleType, tests: ModuleType) -> Problem | None:
    """Why what the tests have imported cannot be used, such as an object that hides what it is."""
    theirs = {id(value): name for name, value in module.__dict__.items()}
    for value in tests.__dict__.values():
        name = theirs.get(id(value))
        try:
            if name is not None and not name.startswith("__"):
                isinstance(value, int)
                getattr(value, "__module__", None)
        except BaseException:
            return Problem(f"`{name}` cannot be used: it raises an exception when looked at.")
    return None


def _missing(wanted: str, module: ModuleType, error: ImportError, path: str) -> Problem:
    defined = _defined(module)
    home = _home(wanted, module)
    if home is not None:
        kind, place = home
        python = traces.last_line(error).replace(path, FILE)
        what = f"The tests import `{wanted}`; in your code it is a method of the class `{kind}`. "
        cure = "Define it outside of the class, without `self`."
        return Problem(what + cure, python, place)
    near = difflib.get_close_matches(wanted, defined, 1, 0.6) or [
        name for name in defined if _letters(name) == _letters(wanted)
    ]
    if near:
        end = f"your code defines `{near[0]}`. Rename it."
    elif defined:
        end = f"your code defines {listed([f'`{name}`' for name in defined[:5]])}."
    else:
        end = "your code defines nothing. Define it at the top level."
    python = traces.last_line(error).replace(path, FILE)
    line = (
        getattr(getattr(module.__dict__.get(near[0]), "__code__", None), "co_firstlineno", None)
        if near
        else None
    )
    return Problem(f"The tests import `{wanted}`; {end}", python, line)


def _home(wanted: str, module: ModuleType) -> tuple[str, int] | None:
    """The class that has a method of that name, and the method's line."""
    for name, value in module.__dict__.items():
        if type(value) is type and value.__module__ == module.__name__:
            method = value.__dict__.get(wanted)
            if type(method) is FunctionType:
                return name, method.__code__.co_firstlineno
    return None


def _defined(module: ModuleType) -> list[str]:
    """Names that the module's own code has bound, functions and classes first."""
    own: list[str] = []
    other: list[str] = []
    for name, value in module.__dict__.items():
        if name.startswith("__") or isinstance(value, ModuleType):
            continue
        home = getattr(value, "__module__", None)
        (own if home == module.__name__ else other).append(name)
    return own or other


def _letters(name: str) -> str:
    return name.replace("_", "").lower()


def _is_about(error: BaseException, module: ModuleType) -> bool:
    """Whether the exception names something that the submission defines."""
    if isinstance(error, AttributeError):
        about = error.obj
        kind = about if isinstance(about, type | ModuleType) else type(about)
        return about is module or getattr(kind, "__module__", None) == module.__name__
    return isinstance(error, TypeError) and str(error).startswith(tuple(_defined(module)))
