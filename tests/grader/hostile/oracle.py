"""Submissions that face an oracle, and look for it instead of solving anything."""

from __future__ import annotations

from textwrap import dedent

from tests.grader.hostile.case import ERROR, FAIL, Hostile, Target, inside

ORACLE = Target(
    """
from hypothesis import strategies as st
from solution import answer

LISTS = st.lists(st.integers(-9, 9), max_size=6)


def by_hand(items):
    return items[::-1]


def test_agrees(agree):
    agree(answer, by_hand, LISTS)


def test_agrees_with_the_solution(agree, reference):
    agree(answer, reference.answer, LISTS)


def test_agrees_with_any(agree):
    agree(answer, lambda items: [items[::-1], [*reversed(items)]], LISTS, any_of=True)


def test_grows(growth):
    right = lambda arguments, result: result == arguments[0][::-1]
    growth(lambda n: (list(range(n)),), answer, check=right).at_most("n")
""",
    ["test_agrees", "test_agrees_with_the_solution", "test_agrees_with_any", "test_grows"],
    {"reference.py": "def answer(items):\n    return items[::-1]\n"},
    "def answer(items):\n    return items[::-1]\n",
)


def _search(find: str) -> str:
    """A submission that calls whatever `find`, an expression, comes to."""
    body = f"found = {find}\nreturn found(items) if callable(found) else items"
    return inside(body, "import gc, sys, types")


def _lying(body: str) -> str:
    """A submission that returns a list whose methods are `body`."""
    methods = "\n".join(f"    {line}" for line in dedent(body).strip().splitlines())
    return inside("return Yes(items)", f"class Yes(list):\n{methods}")


_CASES = {
    "the oracle by gc.get_objects": (
        _search("[x for x in gc.get_objects() if getattr(x, '__name__', 0) == 'by_hand'][0]"),
        ERROR,
    ),
    "the oracle by gc.get_referrers": (
        _search("[x for x in gc.get_referrers(answer) if 'by_hand' in x][0]['by_hand']"),
        ERROR,
    ),
    "the oracle by gc.get_referents": (
        _search("gc.get_referents(sys.modules)[0]"),
        ERROR,
    ),
    "the oracle by frames": (
        _search("sys._getframe(3).f_locals['self']._oracle"),
        ERROR,
    ),
    "the oracle by all frames": (
        _search("[*sys._current_frames().values()][0].f_back.f_locals['oracle']"),
        ERROR,
    ),
    "the solution by sys.modules": (
        _search(
            "getattr(sys.modules.get('@reference', sys.modules.get('reference')), 'answer', 0)"
        ),
        FAIL,
    ),
    "the solution as a file": (
        _search("open('reference.py').read()"),
        FAIL,
    ),
    "the solution by import": (
        _search("__import__('reference').answer"),
        FAIL,
    ),
    "the tests by sys.modules": (
        _search("sys.modules['test_solution'].by_hand"),
        FAIL,
    ),
    "the tests' source": (
        inside(
            """
            names = {}
            text = open("test_solution.py").read().replace("from solution import answer", "")
            exec(text, names)
            return names["nothing"](items)
            """
        ),
        FAIL,
    ),
    "the solution by the plugins": (
        inside(
            """
            from _pytest.assertion import util
            for plugin in util._config.pluginmanager.get_plugins():
                text = getattr(plugin, "_files", {}).get("reference.py")
                if text:
                    names = {}
                    exec(text, names)
                    return names["answer"](items)
            """
        ),
        FAIL,
    ),
    "the solution by pytest's marks": (
        inside(
            """
            import pytest
            for plugin in pytest.mark._config.pluginmanager.get_plugins():
                if hasattr(plugin, "_reference"):
                    return plugin._reference().answer(items)
            """
        ),
        FAIL,
    ),
    "the comparison's own text": (
        inside(
            """
            from _pytest.assertion import util
            return util._reprcompare.__self__.last[2]
            """
        ),
        FAIL,
    ),
    "hypothesis.find": (
        inside("return items", "import hypothesis\nhypothesis.find = lambda *_, **__: None"),
        ERROR,
    ),
    "the grader's find": (
        inside(
            "return items",
            """
            import grader.agree
            from hypothesis.errors import NoSuchExample
            def find(*_, **__):
                raise NoSuchExample("x")
            grader.agree.find = find
            """,
        ),
        ERROR,
    ),
    "the grader's agree": (
        inside("return items", "import grader.agree\ngrader.agree.Agree.__call__ = print"),
        ERROR,
    ),
    "the grader's agree, when called": (
        inside("import grader.agree\ngrader.agree._Search._disagreement = lambda *_: None"),
        ERROR,
    ),
    "the grader's patience": (
        inside(
            "return items",
            "import grader.agree\ngrader.agree.LEAST = grader.agree.PATIENCE = -1",
        ),
        ERROR,
    ),
    "the grader's number of examples": (
        inside("import grader.agree\ngrader.agree.EXAMPLES = 0\nreturn items"),
        ERROR,
    ),
    "hypothesis's room": (
        inside(
            "return items",
            """
            from hypothesis.internal.conjecture import engine
            engine.BUFFER_SIZE = 0
            engine.MAX_SHRINKS = 0
            """,
        ),
        ERROR,
    ),
    "hypothesis's engine": (
        inside(
            "return items",
            """
            from hypothesis.internal.conjecture.engine import ConjectureRunner
            ConjectureRunner.run = lambda self: None
            """,
        ),
        ERROR,
    ),
    "hypothesis's settings": (
        inside(
            "return items",
            """
            import hypothesis
            hypothesis.settings.register_profile("none", max_examples=1, phases=[])
            hypothesis.settings.load_profile("none")
            """,
        ),
        ("fail", "error"),
    ),
    "hypothesis's strategies": (
        inside(
            "return items",
            """
            from hypothesis.strategies import SearchStrategy
            SearchStrategy.do_draw = lambda self, data: ([],)
            """,
        ),
        ERROR,
    ),
    "a strategy's lists": (
        inside(
            "return items",
            """
            from hypothesis.strategies._internal.collections import ListStrategy
            ListStrategy.do_draw = lambda self, data: []
            """,
        ),
        ERROR,
    ),
    "hypothesis's assume": (
        inside("import hypothesis\nhypothesis.assume(False)"),
        FAIL,
    ),
    "hypothesis's reject": (
        inside("import hypothesis\nhypothesis.reject()"),
        FAIL,
    ),
    "hypothesis's StopTest": (
        inside("from hypothesis.errors import StopTest\nraise StopTest(0)"),
        FAIL,
    ),
    "hypothesis's NoSuchExample": (
        inside("from hypothesis.errors import NoSuchExample\nraise NoSuchExample('x')"),
        FAIL,
    ),
    "hypothesis's UnsatisfiedAssumption": (
        inside("from hypothesis.errors import UnsatisfiedAssumption\nraise UnsatisfiedAssumption"),
        FAIL,
    ),
    "hypothesis's current build": (
        inside(
            """
            from hypothesis.control import currently_in_test_context, current_build_context
            current_build_context().data.mark_invalid()
            """
        ),
        FAIL,
    ),
    "the end of the data": (
        inside(
            """
            from hypothesis.control import current_build_context
            from hypothesis.internal.conjecture.data import Status
            current_build_context().data.conclude_test(Status.OVERRUN)
            """
        ),
        FAIL,
    ),
    "flaky on purpose": (
        inside(
            "calls.append(1)\nreturn items if len(calls) % 2 else items[::-1]",
            "calls = []",
        ),
        FAIL,
    ),
    "right while it is watched": (
        inside(
            """
            import sys
            watched = sys.monitoring.get_tool(4) is None
            return items[::-1] if watched and len(items) > 3 else items
            """
        ),
        FAIL,
    ),
    "always equal to the oracle's": (
        _lying("def __eq__(self, other):\n    return True"),
        FAIL,
    ),
    "equal to lists of the same length": (
        _lying("def __eq__(self, other):\n    return len(self) == len(other)"),
        FAIL,
    ),
    "unequal to nothing": (
        _lying("def __ne__(self, other):\n    return False"),
        FAIL,
    ),
    "equal numbers": (
        inside(
            "return [*map(Any, items)]",
            """
            class Any(int):
                __hash__ = int.__hash__
                def __eq__(self, other):
                    return True
            """,
        ),
        FAIL,
    ),
    "copies itself wrongly": (
        inside(
            "return Yes(items)",
            """
            class Yes(list):
                def __deepcopy__(self, memo):
                    return self
                def __reduce_ex__(self, protocol):
                    return (list, ([],))
                def __eq__(self, other):
                    return type(other) is list
            """,
        ),
        FAIL,
    ),
    "the growth's check": (
        inside("import grader.growth.fixture as g\ng.Growth.__call__ = lambda *_, **__: g"),
        ("error", "fail"),
    ),
    "reads the clock's limit": (
        inside("import time\ntime.sleep(0.2)\nreturn items"),
        FAIL,
    ),
}
SUBMISSIONS = [Hostile(name, code, statuses, ORACLE) for name, (code, statuses) in _CASES.items()]
