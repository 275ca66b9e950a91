"""Nothing that a submission can get hold of leads to the run, its tests or its solution."""

from __future__ import annotations

import json

from grader import isolated

SECRET = "a word that stands in the solution alone"
TESTS = '''
import gc
import json
import sys
import types
from collections import deque

from hypothesis import strategies as st
from solution import answer

WANTED = """
    Record Fixtures Plugin Config Session Watch Calls Histories Agree _Search _Run TestFile
    Comparing
    Function
""".split()
FRAMES = (types.FrameType, types.GeneratorType, types.TracebackType)  # which the guard refuses


def reachable():
    """What is found on the ways that lead from all modules and classes, by name."""
    roots = [sys.modules, sys.stdout, sys.meta_path, object.__subclasses__()]
    hidden = {id(globals()), id(roots)}
    seen = {id(root): root for root in roots}
    hidden.add(id(seen))
    queue = deque(roots)
    hidden.add(id(queue))
    found = set()
    knows, is_hidden = seen.__contains__, hidden.__contains__
    while queue:
        for part in gc.get_referents(queue.popleft()):
            kind = type(part)
            if knows(id(part)) or is_hidden(id(part)) or FRAMES.__contains__(kind):
                continue
            seen[id(part)] = part
            queue.append(part)
            root = kind.__module__.partition(".")[0]
            if WANTED.__contains__(kind.__name__) and ("grader", "_pytest").__contains__(root):
                found.add(kind.__name__)
            if kind is str and part.__contains__("WORD"):
                found.add("the solution's text")
            if kind is types.ModuleType and part.__name__ == "@reference":
                found.add("the solution")
    return sorted(found), len(seen)


def test_what_can_be_reached(agree, reference):
    """Writes it down."""
    print(json.dumps(reachable()))
'''


def test_nothing_leads_to_the_run() -> None:
    """From the modules and classes of the process, frames aside, whatever pytest keeps where."""
    result = isolated.grade(
        "def answer(): pass\n",
        TESTS.replace('"WORD"', f'"".join({[*SECRET]!r})'),
        exercise="hidden",
        expected=["test_what_can_be_reached"],
        time_limit=60,
        files={"reference.py": f'def answer():\n    """{SECRET}."""\n'},
    )
    assert result.status == "pass", result.tests[0].message
    found, looked_at = json.loads(result.tests[0].output)
    assert found == []
    assert looked_at > 50_000
