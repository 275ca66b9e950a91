"""Processes that grade are forked from one that has everything loaded, and share nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from grader import GraderDefect, Result, isolated, processes

SOURCE = Path(processes.__file__).parents[1]
TESTS = '''
from solution import f


def test_f():
    """Gives nothing."""
    assert f() is None
'''


def graded(*lines: str, time_limit: float = 60) -> Result:
    """The verdict on a function that does the lines."""
    body = "".join(f"    {line}\n" for line in lines)
    code = f"import json, os, sys, tempfile, time\n\n\ndef f():\n{body}"
    return isolated.grade(code, TESTS, exercise="x", expected=["test_f"], time_limit=time_limit)


def printed(*lines: str) -> str:
    """What the lines print while they are graded; nothing of it fails."""
    result = graded(*lines)
    assert result.status == "pass"
    return result.tests[0].output.strip()


def is_alive(pid: int) -> bool:
    """Whether a process of that number runs; one whose end nobody has asked for does not."""
    state = Path(f"/proc/{pid}/stat")
    try:
        os.kill(pid, 0)
        return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def gone(*pids: int) -> bool:
    """Whether all of them end within ten seconds."""
    end = time.monotonic() + 10
    while any(map(is_alive, pids)) and time.monotonic() < end:
        time.sleep(0.01)
    return not any(map(is_alive, pids))


def write_pid(folder: Path, which: str = "os.getpid()") -> str:
    """A line that writes the numbers of processes into the folder."""
    return f"with open({str(folder / 'pids')!r}, 'w') as file: print({which}, file=file)"


def written_pids(folder: Path) -> list[int]:
    """What that line has written, as soon as it has."""
    path = folder / "pids"
    end = time.monotonic() + 30
    while not (path.exists() and path.read_text().endswith("\n")):
        assert time.monotonic() < end, "no number was written"
        time.sleep(0.01)
    return [int(word) for word in path.read_text().split()]


def test_one_server_forks_all() -> None:
    """Each has a number and a session of its own, and the same parent, which is not the caller."""
    lines = "print(os.getpid(), os.getsid(0), os.getppid())"
    first, second = printed(lines).split(), printed(lines).split()
    assert first[0] == first[1] != second[0] == second[1]
    assert first[2] == second[2] != str(os.getpid())


def test_what_one_changes_the_next_does_not_see() -> None:
    """Not even in a module that both have from the server."""
    change = [
        "import json",
        "json.left = 1",
        "sys.path.insert(0, 'left')",
        "os.environ['LEFT'] = ''",
    ]
    look = "print(hasattr(json, 'left'), 'left' in sys.path, 'LEFT' in os.environ)"
    for _ in range(2):  # the second is forked from a server that has loaded everything
        assert printed(*change, look) == "True True True"
        assert printed(look) == "False False False"


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux lists descriptors")
def test_nothing_is_open_but_its_own_way_out() -> None:
    """The standard streams lead nowhere; the server's socket is closed."""
    open_files = printed(
        "for n in sorted(map(int, os.listdir('/proc/self/fd'))):",
        "    try: print(n, os.readlink(f'/proc/self/fd/{n}').partition(':')[0])",
        "    except OSError: pass  # the listing itself",
    ).splitlines()
    assert [line.split()[1] for line in open_files[:3]] == ["/dev/null"] * 3
    assert [line.split()[1] for line in open_files[3:]].count("socket") == 1


def test_it_is_at_home_in_its_folder() -> None:
    """The folder is where it is, its home and where its temporary files go."""
    where = "print(os.getcwd(), os.path.expanduser('~'), tempfile.gettempdir(), sys.argv[1:])"
    folder, home, temporary, arguments = printed(where).split(" ", 3)
    assert folder == home == temporary
    assert arguments == "[]"


def test_many_at_once() -> None:
    """Threads share the server; each gets its own verdict."""
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: printed(f"print({n})"), range(24)))
    assert found == [str(n) for n in range(24)]


def test_a_server_that_was_killed_is_replaced() -> None:
    """It may have been idle, or a run may be under way, which keeps its verdict."""
    idle = int(printed("print(os.getppid())"))
    os.kill(idle, signal.SIGKILL)
    busy = int(printed("print(os.getppid())"))
    assert busy != idle
    with ThreadPoolExecutor(1) as pool:
        under_way = pool.submit(printed, "time.sleep(1)", "print(os.getppid())")
        time.sleep(0.5)
        os.kill(busy, signal.SIGKILL)
        assert under_way.result() != str(busy)
    assert int(printed("print(os.getppid())")) not in (busy, os.getpid())


def test_a_run_is_ended_although_the_server_was_killed(tmp_path: Path) -> None:
    """An endless loop does not outlive its time."""
    server = int(printed("print(os.getppid())"))
    with ThreadPoolExecutor(1) as pool:
        endless = [write_pid(tmp_path), "while True: pass"]
        under_way = pool.submit(graded, *endless, time_limit=2)
        (pid,) = written_pids(tmp_path)
        os.kill(server, signal.SIGKILL)
        assert under_way.result().status == "timeout"
    assert gone(pid)


def test_all_ends_with_the_caller(tmp_path: Path) -> None:
    """A caller that is killed leaves neither the server nor a run behind."""
    script = (
        "import sys; from grader import isolated\n"
        "isolated.grade(sys.argv[1], '', exercise='x', expected=[], time_limit=600)"
    )
    endless = f"import os\n{write_pid(tmp_path, 'os.getppid(), os.getpid()')}\nwhile True: pass\n"
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    caller = subprocess.Popen([sys.executable, "-c", script, endless], env=environment)
    try:
        server, run = written_pids(tmp_path)
        assert is_alive(server)
        assert is_alive(run)
    finally:
        caller.kill()
        caller.wait()
    assert gone(server, run)


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("echo 'no pytest here' >&2", "no pytest here"),
        ("exit 3", "the server ended with status 3"),
        (None, "No such file or directory"),
    ],
)
def test_it_says_why_nothing_starts(
    program: str | None, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the words of the Python that does not start; with one that does, all is well again."""
    os.kill(int(printed("print(os.getppid())")), signal.SIGKILL)
    python = tmp_path / "python"
    if program is not None:
        python.write_text(f"#!/bin/sh\n{program}\n")
        python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    with pytest.raises(GraderDefect, match=f"the grading process did not start: .*{reason}"):
        graded("pass")
    monkeypatch.undo()
    assert graded("pass").status == "pass"
