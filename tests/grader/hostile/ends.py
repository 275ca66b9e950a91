"""Submissions that end the run, or never end."""

from __future__ import annotations

from tests.grader.hostile.case import CRASH, ERROR, FAIL, STOPPED, Hostile, atop, inside

SUBMISSIONS = [
    Hostile("sys.exit at import", atop("import sys\nsys.exit(0)"), ERROR),
    Hostile("sys.exit in the function", inside("import sys\nsys.exit(0)"), FAIL),
    Hostile("os._exit at import", atop("import os\nos._exit(0)"), CRASH),
    Hostile("os._exit in the function", inside("import os\nos._exit(0)"), CRASH),
    Hostile("os._exit from atexit", atop("import atexit, os\natexit.register(os._exit, 0)"), FAIL),
    Hostile("os.abort", inside("import os\nos.abort()"), CRASH),
    Hostile("os.kill", inside("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"), ERROR),
    Hostile("raise_signal", inside("import signal\nsignal.raise_signal(signal.SIGTERM)"), CRASH),
    Hostile("pytest.exit at import", atop("import pytest\npytest.exit('x', returncode=0)"), ERROR),
    Hostile("pytest.exit", inside("import pytest\npytest.exit('x', returncode=0)"), FAIL),
    Hostile(
        "pytest.skip at import",
        atop("import pytest\npytest.skip('x', allow_module_level=True)"),
        ERROR,
    ),
    Hostile("pytest.skip", inside("import pytest\npytest.skip('x')"), FAIL),
    Hostile("pytest.xfail", inside("import pytest\npytest.xfail('x')"), FAIL),
    Hostile("pytest.importorskip", atop("import pytest\npytest.importorskip('nothing')"), ERROR),
    Hostile("pytestmark", atop("import pytest\npytestmark = pytest.mark.skip"), FAIL),
    Hostile("unittest.SkipTest", inside("import unittest\nraise unittest.SkipTest"), FAIL),
    Hostile("KeyboardInterrupt", inside("raise KeyboardInterrupt"), FAIL),
    Hostile("GeneratorExit", inside("raise GeneratorExit"), FAIL),
    Hostile("own BaseException", inside("raise Own", "class Own(BaseException):\n    pass"), FAIL),
    Hostile("StopIteration", inside("raise StopIteration"), FAIL),
    Hostile("MemoryError", inside("raise MemoryError"), FAIL),
    Hostile("RecursionError", inside("return answer(items)"), FAIL),
    Hostile(
        "exception without a text",
        inside(
            "raise Bad",
            """
            class Bad(Exception):
                def __str__(self):
                    raise SystemExit
            """,
        ),
        FAIL,
    ),
    Hostile("endless loop at import", atop("while True:\n    pass"), STOPPED),
    Hostile("endless loop", inside("while True:\n    pass"), STOPPED),
    Hostile(
        "loop that catches everything",
        inside("while True:\n    try:\n        while True: pass\n    except BaseException: pass"),
        STOPPED,
    ),
    Hostile("sleep", inside("import time\ntime.sleep(1000)"), STOPPED),
    Hostile("endless generator", inside("while True:\n    yield 1"), FAIL),
]
