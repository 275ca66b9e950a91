"""How does the caller come by a process that grades, and how does it get rid of it?

It is forked from a server (`grader.__main__`) which the caller starts when it first needs one, and
which ends with the caller. A server that was killed is replaced at the next start.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from grader.result import GraderDefect

START_LIMIT = 60.0
"""Seconds that the server may take to import pytest, on a machine under load."""
_END_LIMIT = 5.0
"""Seconds that the server may take to end."""


class Process:
    """A process that grades: the leader of a process group of its own."""

    def __init__(self, server: _Server, pid: int, connection: socket.socket) -> None:
        self.connection = connection
        """What is written here is the request; what can be read here is what the process says."""
        self._server = server
        self._pid = pid
        self._has_ended = False

    def signal(self, number: int) -> None:
        """Sends the process a signal."""
        if not self._has_ended:  # from then on the number may be another's
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, number)

    def end(self, grace: float = 0.0) -> int | None:
        """Ends the process and all that it has started.

        The result says how it ended by itself, within `grace` seconds: its exit status, or minus
        the number of the signal. None if it had to be killed, or if that is not known.
        """
        if self._has_ended:
            return None
        self._has_ended = True
        try:
            return self._server.end(self._pid, grace)
        except OSError:  # somebody has killed the server
            for kill in (os.killpg, os.kill):
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    kill(self._pid, signal.SIGKILL)
            return None
        finally:
            self.connection.close()

    def said(self) -> str:
        """What the process, or the server, has written to standard error, the end of it."""
        return self._server.said()


def start(folder: str) -> Process:
    """A new process that grades in the folder.

    Raises:
        GraderDefect: If there is none to be had, in Python's words.
    """
    ours, theirs = socket.socketpair()
    with theirs:
        for _ in range(2):  # that a server was killed shows at the first try
            try:
                server = _server()
                return Process(server, server.fork(folder, theirs), ours)
            except OSError as error:
                cause = str(error)
    ours.close()
    raise GraderDefect(f"the grading process did not start: {cause}")


class _Server:
    """The caller's side of a fork server."""

    def __init__(self) -> None:
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the server
        self._socket, theirs = socket.socketpair()
        self._socket.settimeout(START_LIMIT)
        self._is_open = True
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-s", "-B", "-m", "grader", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                pass_fds=[theirs.fileno()],
                cwd="/",
                env=_environment(),
                start_new_session=True,  # Ctrl+C is the caller's affair
            )

    @property
    def is_usable(self) -> bool:
        """Whether it can still be asked, by this process and not by one that forked it."""
        return self._is_open and self._owner == os.getpid()

    def fork(self, folder: str, connection: socket.socket) -> int:
        """The number of a new process that grades in the folder what comes by the connection.

        Raises:
            OSError: If the server is gone, or cannot fork.
        """
        try:
            reply = self._ask({"start": folder}, [connection.fileno()])
        except OSError as error:
            status = self._process.returncode
            raise OSError(self.said() or f"the server ended with status {status}") from error
        if not isinstance(reply, int):
            raise OSError(reply)
        return reply

    def end(self, pid: int, grace: float) -> int | None:
        """How the process has ended by itself within `grace` seconds; None if it was killed.

        Raises:
            OSError: If the server is gone.
        """
        reply = self._ask({"end": pid, "grace": grace})
        return reply if isinstance(reply, int) else None

    def _ask(
        self, request: dict[str, str | float], descriptors: Sequence[int] = ()
    ) -> int | str | None:
        with self._lock:
            try:
                sent = json.dumps(request).encode() + b"\n"
                socket.send_fds(self._socket, [sent], descriptors)
                reply = b""
                while not reply.endswith(b"\n"):
                    part = self._socket.recv(1 << 16)
                    if not part:
                        raise ConnectionResetError
                    reply += part
            except BaseException:
                # Nobody could tell to which request the next reply belongs. The server sees that
                # the socket is closed, and ends with all that it has forked.
                self.close()
                raise
        answer: int | str | None = json.loads(reply)
        return answer

    def said(self) -> str:
        """The end of what it has written to standard error."""
        with contextlib.suppress(ValueError):
            size = self._errors.seek(0, os.SEEK_END)
            self._errors.seek(max(0, size - 4_000))
            return self._errors.read().decode("utf-8", "replace").strip()
        return ""

    def close(self) -> None:
        """Ends it; all that it has forked ends with it."""
        self._is_open = False
        self._socket.close()
        try:
            self._process.wait(_END_LIMIT)
        except subprocess.TimeoutExpired:  # a submission may have got at it, and stopped it
            self._process.kill()
            self._process.wait()


_lock = threading.Lock()
_current: _Server | None = None


def _server() -> _Server:
    """The server of this process, which is started if there is none."""
    global _current
    with _lock:
        if _current is None or not _current.is_usable:
            if _current is None:
                atexit.register(_close)
            _current = _Server()
        return _current


def _close() -> None:
    if _current is not None and _current.is_usable:
        _current.close()


def _environment() -> dict[str, str]:
    """The server's environment: nothing of ours but where to find Python's modules."""
    import pytest

    here = str(Path(__file__).parents[1])
    libraries = str(Path(pytest.__file__).parents[1])
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": os.pathsep.join(dict.fromkeys([here, libraries])),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }
