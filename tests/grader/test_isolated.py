"""A process of its own: limits, deaths, and what they are called."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from grader import Result
from grader.isolated import grade

TESTS = '''
from solution import f


def test_first():
    """Keeps one."""
    assert f(1) == 1


def test_second():
    """Keeps two."""
    assert f(2) == 2
'''
NAMES = ["test_first", "test_second"]
MB = 1024 * 1024


def graded(code: str, time_limit: float = 60, memory_limit: int = 512 * MB) -> Result:
    """The verdict on the code."""
    return grade(
        code,
        TESTS,
        exercise="keep",
        expected=NAMES,
        time_limit=time_limit,
        memory_limit=memory_limit,
    )


def inside(*lines: str) -> str:
    """A function that does the lines for the second test only."""
    return "\n    ".join(["def f(x):", "if x == 1: return 1", *lines, "return x"]) + "\n"


def statuses(result: Result) -> list[str]:
    """The verdict and then each test's status."""
    return [result.status, *(test.status for test in result.tests)]


def test_passes() -> None:
    """A right submission passes."""
    assert statuses(graded("def f(x): return x")) == ["pass", "pass", "pass"]


def test_timeout_says_which_test_was_running() -> None:
    """What had finished is kept."""
    result = graded(inside("while True: pass"), time_limit=1)
    assert statuses(result) == ["timeout", "pass", "timeout"]
    assert result.message == (
        "Your code was stopped after 1 second, in the test “Keeps two”, on line 3 (in `f`). "
        "Is there an endless loop?"
    )
    assert result.tests[1].line == 3


@pytest.mark.skipif(not hasattr(signal, "SIGUSR1"), reason="Windows cannot ask")
@pytest.mark.parametrize(
    "line", ["y = 10 ** 10 ** 8", "import time; time.sleep(99)", "sum(iter(int, 1))"]
)
def test_timeout_in_c_says_where(line: str) -> None:
    """The line is known too while Python's own code is running in it."""
    assert graded(inside(line), time_limit=1).tests[1].line == 3


def test_timeout_while_loading() -> None:
    """No test is blamed."""
    result = graded("while True: pass", time_limit=1)
    assert statuses(result) == ["timeout", "not run", "not run"]
    assert "while it was being loaded, on line 1." in result.message
    assert result.line == 1


def test_timeout_without_an_answer() -> None:
    """A submission that does not let itself be asked is stopped all the same."""
    lines = ["import signal", "signal.signal(signal.SIGUSR1, signal.SIG_IGN)", "while True: pass"]
    result = graded(inside(*lines), time_limit=1)
    assert (result.status, result.tests[1].line) == ("timeout", None)
    assert result.message.endswith("in the test “Keeps two”. Is there an endless loop?")


def test_exit_is_named_with_its_status() -> None:
    """`os._exit` cannot be caught, but seen."""
    result = graded(inside("import os; os._exit(3)"))
    assert statuses(result) == ["crash", "pass", "crash"]
    assert "status 3" in result.message
    assert "os._exit" in result.message


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("import os; os.abort()", "gave up"),
        ("import signal; signal.raise_signal(signal.SIGSEGV)", "too deep"),
        ("import signal; signal.raise_signal(signal.SIGKILL)", "too much memory"),
        ("import signal; signal.raise_signal(signal.SIGTERM)", "SIGTERM"),
    ],
)
def test_a_signal_is_explained(line: str, message: str) -> None:
    """The probable cause is given."""
    result = graded(inside(line))
    assert statuses(result) == ["crash", "pass", "crash"]
    assert message in result.message


def test_memory_is_limited() -> None:
    """Too much memory fails the test, and the message names the limit."""
    result = graded(inside("x = [bytes(50_000_000) for _ in range(100)]"))
    assert statuses(result) == ["fail", "pass", "fail"]
    assert "512 MB" in str(result.tests[1].message)


def test_memory_within_the_limit_is_fine() -> None:
    """What is promised can be used."""
    assert graded(inside("y = bytes(400_000_000)")).status == "pass"


@pytest.mark.skipif(os.name != "posix", reason="limits are POSIX's")
def test_it_ends_by_itself_if_nobody_ends_it() -> None:
    """A child whose parent was killed does not loop for ever."""
    code = (
        "import resource\nprint(resource.getrlimit(resource.RLIMIT_CPU))\ndef f(x):\n    return x"
    )
    result = graded(code)
    assert (result.status, result.output.strip()) == ("pass", "(120, 121)")


def test_a_flood_of_output_is_dropped() -> None:
    """Ten megabytes, printed and written past Python, cost nothing."""
    result = graded(
        inside("import os", "print('x' * 10_000_000)", "os.write(1, b'x' * 10_000_000)")
    )
    assert statuses(result) == ["pass", "pass", "pass"]
    assert len(result.tests[1].output) == 500
    assert result.tests[1].output.endswith("only the first 500 characters are kept.")


def test_a_forged_report_is_ignored() -> None:
    """A line without the secret is not ours, on whatever channel."""
    forged = '{"result": "' + graded("def f(x): return x").to_json().replace('"', '\\"') + '"}'
    lines = [
        "import os",
        f"line = {forged!r}.encode() + b'\\n'",
        "for channel in range(3, 30):",
        "    try: os.write(channel, line)",
        "    except OSError: pass",
        "return 0",
    ]
    assert statuses(graded(inside(*lines))) == ["fail", "pass", "fail"]


def test_nothing_of_the_caller_is_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    """The caller's environment, and what is in its folder, stay unseen."""
    monkeypatch.setenv("A_SECRET", "1")
    code = "import os\n\n\ndef f(x):\n    return 'A_SECRET' in os.environ or x\n"
    assert graded(code).status == "pass"


def test_the_folder_is_deleted() -> None:
    """What the submission writes is gone."""
    result = graded(inside("import os", "open('left', 'w').close()", "print(os.getcwd())"))
    folder = Path(result.tests[1].output.strip())
    assert folder.name.startswith("dryrun-")
    assert not folder.exists()


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are POSIX's")
def test_threads_do_not_keep_it_alive() -> None:
    """The process ends with its verdict."""
    lines = ["import threading, time", "threading.Thread(target=time.sleep, args=(600,)).start()"]
    assert graded(inside(*lines)).status == "pass"


def test_a_flood_on_the_graders_channel_is_named() -> None:
    """A line without an end is no report, and whoever writes it is cut off."""
    lines = [
        "import os, stat",
        "def is_ours(n): return stat.S_ISSOCK(os.fstat(n).st_mode)",
        "channel = next(int(n) for n in os.listdir('/dev/fd') if n > '2' and is_ours(int(n)))",
        "try:",
        "    while True: os.write(channel, b'x' * 1_000_000)",
        "except OSError: pass",
    ]
    result = graded(inside(*lines))
    assert statuses(result) == ["crash", "pass", "crash"]
    assert "cut the grader off" in result.message
