"""Does the learner's code reach for what no solution needs: frames, `gc`, C, other processes?

An audit hook (PEP 578) refuses that, and notes it, so that swallowing the exception does not help.
It cannot be removed, but it does nothing unless a run is under way.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from types import FrameType, ModuleType
from typing import Any, cast

_NAMES = {
    "sys._getframe": "sys._getframe",
    "sys._current_frames": "sys._current_frames",
    "sys._current_exceptions": "sys._current_exceptions",
    "sys.settrace": "sys.settrace",
    "sys.setprofile": "sys.setprofile",
    "sys.addaudithook": "sys.addaudithook",
    "sys.monitoring.register_callback": "sys.monitoring.register_callback",
    "gc.get_objects": "gc.get_objects",
    "gc.get_referrers": "gc.get_referrers",
    "gc.get_referents": "gc.get_referents",
    "code.__new__": "types.CodeType",
    "os.fork": "os.fork",
    "os.forkpty": "os.forkpty",
    "os.posix_spawn": "os.posix_spawn",
    "os.exec": "os.exec",
    "os.system": "os.system",
    "os.kill": "os.kill",
    "os.killpg": "os.killpg",
    "pty.spawn": "pty.spawn",
    "subprocess.Popen": "subprocess.Popen",
}
"""Audit events that are refused, and what the learner has written to cause them."""
_FRAMES_OF = {"tb_frame", "gi_frame", "cr_frame", "ag_frame"}
_EXECUTES = {"exec", "compile", "marshal.loads"}
_HANDS_OUT: dict[str, set[str]] = {
    "sys._getframe": {"inspect", "traceback"},
    "object.__getattr__": {"inspect"},
    "code.__new__": set(),
}
"""Only these library modules hand out frames; others use them for names and line numbers."""
LIBRARY = sys.stdlib_module_names | {"pytest", "_pytest", "pluggy", "iniconfig", "packaging"}
_getframe = sys._getframe


class Guard:
    """What was refused since the run began.

    The state is in the locals of a generator, which nothing but its frame knows: a submission that
    gets hold of this object can ask it, but not change it.
    """

    __slots__ = ("_keeper",)

    def __init__(self) -> None:
        self._keeper = _keeper()
        next(self._keeper)

    def arm(self, tests_path: str) -> object:
        """A run begins; the test file may do anything. The result is the key to `disarm`."""
        return self._asked("arm", tests_path)

    def disarm(self, key: object) -> None:
        """The run has ended."""
        self._asked("disarm", key)

    def refused(self) -> list[str]:
        """What was refused, in order."""
        found = self._asked("refused", None)
        return found if isinstance(found, list) else ["the grader's guard"]

    @property
    def executed(self) -> str | None:
        """How the learner's code ran code that is not in its file, if it did."""
        return cast("str | None", self._asked("executed", None))

    def _asked(self, what: str, argument: object) -> object:
        try:
            return self._keeper.send((what, argument))
        except StopIteration:  # somebody has closed it
            return None


def _keeper() -> Generator[object, tuple[str, Any], None]:
    """Answers what is sent: `arm`, `disarm`, `refused`, `executed`."""
    key: object = None
    is_busy = False
    trusted = ""
    refused: list[str] = []
    executed: str | None = None
    names, executes, frames_of = dict(_NAMES), frozenset(_EXECUTES), frozenset(_FRAMES_OF)
    is_learners, is_outside, frame_of = _is_learners, _is_outside, _getframe

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal is_busy, executed
        if key is None or is_busy:
            return
        what = names.get(event)
        if what is None:
            if event in executes:
                is_busy = True
                try:
                    if is_outside(frame_of(1), trusted):
                        executed = executed or event
                        if event == "marshal.loads" or _forges(event, arguments, trusted):
                            refused.append(event)
                finally:
                    is_busy = False
                return
            if event == "object.__getattr__":
                what = arguments[1] if arguments[1] in frames_of else None
            elif event == "object.__setattr__":
                what = "__code__" if arguments[1] == "__code__" else None
            elif event == "import":
                what = "ctypes" if arguments[0] in ("ctypes", "_ctypes") else None
            if what is None:
                return
        is_busy = True
        try:
            found = is_learners(event, frame_of(1), trusted)
        finally:
            is_busy = False
        if found:
            refused.append(what)
            raise PermissionError(f"{what} is not available to a solution")

    is_installed = False
    answer: object = None
    while True:
        asked, argument = yield answer
        answer = None
        if asked == "arm" and key is None:
            if not is_installed:
                sys.addaudithook(hear)
                is_installed = True
            trusted, refused, executed = argument, [], None
            answer = key = object()
        elif asked == "disarm" and argument is key:
            key = None
        elif asked == "refused":
            answer = [*refused]
        elif asked == "executed":
            answer = executed


def _forges(event: str, arguments: tuple[Any, ...], trusted: str) -> bool:
    """Whether text is compiled under the name of a file that is not the learner's."""
    if event != "compile" or not isinstance(arguments[1], str):
        return False
    path = arguments[1]
    is_own = path.rpartition("/")[2] == "solution.py" and path != trusted
    return path.startswith("<frozen") or ("/" in path and not is_own) or path == trusted


def _is_outside(frame: FrameType, trusted: str) -> bool:
    """Whether code runs which is not in the learner's file; that is allowed, and noted."""
    if _library_module(frame) is not None or _is_ours(frame):
        return False
    return frame.f_code.co_filename != trusted


def _is_learners(event: str, frame: FrameType | None, trusted: str) -> bool:
    """Whether the submission is behind what the frame does."""
    module = _library_module(frame) if frame is not None else None
    if module is not None and event in _HANDS_OUT:
        root = module.partition(".")[0]
        if root not in _HANDS_OUT[event] and root not in ("_pytest", "pytest"):
            return False
    if event == "object.__setattr__" and module == "types":  # `types.coroutine`
        return False
    while frame is not None:
        module = _library_module(frame)
        if event == "import" and module is not None and module.partition(".")[0] != "importlib":
            return False
        if module is None:
            return frame.f_code.co_filename != trusted and not _is_ours(frame)
        frame = frame.f_back
    return False


def _library_module(frame: FrameType) -> str | None:
    name = str(frame.f_globals.get("__name__"))
    if name.partition(".")[0] not in LIBRARY:
        return None
    module = sys.modules.get(name)
    if not isinstance(module, ModuleType) or module.__dict__ is not frame.f_globals:
        return None
    path = frame.f_code.co_filename  # of text that was run under a module's name: "<string>"
    return None if path.startswith("<") and not path.startswith("<frozen ") else name


def _is_ours(frame: FrameType) -> bool:
    name = str(frame.f_globals.get("__name__"))
    module = sys.modules.get(name)
    if isinstance(module, ModuleType) and module.__dict__ is frame.f_globals:
        return name != "solution"
    return False


GUARD = Guard()
