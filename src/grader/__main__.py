"""The child process of `grader.isolated`: grades one submission and reports as it goes.

Reads a request, one JSON object, from standard input; writes one JSON object a line to what was
standard output, each after the secret of the request, so that a line which the submission
writes is not taken for ours.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import os
import signal
import sys
from pathlib import Path

import grader

CPU_SECONDS = 120
"""Of one run; the parent's limit of time ends a run long before."""


def main() -> None:
    """Grades the request on standard input."""
    request = json.loads(sys.stdin.buffer.read())
    secret = request.pop("secret").encode()
    channel = _channel()
    if hasattr(faulthandler, "register"):  # not on Windows
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


def _channel() -> int:
    """A private copy of standard output; the standard streams lead nowhere from now on."""
    channel = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.set_inheritable(channel, False)
    return channel


def _limit(size: int) -> None:
    """Lets the process have `size` bytes more than it has now, where the platform can do that."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        used = _used_memory()
        limit = used + size
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Ends an endless loop even if nobody is left who would end the process.
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))


def _used_memory() -> int:
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
