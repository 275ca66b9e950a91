"""Does the learner's code reach for what no solution needs: frames, `gc`, C, other processes?

An audit hook (PEP 578) refuses that, and notes it, so that swallowing the exception does not help.
It cannot be removed, but it does nothing unless a run is under way.
"""

from __future__ import annotations

import sys
from types import FrameType, ModuleType
from typing import Any

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
    """What was refused since the run began."""

    def __init__(self) -> None:
        self._installed = False
        self._armed = False
        self._busy = False
        self._trusted = ""
        self._refused: list[str] = []
        self.executed: str | None = None
        """How the learner's code ran code that is not in its file, if it did."""

    def arm(self, tests_path: str) -> None:
        """A run begins; the test file may do anything."""
        if not self._installed:
            sys.addaudithook(self._hear)
            self._installed = True
        self._trusted = tests_path
        self._refused = []
        self.executed = None
        self._armed = True

    def disarm(self) -> None:
        """The run has ended."""
        self._armed = False

    def refused(self) -> list[str]:
        """What was refused, in order."""
        return self._refused

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._armed or self._busy:
            return
        what = _NAMES.get(event)
        if what is None:
            if event in _EXECUTES:
                self._note(event, _getframe(1))
                return
            if event == "object.__getattr__":
                what = arguments[1] if arguments[1] in _FRAMES_OF else None
            elif event == "object.__setattr__":
                what = "__code__" if arguments[1] == "__code__" else None
            elif event == "import":
                what = "ctypes" if arguments[0] in ("ctypes", "_ctypes") else None
            if what is None:
                return
        self._busy = True
        try:
            is_learners = self._is_learners(event, _getframe(1))
        finally:
            self._busy = False
        if is_learners:
            self._refused.append(what)
            raise PermissionError(f"{what} is not available to a solution")

    def _note(self, event: str, frame: FrameType) -> None:
        """Notes that code runs which is not in the learner's file; that is allowed."""
        self._busy = True
        try:
            is_library = _library_module(frame) is not None or _is_ours(frame)
            if not is_library and frame.f_code.co_filename != self._trusted:
                self.executed = self.executed or event
        finally:
            self._busy = False

    def _is_learners(self, event: str, frame: FrameType | None) -> bool:
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
                path = frame.f_code.co_filename
                return path != self._trusted and not _is_ours(frame)
            frame = frame.f_back
        return False


def _library_module(frame: FrameType) -> str | None:
    name = str(frame.f_globals.get("__name__"))
    if name.partition(".")[0] not in LIBRARY:
        return None
    module = sys.modules.get(name)
    is_genuine = isinstance(module, ModuleType) and module.__dict__ is frame.f_globals
    return name if is_genuine else None


def _is_ours(frame: FrameType) -> bool:
    name = str(frame.f_globals.get("__name__"))
    module = sys.modules.get(name)
    if isinstance(module, ModuleType) and module.__dict__ is frame.f_globals:
        return name != "solution"
    return False


GUARD = Guard()
