"""Quadratic, and worse: submissions that try to be taken for linear.

Each defines `f`, which tells whether a list of numbers holds one of them twice.
"""

from __future__ import annotations

from textwrap import dedent

TESTS = """
from solution import f


def test_it(growth):
    growth(lambda n: (list(range(n)),), f, check=lambda a, r: r is False).at_most("n")
"""
HONEST = "def f(xs):\n    return len(set(xs)) < len(xs)\n"
_SLOW = """
def slow(xs):
    return any(x == y for i, x in enumerate(xs) for y in xs[:i])
"""


def _with(text: str) -> str:
    return _SLOW + dedent(text)


SUBMISSIONS = {
    "plainly quadratic": _with("f = slow"),
    "takes over a tool of sys.monitoring": _with("""
        import sys
        def f(xs):
            for number in range(6):
                try:
                    sys.monitoring.free_tool_id(number)
                except ValueError:
                    pass
            return slow(xs)
    """),
    "switches the events off and on": _with("""
        import sys
        def f(xs):
            m = sys.monitoring
            before = [m.get_events(k) if m.get_tool(k) else 0 for k in range(6)]
            for k in range(6):
                if m.get_tool(k):
                    m.set_events(k, 0)
            answer = slow(xs)
            for k in range(6):
                if m.get_tool(k):
                    m.set_events(k, before[k])
            return answer
    """),
    "switches the events off by another name": _with("""
        from sys import monitoring as m
        def f(xs):
            for k in range(6):
                if m.get_tool(k):
                    m.set_events(k, 0)
            return slow(xs)
    """),
    "takes the tools before the run": _with("""
        import sys
        for k in range(6):
            try:
                sys.monitoring.use_tool_id(k, "mine")
            except ValueError:
                pass
        f = slow
    """),
    "sys.settrace": _with("""
        import sys
        def f(xs):
            sys.settrace(lambda *a: None)
            return slow(xs)
    """),
    "is fast for small n only": _with("""
        def f(xs):
            return len(set(xs)) < len(xs) if len(xs) < 100 else slow(xs)
    """),
    "wastes time on small n": _with("""
        def f(xs):
            n = len(xs)
            for _ in range(max(0, 100 * n - n * n // 2)):
                pass
            return slow(xs)
    """),
    "answers wrongly when it is slow": "def f(xs):\n    return len(xs) > 64",
    "keeps answers between calls": _with("""
        kept = {}
        def f(xs):
            if len(xs) not in kept:
                kept[len(xs)] = slow(xs)
            return kept[len(xs)]
    """),
    "keeps the fast function in builtins": _with("""
        import builtins
        if not hasattr(builtins, "kept"):
            builtins.kept = slow
        f = builtins.kept
    """),
    "works at import": _with("""
        answers = [slow(list(range(n))) for n in range(300)]
        def f(xs):
            return answers[len(xs)] if len(xs) < 300 else False
    """),
    "works later": _with("""
        def f(xs):
            yield slow(xs)
    """),
    "works when it is forgotten": _with("""
        class Later:
            def __init__(self, xs):
                self.xs = xs
            def __del__(self):
                slow(self.xs)
        def f(xs):
            Later(xs)
            return False
    """),
    "catches the end": _with("""
        def f(xs):
            try:
                return slow(xs)
            except BaseException:
                return False
    """),
    "runs text": _with("""
        def f(xs):
            return eval("any(x in xs[:i] for i, x in enumerate(xs))")
    """),
    "runs text, made at import": """
exec("def g(xs): return any(map(lambda i: xs[i] in xs[:i], range(len(xs))))")
def f(xs):
    return g(xs)
""",
    "hides in C": "def f(xs):\n    return max(map(xs.count, xs)) > 1",
    "hides in C, behind partial": """
from functools import partial
def f(xs):
    return max(map(partial(list.count, list(xs)), xs)) > 1
""",
    "hides in C, by operator": """
from operator import countOf
def f(xs):
    return any(countOf(xs, x) > 1 for x in xs)
""",
    "hides in C, in a list's own method": """
def f(xs):
    return any(xs.__getitem__(slice(0, i)).__contains__(x) for i, x in enumerate(xs))
""",
    "hides in C, in a class of its own": """
class Own(list):
    pass
def f(xs):
    own = Own()
    for x in xs:
        if x in own:
            return True
        own.append(x)
    return False
""",
    "reaches for the count": _with("""
        import gc
        def f(xs):
            for one in gc.get_objects():
                if type(one).__name__ == "Meter":
                    one.active = False
            return slow(xs)
    """),
    "imports the count": _with("""
        from grader.growth.meter import Meter
        Meter.add = lambda self, work: None
        f = slow
    """),
    "reaches through a constant": _with("""
        def f(xs):
            for constant in f.__code__.co_consts:
                pass
            return slow(xs)
    """),
    "reaches by a made-up name": _with("""
        import sys
        def f(xs):
            m = getattr(sys, "moni" + "toring")
            m.set_events(4, 0)
            return slow(xs)
    """),
}
