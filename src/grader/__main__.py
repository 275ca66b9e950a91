"""The fork server: the process from which `grader.processes` has those forked that grade.

Importing pytest, Hypothesis and the grader takes longer than most submissions take to be graded;
here it is done once. The server itself never sees a submission, nor a secret: whoever is forked
reads them from a connection that it alone is handed.

`python -m grader N` serves the socket with the descriptor N until the caller closes it, and ends
whatever is still grading then. Requests and replies are JSON, a line each:

- `{"start": FOLDER}`, with the connection beside it, forks a process. The reply is its number, or
  a text that says why there is none.
- `{"end": PID, "grace": SECONDS}` gives a process time to end by itself, and kills what is left of
  it and of all that it has started. The reply is its exit status, or minus the number of the
  signal that ended it, or null if it had to be killed.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
import sys
import tempfile
import time
import traceback
from typing import Any

from grader import child
from grader.warm import load_all

_LOOK = 0.005
"""Seconds between two looks at whether a process has ended."""


def serve(caller: socket.socket) -> None:
    """Answers the caller's requests until it is gone."""
    running: set[int] = set()
    starts = 0
    while (received := _received(caller)) is not None:
        request, descriptors = received
        reply: int | str | None
        if "start" in request:
            starts += 1
            if starts == 2:  # whoever grades only one need not wait for what few tests need
                load_all()
                gc.freeze()  # what all share stays shared, as no collection writes to it
            connection = socket.socket(fileno=descriptors[0])
            reply = _forked(request["start"], connection, caller)
            if isinstance(reply, int):
                running.add(reply)
        else:
            running.discard(request["end"])
            reply = _ended(request["end"], request["grace"])
        caller.sendall(json.dumps(reply).encode() + b"\n")
    for pid in running:
        _ended(pid, 0)


def _received(caller: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """The next request and the descriptors that came with it; None if the caller is gone."""
    line, descriptors = b"", list[int]()
    while not line.endswith(b"\n"):
        part, more, _, _ = socket.recv_fds(caller, 1 << 16, 1)
        if not part:
            return None
        line += part
        descriptors += more
    return json.loads(line), descriptors


def _forked(folder: str, connection: socket.socket, caller: socket.socket) -> int | str:
    """The number of a new process that grades what comes by the connection; else a reason."""
    try:
        pid = os.fork()
    except OSError as error:  # too many processes, or too little memory
        connection.close()
        return str(error)
    if pid:
        connection.close()
        return pid
    status = 1
    try:
        caller.close()
        _settle(folder)
        child.run(connection)
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def _settle(folder: str) -> None:
    """Makes the process look as if it had been started in the folder."""
    os.setsid()
    os.chdir(folder)
    os.environ.update(HOME=folder, TMPDIR=folder)
    tempfile.tempdir = None
    sys.argv[1:] = []


def _ended(pid: int, grace: float) -> int | None:
    """Kills the process and all that it has started; how it ended by itself in time, or None."""
    end = time.monotonic() + grace
    while True:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended or time.monotonic() >= end:
            break
        time.sleep(_LOOK)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
    if ended:
        return os.waitstatus_to_exitcode(status)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return None


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
