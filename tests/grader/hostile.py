"""Submissions that try to pass without solving anything, and the statuses they may get.

The tests that they face ask `answer([1, 2])` for `[2, 1]`, twice, and look at its type.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent

TESTS = '''
from collections import Counter

import pytest
from solution import answer


def test_reverses():
    """Reverses two numbers."""
    assert answer([1, 2]) == [2, 1]


def test_is_a_list():
    """Returns a list of the same numbers."""
    result = answer([3, 4, 5])
    assert isinstance(result, list)
    assert len(result) == 3
    assert Counter(result) == Counter([3, 4, 5])
    assert sorted(result) == [3, 4, 5]
    assert result[0] == 5


def test_refuses():
    """Raises TypeError for a number."""
    with pytest.raises(TypeError):
        answer(5)
'''
NAMES = ["test_reverses", "test_is_a_list", "test_refuses"]


@dataclass(frozen=True)
class Hostile:
    """One submission that must not pass."""

    name: str
    code: str
    statuses: tuple[str, ...]


def _inside(body: str, before: str = "") -> str:
    """A submission whose function does `body` when it is called."""
    indented = "\n".join(f"    {line}" for line in dedent(body).strip().splitlines())
    return f"{dedent(before).strip()}\n\n\ndef answer(items):\n{indented}\n"


def _atop(body: str) -> str:
    """A submission that does `body` when it is loaded, and returns its input."""
    return f"{dedent(body).strip()}\n\n\ndef answer(items):\n    return items\n"


FAIL, ERROR, CRASH, STOPPED = ("fail",), ("error",), ("crash",), ("timeout",)
SUBMISSIONS = [
    # Ends the run.
    Hostile("sys.exit at import", _atop("import sys\nsys.exit(0)"), ERROR),
    Hostile("sys.exit in the function", _inside("import sys\nsys.exit(0)"), FAIL),
    Hostile("os._exit at import", _atop("import os\nos._exit(0)"), CRASH),
    Hostile("os._exit in the function", _inside("import os\nos._exit(0)"), CRASH),
    Hostile("os._exit from atexit", _atop("import atexit, os\natexit.register(os._exit, 0)"), FAIL),
    Hostile("os.abort", _inside("import os\nos.abort()"), CRASH),
    Hostile("os.kill", _inside("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"), ERROR),
    Hostile("raise_signal", _inside("import signal\nsignal.raise_signal(signal.SIGTERM)"), CRASH),
    Hostile("pytest.exit at import", _atop("import pytest\npytest.exit('x', returncode=0)"), ERROR),
    Hostile("pytest.exit", _inside("import pytest\npytest.exit('x', returncode=0)"), FAIL),
    Hostile(
        "pytest.skip at import",
        _atop("import pytest\npytest.skip('x', allow_module_level=True)"),
        ERROR,
    ),
    Hostile("pytest.skip", _inside("import pytest\npytest.skip('x')"), FAIL),
    Hostile("pytest.xfail", _inside("import pytest\npytest.xfail('x')"), FAIL),
    Hostile("pytest.importorskip", _atop("import pytest\npytest.importorskip('nothing')"), ERROR),
    Hostile("pytestmark", _atop("import pytest\npytestmark = pytest.mark.skip"), FAIL),
    Hostile("unittest.SkipTest", _inside("import unittest\nraise unittest.SkipTest"), FAIL),
    Hostile("KeyboardInterrupt", _inside("raise KeyboardInterrupt"), FAIL),
    Hostile("GeneratorExit", _inside("raise GeneratorExit"), FAIL),
    Hostile("own BaseException", _inside("raise Own", "class Own(BaseException):\n    pass"), FAIL),
    Hostile("StopIteration", _inside("raise StopIteration"), FAIL),
    Hostile("MemoryError", _inside("raise MemoryError"), FAIL),
    Hostile("RecursionError", _inside("return answer(items)"), FAIL),
    Hostile(
        "exception without a text",
        _inside(
            "raise Bad",
            """
            class Bad(Exception):
                def __str__(self):
                    raise SystemExit
            """,
        ),
        FAIL,
    ),
    Hostile("endless loop at import", _atop("while True:\n    pass"), STOPPED),
    Hostile("endless loop", _inside("while True:\n    pass"), STOPPED),
    Hostile(
        "loop that catches everything",
        _inside("while True:\n    try:\n        while True: pass\n    except BaseException: pass"),
        STOPPED,
    ),
    Hostile("sleep", _inside("import time\ntime.sleep(1000)"), STOPPED),
    Hostile("endless generator", _inside("while True:\n    yield 1"), FAIL),
    # Takes too much.
    Hostile("memory", _inside("x = []\nwhile True:\n    x.append(bytearray(50_000_000))"), FAIL),
    Hostile("huge number", _inside("return [10 ** 10_000_000]"), FAIL),
    Hostile(
        "output", _inside("for _ in range(1000):\n    print('x' * 100_000)\nreturn items"), FAIL
    ),
    Hostile(
        "output past Python",
        _inside("import os\nfor _ in range(1000):\n    os.write(1, b'x' * 10_000)"),
        FAIL,
    ),
    Hostile(
        "forged report",
        _inside(
            """
            import os
            for channel in range(3, 20):
                try:
                    os.write(channel, b'{"result": {"status": "pass"}}\\n')
                except OSError:
                    pass
            """
        ),
        FAIL,
    ),
    Hostile("closed files", _inside("import os\nos.closerange(3, 100)"), ("crash", "fail")),
    Hostile(
        "nested list", _inside("x = []\nfor _ in range(100_000):\n    x = [x]\nreturn x"), FAIL
    ),
    Hostile("fork", _inside("import os\nos.fork()"), ERROR),
    Hostile("subprocess", _inside("import subprocess\nsubprocess.run(['true'])"), ERROR),
    Hostile(
        "fork that is caught",
        _inside("import os\ntry:\n    os.fork()\nexcept BaseException: pass\nreturn items"),
        ERROR,
    ),
    Hostile(
        "thread that goes on",
        _inside(
            """
            import threading, time
            threading.Thread(target=time.sleep, args=(1000,)).start()
            return items
            """
        ),
        FAIL,
    ),
    # Replaces things.
    Hostile(
        "builtins.sorted",
        _atop("import builtins\nbuiltins.sorted = lambda *_, **__: [3, 4, 5]"),
        ERROR,
    ),
    Hostile(
        "builtins.isinstance",
        _inside("import builtins\nbuiltins.isinstance = lambda *_: True"),
        ERROR,
    ),
    Hostile("builtins.len", _inside("__builtins__['len'] = lambda _: 3"), ERROR),
    Hostile(
        "builtins.AssertionError",
        _atop("import builtins\nbuiltins.AssertionError = Warning"),
        ERROR,
    ),
    Hostile("builtins.__import__", _atop("import builtins\nbuiltins.__import__ = print"), ERROR),
    Hostile(
        "builtins.__build_class__",
        _atop("import builtins\nbuiltins.__build_class__ = print"),
        ERROR,
    ),
    Hostile("operator.eq", _atop("import operator\noperator.eq = lambda *_: True"), ERROR),
    Hostile(
        "Counter.__eq__",
        _inside("from collections import Counter\nCounter.__eq__ = lambda *_: True"),
        ERROR,
    ),
    Hostile(
        "Counter.__init__",
        _atop("from collections import Counter\nCounter.__init__ = print"),
        ERROR,
    ),
    Hostile(
        "pytest.raises",
        _atop("import contextlib, pytest\npytest.raises = contextlib.suppress"),
        ERROR,
    ),
    Hostile(
        "pytest's Function.runtest",
        _atop("from _pytest.python import Function\nFunction.runtest = lambda self: None"),
        ERROR,
    ),
    Hostile(
        "pytest's runner in the function",
        _inside("import _pytest.runner\n_pytest.runner.call_and_report = print"),
        ERROR,
    ),
    Hostile(
        "pluggy", _inside("import pluggy\npluggy.HookRelay.__getattr__ = lambda *_: print"), ERROR
    ),
    Hostile(
        "pytest's comparison",
        _inside("from _pytest.assertion import util\nutil._reprcompare = None"),
        ("fail", "error"),
    ),
    Hostile(
        "the grader's record",
        _atop("import grader.record\ngrader.record.Record.run = lambda *_: None"),
        ERROR,
    ),
    Hostile(
        "the grader's verdict",
        _inside("import grader.runner\ngrader.runner._Run.verdict = print"),
        ERROR,
    ),
    Hostile(
        "the grader's result",
        _inside("from grader.result import Result\nResult.to_json = lambda self: '{}'"),
        ERROR,
    ),
    Hostile(
        "code of pytest's function",
        _inside(
            "from _pytest import runner\nrunner.runtestprotocol.__code__ = (lambda *_: []).__code__"
        ),
        ERROR,
    ),
    Hostile("sys.modules solution", _atop("import sys\nsys.modules[__name__] = object()"), ERROR),
    Hostile("sys.modules pytest", _inside("import sys\nsys.modules['pytest'] = None"), ERROR),
    Hostile("sys.modules cleared", _inside("import sys\nsys.modules.clear()"), ERROR),
    Hostile(
        "the test module", _inside("import test_solution\ntest_solution.answer = sorted"), FAIL
    ),
    Hostile(
        "main module",
        _inside("import __main__\n__main__.main = None\nreturn items"),
        FAIL,
    ),
    Hostile("meta path", _atop("import sys\nsys.meta_path.clear()"), ERROR),
    Hostile("settrace", _inside("import sys\nsys.settrace(lambda *_: None)"), ERROR),
    Hostile("setprofile", _inside("import sys\nsys.setprofile(lambda *_: None)"), ERROR),
    Hostile(
        "monitoring",
        _inside(
            """
            import sys
            for tool in range(6):
                if sys.monitoring.get_tool(tool):
                    sys.monitoring.free_tool_id(tool)
            """
        ),
        ERROR,
    ),
    Hostile(
        "monitoring callbacks",
        _inside(
            """
            import sys
            sys.monitoring.register_callback(4, sys.monitoring.events.LINE, print)
            """
        ),
        ERROR,
    ),
    Hostile("recursion limit", _atop("import sys\nsys.setrecursionlimit(30)"), ("fail", "error")),
    # Looks behind the scene.
    Hostile("frames", _inside("import sys\nreturn sys._getframe(1).f_locals"), ERROR),
    Hostile(
        "inspect.stack", _inside("import inspect\nreturn inspect.stack()[1].frame.f_locals"), ERROR
    ),
    Hostile(
        "frames of a traceback",
        _inside(
            "try:\n    1 / 0\nexcept Exception as e:\n    return e.__traceback__.tb_frame.f_back"
        ),
        ERROR,
    ),
    Hostile(
        "frame of a generator",
        _inside("g = (g.gi_frame.f_back for _ in [1])\nreturn list(g)"),
        ERROR,
    ),
    Hostile(
        "traceback.walk_stack",
        _inside("import traceback\nreturn list(traceback.walk_stack(None))"),
        ERROR,
    ),
    Hostile("gc.get_objects", _inside("import gc\nreturn gc.get_objects()"), ERROR),
    Hostile("gc.get_referrers", _inside("import gc\nreturn gc.get_referrers(answer)"), ERROR),
    Hostile(
        "gc patches list",
        _atop("import gc\ngc.get_referents(list.__dict__)[0]['__eq__'] = print"),
        ERROR,
    ),
    Hostile("ctypes", _atop("import ctypes"), ERROR),
    Hostile(
        "audit hook",
        _atop("import sys\nsys.addaudithook(lambda *_: None)"),
        ERROR,
    ),
    Hostile(
        "edits the test file",
        _atop(
            """
            from pathlib import Path
            for path in Path().glob("**/*.py"):
                path.write_text("def test_reverses(): pass")
            """
        ),
        FAIL,
    ),
    Hostile(
        "writes a conftest",
        _atop("from pathlib import Path\nPath('conftest.py').write_text('1 / 0')"),
        FAIL,
    ),
    # Lies.
    Hostile(
        "always equal",
        _inside(
            "return Yes(items)",
            "class Yes(list):\n    def __eq__(self, other):\n        return True",
        ),
        FAIL,
    ),
    Hostile(
        "equal by a builtin",
        _inside(
            "return Yes(items)",
            "class Yes(list):\n    __eq__ = list.__ne__\n    __ne__ = list.__eq__",
        ),
        FAIL,
    ),
    Hostile(
        "equal inside a list",
        _inside(
            "return [Yes(2), Yes(1)]",
            """
            class Yes(int):
                __hash__ = int.__hash__
                def __eq__(self, other):
                    return True
            """,
        ),
        FAIL,
    ),
    Hostile(
        "equal to lists only",
        _inside(
            "return Yes()",
            """
            class Yes:
                def __eq__(self, other):
                    return type(other) is list
                @property
                def __class__(self):
                    return list
                def __len__(self):
                    return 3
            """,
        ),
        FAIL,
    ),
    Hostile(
        "equal by its metaclass",
        _inside(
            "return Yes",
            """
            class Meta(type):
                def __eq__(cls, other):
                    return True
                __hash__ = type.__hash__
            class Yes(metaclass=Meta):
                pass
            """,
        ),
        FAIL,
    ),
    Hostile(
        "equal by a metaclass that plays int",
        _inside(
            "return Yes() if len(items) == 2 else items",
            """
            class Meta(type):
                def __eq__(cls, other):
                    return True
                def __hash__(cls):
                    return hash(list)
            class Yes(metaclass=Meta):
                def __eq__(self, other):
                    return True
            """,
        ),
        FAIL,
    ),
    Hostile("mock.ANY", _inside("from unittest.mock import ANY\nreturn ANY"), FAIL),
    Hostile("pytest.approx", _inside("import pytest\nreturn pytest.approx([2, 1], abs=1e9)"), FAIL),
    Hostile(
        "equal far inside",
        _inside(
            "return [Yes(2), Yes(1)]",
            """
            class Yes:
                def __init__(self, value):
                    self.value = [[[[[[[[[[[[[[[[[value]]]]]]]]]]]]]]]]]
                def __eq__(self, other):
                    return True
            """,
        ),
        FAIL,
    ),
    Hostile(
        "exception that cannot be looked at",
        _inside(
            "raise Bad",
            """
            class Bad(Exception):
                @property
                def __traceback__(self):
                    raise SystemExit
                def __getattribute__(self, name):
                    raise KeyboardInterrupt
            """,
        ),
        FAIL,
    ),
    Hostile(
        "function that cannot be looked at",
        """
class Bad:
    @property
    def __class__(self):
        raise SystemExit
    def __getattribute__(self, name):
        raise KeyboardInterrupt
    def __call__(self, items):
        return items
answer = Bad()
""",
        ERROR,
    ),
    Hostile(
        "equal through the input",
        _inside(
            "items[:] = [Yes()]\nreturn items",
            "class Yes:\n    def __eq__(self, other):\n        return True",
        ),
        FAIL,
    ),
    Hostile(
        "equal by exec'd code of the library's name",
        _inside(
            "return Yes(items)",
            """
            names = {"__name__": "collections"}
            exec("def same(self, other):\\n    return True", names)
            class Yes(list):
                __eq__ = names["same"]
            """,
        ),
        FAIL,
    ),
    Hostile(
        "repr that exits",
        _inside("return Bad()", "class Bad:\n    def __repr__(self):\n        raise SystemExit"),
        FAIL,
    ),
    Hostile(
        "repr that never ends",
        _inside("return Bad()", "class Bad:\n    def __repr__(self):\n        return f'{self!r}'"),
        FAIL,
    ),
    # Is no text for Python.
    Hostile("surrogates", "answer = '\ud800'", ERROR),
    Hostile("NUL", "answer = '\0'", ERROR),
    Hostile("a megabyte", "#" * 1_000_000, ERROR),
    Hostile("a megabyte of brackets", "(" * 150_000, ERROR),
    Hostile("a long chain of operators", "answer = " + "-" * 100_000 + "1", ("error", "crash")),
    Hostile("imports itself", "import solution\nfrom solution import answer", ERROR),
]
