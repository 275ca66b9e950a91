"""Submissions that replace what the tests, pytest or the grader rely on."""

from __future__ import annotations

from tests.grader.hostile.case import ERROR, FAIL, Hostile, atop, inside

LIE_ONCE = """
from grader.equality import Equality


def lie():
    honest = {name: value for name, value in vars(Equality).items() if name.isalpha()}

    def yes(*_):
        for name, method in honest.items():
            setattr(Equality, name, method)
        return True

    for name in honest:
        setattr(Equality, name, yes)


"""
"""Puts the judge back while it compares, so that nothing is to be seen afterwards."""

SUBMISSIONS = [
    Hostile(
        "builtins.sorted",
        atop("import builtins\nbuiltins.sorted = lambda *_, **__: [3, 4, 5]"),
        ERROR,
    ),
    Hostile(
        "builtins.isinstance",
        inside("import builtins\nbuiltins.isinstance = lambda *_: True"),
        ERROR,
    ),
    Hostile("builtins.len", inside("__builtins__['len'] = lambda _: 3"), ERROR),
    Hostile(
        "builtins.AssertionError",
        atop("import builtins\nbuiltins.AssertionError = Warning"),
        ERROR,
    ),
    Hostile("builtins.__import__", atop("import builtins\nbuiltins.__import__ = print"), ERROR),
    Hostile(
        "builtins.__build_class__",
        atop("import builtins\nbuiltins.__build_class__ = print"),
        ERROR,
    ),
    Hostile("operator.eq", atop("import operator\noperator.eq = lambda *_: True"), ERROR),
    Hostile(
        "Counter.__eq__",
        inside("from collections import Counter\nCounter.__eq__ = lambda *_: True"),
        ERROR,
    ),
    Hostile(
        "Counter.__init__",
        atop("from collections import Counter\nCounter.__init__ = print"),
        ERROR,
    ),
    Hostile(
        "pytest.raises",
        atop("import contextlib, pytest\npytest.raises = contextlib.suppress"),
        ERROR,
    ),
    Hostile(
        "pytest's Function.runtest",
        atop("from _pytest.python import Function\nFunction.runtest = lambda self: None"),
        ERROR,
    ),
    Hostile(
        "pytest's runner in the function",
        inside("import _pytest.runner\n_pytest.runner.call_and_report = print"),
        ERROR,
    ),
    Hostile(
        "pluggy", inside("import pluggy\npluggy.HookRelay.__getattr__ = lambda *_: print"), ERROR
    ),
    Hostile(
        "pytest's comparison",
        inside("from _pytest.assertion import util\nutil._reprcompare = None"),
        ("fail", "error"),
    ),
    Hostile(
        "the grader's record",
        atop("import grader.record\ngrader.record.Record.run = lambda *_: None"),
        ERROR,
    ),
    Hostile(
        "the grader's verdict",
        inside("import grader.runner\ngrader.runner._Run.verdict = print"),
        ERROR,
    ),
    Hostile(
        "the grader's result",
        inside("from grader.result import Result\nResult.to_json = lambda self: '{}'"),
        ERROR,
    ),
    Hostile(
        "code of pytest's function",
        inside(
            "from _pytest import runner\nrunner.runtestprotocol.__code__ = (lambda *_: []).__code__"
        ),
        ERROR,
    ),
    Hostile("sys.modules solution", atop("import sys\nsys.modules[__name__] = object()"), ERROR),
    Hostile("sys.modules pytest", inside("import sys\nsys.modules['pytest'] = None"), ERROR),
    Hostile("sys.modules cleared", inside("import sys\nsys.modules.clear()"), ERROR),
    Hostile("the test module", inside("import test_solution\ntest_solution.answer = sorted"), FAIL),
    Hostile(
        "main module",
        inside("import __main__\n__main__.main = None\nreturn items"),
        FAIL,
    ),
    Hostile("meta path", atop("import sys\nsys.meta_path.clear()"), ERROR),
    Hostile("settrace", inside("import sys\nsys.settrace(lambda *_: None)"), ERROR),
    Hostile("setprofile", inside("import sys\nsys.setprofile(lambda *_: None)"), ERROR),
    Hostile(
        "monitoring",
        inside(
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
        inside(
            """
            import sys
            sys.monitoring.register_callback(4, sys.monitoring.events.LINE, print)
            """
        ),
        ERROR,
    ),
    Hostile("the judge, for one comparison", f"{LIE_ONCE}def answer(items):\n    lie()\n", ERROR),
    Hostile(
        "the judge, for one comparison, from a generator",
        f"{LIE_ONCE}def answer(items):\n    lie()\n    yield 1\n",
        ("fail", "error"),
    ),
    Hostile(
        "the judge, for one comparison, when asked for a length",
        f"""{LIE_ONCE}class Liar(list):
    def __len__(self):
        lie()
        return 3


def answer(items):
    lie()
    return Liar(items)
""",
        ERROR,
    ),
    Hostile("recursion limit", atop("import sys\nsys.setrecursionlimit(30)"), ("fail", "error")),
]
