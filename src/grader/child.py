"""What does a process do that grades one submission? It reads a request and reports as it goes.

The request is one JSON object; a report is a line with a JSON object, after the secret of the
request, so that a line which the submission writes is not taken for ours.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import os
import resource
import signal
import socket
from pathlib import Path

import grader

CPU_SECONDS = 120
"""Of one run; the caller's limit of time ends a run long before."""


def run(connection: socket.socket) -> None:
    """Grades the request that comes through the connection, in this process."""
    request = json.loads(_everything(connection))
    secret = request.pop("secret").encode()
    channel = _channel(connection)
    faulthandler.register(signal.SIGUSR1, channel, all_threads=False)

    def report(kind: str, value: str) -> None:
        line = secret + json.dumps({kind: value}).encode() + b"\n"
        while line:
            line = line[os.write(channel, line) :]

    memory_limit = request.pop("memory_limit")
    request["folder"] = Path(request["folder"])
    report("ready", "")
    _limit(memory_limit)
    try:
        result = grader.grade(**request, progress=lambda state: report("state", state.to_json()))
        report("result", result.to_json())
    except grader.GraderDefect as defect:
        report("defect", str(defect))


def _everything(connection: socket.socket) -> bytes:
    """All that the caller writes, until it says that no more will come."""
    parts = []
    while part := connection.recv(1 << 20):
        parts.append(part)
    return b"".join(parts)


def _channel(connection: socket.socket) -> int:
    """The connection, as the one way out: the standard streams lead nowhere from now on."""
    channel = connection.detach()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.set_inheritable(channel, False)
    return channel


def _limit(size: int) -> None:
    """Lets the process have `size` bytes more than it has now, where the platform can do that."""
    with contextlib.suppress(OSError, ValueError):
        used = _used_memory()
        limit = used + size
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Ends an endless loop even if nobody is left who would end the process.
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))


def _used_memory() -> int:
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
