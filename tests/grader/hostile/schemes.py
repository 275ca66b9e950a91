"""Submissions with a longer plan: hooks, handlers, modules and classes put in place for later."""

from __future__ import annotations

from tests.grader.hostile.case import CRASH, ERROR, FAIL, Hostile, atop, inside

SUBMISSIONS = [
    # Hooks and handlers.
    Hostile(
        "import hook",
        atop("import sys\nsys.meta_path.insert(0, type('F', (), {'find_spec': print})())"),
        ERROR,
    ),
    Hostile("path hook", atop("import sys\nsys.path_hooks.insert(0, lambda path: None)"), ERROR),
    Hostile(
        "a pytest of its own in the path",
        atop(
            """
            import sys
            from pathlib import Path
            Path("_pytest").mkdir()
            Path("_pytest/__init__.py").write_text("")
            Path("conftest.py").write_text("def pytest_runtest_protocol(): return True")
            sys.path.insert(0, ".")
            sys.path_importer_cache.clear()
            """
        ),
        FAIL,
    ),
    Hostile(
        "reloads pytest",
        inside("import importlib, pytest\nimportlib.reload(pytest)\nreturn items"),
        ("fail", "error"),
    ),
    Hostile(
        "reloads itself",
        inside("import importlib, sys\nimportlib.reload(sys.modules[__name__])"),
        FAIL,
    ),
    Hostile(
        "signal handler that raises",
        inside(
            """
            import signal
            def pass_it(number, frame):
                raise SystemExit(0)
            signal.signal(signal.SIGUSR2, pass_it)
            signal.raise_signal(signal.SIGUSR2)
            """
        ),
        FAIL,
    ),
    Hostile(
        "signal handler's frame",
        inside(
            """
            import signal
            found = []
            signal.signal(signal.SIGUSR2, lambda number, frame: found.append(frame.f_back))
            signal.raise_signal(signal.SIGUSR2)
            return found[0].f_locals
            """
        ),
        FAIL,
    ),
    Hostile(
        "alarm",
        inside("import signal, time\nsignal.alarm(1)\ntime.sleep(30)"),
        CRASH,
    ),
    Hostile(
        "weakref callback",
        inside(
            """
            import os, weakref
            class Thing:
                pass
            thing = Thing()
            ref = weakref.ref(thing, lambda _: os._exit(0))
            del thing
            return items
            """
        ),
        CRASH,
    ),
    Hostile(
        "weakref.finalize at the end",
        atop("import os, weakref\nweakref.finalize(weakref, os._exit, 0)"),
        FAIL,
    ),
    Hostile("sys.exitfunc", atop("import sys\nsys.exitfunc = lambda: None"), FAIL),
    Hostile(
        "sys.excepthook",
        inside("import sys\nsys.excepthook = sys.unraisablehook = lambda *_: sys.exit(0)\n1 / 0"),
        ("fail", "error"),
    ),
    Hostile(
        "object that exits when it is forgotten",
        inside(
            "Late()\nreturn items",
            "class Late:\n    def __del__(self):\n        raise SystemExit(0)",
        ),
        FAIL,
    ),
    Hostile(
        "codec that turns tests into passes",
        atop(
            """
            import codecs
            utf8 = codecs.lookup("utf-8")
            codecs.register(lambda name: utf8 if name == "mine" else None)
            codecs.register_error("strict", lambda error: ("", error.end))
            """
        ),
        FAIL,
    ),
    Hostile(
        "environment variables",
        atop(
            """
            import os
            os.environ["PYTEST_ADDOPTS"] = "--collect-only"
            os.environ["PYTEST_PLUGINS"] = "nothing"
            os.environ["PYTHONBREAKPOINT"] = "os._exit"
            os.environ["PYTHONOPTIMIZE"] = "2"
            """
        ),
        FAIL,
    ),
    Hostile("pytest.ini", inside("open('pytest.ini', 'w').write('[pytest]\\naddopts=-h')"), FAIL),
    Hostile("deletes its folder", inside("import shutil\nshutil.rmtree('.')\nreturn items"), FAIL),
    Hostile("changes the folder", atop("import os\nos.chdir('/')"), FAIL),
    Hostile("warnings as passes", inside("import warnings\nwarnings.simplefilter('error')"), FAIL),
    Hostile("gc off", atop("import gc\ngc.disable()\ngc.set_threshold(0)\ngc.freeze()"), FAIL),
    Hostile("gc.callbacks", atop("import gc, os\ngc.callbacks.append(lambda *_: 1 / 0)"), FAIL),
    Hostile("flags of the debugger", inside("import pdb\npdb.set_trace()"), ("error", "fail")),
    Hostile("bdb", inside("import bdb\nbdb.Bdb().set_trace()\nreturn items"), ERROR),
    Hostile(
        "profile", inside("import cProfile\ncProfile.run('1')\nreturn items"), ("fail", "error")
    ),
    Hostile("tracemalloc", inside("import tracemalloc\ntracemalloc.start()\nreturn items"), FAIL),
    Hostile(
        "faulthandler",
        inside("import faulthandler\nfaulthandler._sigsegv()"),
        CRASH,
    ),
    Hostile("contextvars", inside("import contextvars\nreturn contextvars.copy_context()"), FAIL),
    # Recursion in C.
    Hostile(
        "nested tuple compared",
        inside("x = ()\nfor _ in range(200_000):\n    x = (x,)\nreturn x == (x,)"),
        ("fail", "crash"),
    ),
    Hostile(
        "json of a nested list",
        inside("import json\nx = []\nfor _ in range(99_999):\n    x = [x]\nreturn json.dumps(x)"),
        ("fail", "crash"),
    ),
    Hostile(
        "pickled chain",
        inside("import pickle\nx = []\nfor _ in range(99_999):\n    x = [x]\npickle.dumps(x)"),
        ("fail", "crash"),
    ),
    Hostile(
        "deleted chain of iterators",
        inside("x = iter([])\nfor _ in range(500_000):\n    x = map(str, x)\nreturn list(x)"),
        ("fail", "crash"),
    ),
    Hostile(
        "regular expression without end",
        inside("import re\nreturn re.match('(a+)+$', 'a' * 40 + 'b')"),
        ("timeout",),
    ),
    # Modules that are not what they seem.
    Hostile(
        "a standard module of its own",
        inside(
            """
            import sys, types
            fake = types.ModuleType("turtle")
            sys.modules["turtle"] = fake
            exec("import sys\\ndef look():\\n    return sys._getframe(2).f_locals", fake.__dict__)
            return fake.look()
            """
        ),
        ("fail", "error"),
    ),
    Hostile(
        "a standard module of its own, compiled under its path",
        inside(
            """
            import os, sys, types
            fake = types.ModuleType("turtle")
            sys.modules["turtle"] = fake
            text = "import sys\\ndef look():\\n    return sys._getframe(2).f_locals"
            exec(compile(text, os.path.join(os.__file__, "turtle.py"), "exec"), fake.__dict__)
            return fake.look()
            """
        ),
        ERROR,
    ),
    Hostile(
        "marshalled code",
        inside("import marshal\nexec(marshal.loads(marshal.dumps(compile('1', 'x', 'exec'))))"),
        ERROR,
    ),
    Hostile(
        "a test file of its own name",
        inside("exec(compile('import sys\\nsys._getframe(3)', TESTS, 'exec'))", "TESTS = __file__"),
        ERROR,
    ),
    Hostile("types.CodeType", inside("return answer.__code__.replace(co_name='x')"), ERROR),
    Hostile(
        "its own code",
        inside("answer.__code__ = (lambda items: items).__code__\nreturn answer(items)"),
        ERROR,
    ),
    Hostile(
        "disarms the guard",
        inside(
            """
            import sys
            from grader.guard import GUARD
            GUARD.disarm(None)
            return sys._getframe(1).f_locals
            """
        ),
        ERROR,
    ),
    Hostile(
        "arms the guard for itself",
        inside(
            """
            import sys
            from grader.guard import GUARD
            GUARD.arm(__file__)
            return sys._getframe(1).f_locals
            """
        ),
        ERROR,
    ),
    Hostile(
        "closes the guard",
        inside("from grader.guard import GUARD\nGUARD._keeper.close()\nreturn items"),
        ERROR,
    ),
    Hostile(
        "names of the guard",
        inside(
            """
            import sys
            import grader.guard
            grader.guard._NAMES.clear()
            return sys._getframe(1).f_locals
            """
        ),
        ERROR,
    ),
    Hostile(
        "what counts as plain",
        inside(
            "import grader.equality\ngrader.equality.PLAIN = {Yes, list, int}\nreturn Yes(items)",
            "class Yes(list):\n    def __eq__(self, other):\n        return True",
        ),
        ERROR,
    ),
    Hostile(
        "the trust of the comparison",
        inside(
            "import grader.equality\ngrader.equality._UNKNOWN = 2\nreturn Yes(items)",
            "class Yes(list):\n    def __eq__(self, other):\n        return True",
        ),
        ERROR,
    ),
    Hostile(
        "pytest's configuration",
        inside(
            """
            from _pytest.assertion import util
            from _pytest.mark.structures import MARK_GEN
            config = util._config or MARK_GEN._config
            for plugin in config.pluginmanager.get_plugins():
                if hasattr(plugin, "_run"):
                    plugin._run.__self__.tampered = None
                    plugin._run.__self__._finish = lambda *_, **__: None
            """
        ),
        FAIL,
    ),
    Hostile(
        "pytest's hook in sys.meta_path",
        inside("import sys\nreturn next(x for x in sys.meta_path if hasattr(x, 'session')).config"),
        FAIL,
    ),
    Hostile(
        "subclasses of object",
        inside(
            """
            for kind in object.__subclasses__():
                if kind.__name__ == "Record":
                    kind.verdict.__globals__["replace"] = lambda test, **_: test
            return items
            """
        ),
        ERROR,
    ),
    Hostile(
        "verdict by a subclass",
        inside(
            """
            for kind in object.__subclasses__():
                if kind.__name__ == "Record":
                    kind.run = lambda self, name, body: None
            return items
            """
        ),
        ERROR,
    ),
    # Pretends to be something else.
    Hostile(
        "lies with __class__",
        inside(
            "return Yes(items)",
            """
            class Yes:
                __class__ = list
                def __init__(self, items):
                    self.items = items
                def __len__(self):
                    return 3
                def __getitem__(self, index):
                    return 5
                def __iter__(self):
                    return iter([3, 4, 5])
            """,
        ),
        FAIL,
    ),
    Hostile(
        "hash that finds everything",
        inside(
            "return [Key(2), Key(1)]",
            """
            class Key:
                def __init__(self, value):
                    self.value = value
                def __hash__(self):
                    return hash(self.value)
                def __eq__(self, other):
                    return hash(other) == self.value
            """,
        ),
        FAIL,
    ),
    Hostile(
        "int that changes",
        inside(
            "return [Now(2), Now(1)]",
            """
            class Now(int):
                def __eq__(self, other):
                    return int(other) in (1, 2, 3, 4, 5)
                __hash__ = int.__hash__
            """,
        ),
        FAIL,
    ),
    Hostile(
        "not unequal",
        inside(
            "return Never(items)",
            "class Never(list):\n    def __ne__(self, other):\n        return False",
        ),
        FAIL,
    ),
    Hostile(
        "bool that is no bool",
        inside(
            "return Odd(items)",
            """
            class True_:
                def __bool__(self):
                    return True
            class Odd(list):
                def __eq__(self, other):
                    return True_()
            """,
        ),
        FAIL,
    ),
    Hostile(
        "equal by reflection",
        inside(
            "return Sub(items)",
            """
            class Sub(list):
                def __eq__(self, other):
                    other[:] = self
                    return NotImplemented
            """,
        ),
        FAIL,
    ),
    Hostile(
        "equal by __getattribute__",
        inside(
            "return Ghost()",
            """
            class Ghost:
                def __getattribute__(self, name):
                    return lambda *_: True
                def __eq__(self, other):
                    return True
            """,
        ),
        FAIL,
    ),
    Hostile(
        "a dictionary with default for all",
        inside(
            "return Every()",
            """
            class Every(dict):
                def __missing__(self, key):
                    return [2, 1]
                def __eq__(self, other):
                    return other == [2, 1] or len(other) == 3
            """,
        ),
        FAIL,
    ),
    Hostile(
        "an enum's own metaclass",
        inside(
            "return Yes.IT",
            """
            import enum
            class Yes(enum.Enum):
                IT = 1
                def __eq__(self, other):
                    return True
            """,
        ),
        FAIL,
    ),
    Hostile(
        "a dataclass with its own comparison",
        inside(
            "return Box()",
            """
            from dataclasses import dataclass
            @dataclass
            class Box:
                x: int = 1
                def __eq__(self, other):
                    return isinstance(other, list)
            """,
        ),
        FAIL,
    ),
    Hostile(
        "abstract base that takes everything",
        inside(
            "return Yes()",
            """
            from abc import ABCMeta
            class Meta(ABCMeta):
                def __instancecheck__(cls, instance):
                    return True
                def __eq__(cls, other):
                    return True
                __hash__ = ABCMeta.__hash__
            class Yes(metaclass=Meta):
                def __eq__(self, other):
                    return other is not self
                def __len__(self):
                    return 3
            """,
        ),
        FAIL,
    ),
    Hostile(
        "an exception that is the right one",
        inside(
            "raise Meta('Error', (Exception,), {})",
            """
            class Meta(type):
                def __subclasscheck__(cls, other):
                    return True
                def __instancecheck__(cls, other):
                    return True
            """,
        ),
        FAIL,
    ),
    Hostile(
        "modifies the expected list",
        inside(
            "return Sly(items)",
            """
            class Sly(list):
                def __eq__(self, other):
                    self[:] = other
                    return list.__eq__(self, other)
            """,
        ),
        FAIL,
    ),
    Hostile(
        "random that repeats",
        atop("import random\nrandom.Random.random = random.random = lambda *_: 0"),
        ERROR,
    ),
    Hostile("copy.deepcopy", atop("import copy\ncopy.deepcopy = lambda value, *_: value"), ERROR),
    Hostile("functools.wraps", inside("import functools\nfunctools.wraps = print"), ERROR),
    Hostile("Path.write_text", atop("import pathlib\npathlib.Path.write_text = print"), ERROR),
    Hostile(
        "time stands still",
        atop("import time\ntime.monotonic = time.perf_counter = lambda: 0"),
        ERROR,
    ),
    Hostile(
        "cycle of two modules",
        atop(
            """
            from pathlib import Path
            Path("other.py").write_text("import solution\\nfrom solution import answer")
            import sys
            sys.path.insert(0, ".")
            import other
            """
        ),
        ERROR,
    ),
    Hostile("answer that is a module", "import sys as answer", FAIL),
    Hostile("answer that is a test", "def test_reverses(): pass\nanswer = test_reverses", FAIL),
    Hostile("answer deletes itself", inside("global answer\ndel answer\nreturn items"), FAIL),
]
