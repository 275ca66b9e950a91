"""Submissions that look for what the tests expect, or edit it."""

from __future__ import annotations

from tests.grader.hostile.case import ERROR, FAIL, Hostile, atop, inside

SUBMISSIONS = [
    Hostile("frames", inside("import sys\nreturn sys._getframe(1).f_locals"), ERROR),
    Hostile(
        "inspect.stack", inside("import inspect\nreturn inspect.stack()[1].frame.f_locals"), ERROR
    ),
    Hostile(
        "frames of a traceback",
        inside(
            "try:\n    1 / 0\nexcept Exception as e:\n    return e.__traceback__.tb_frame.f_back"
        ),
        ERROR,
    ),
    Hostile(
        "frame of a generator",
        inside("g = (g.gi_frame.f_back for _ in [1])\nreturn list(g)"),
        ERROR,
    ),
    Hostile(
        "traceback.walk_stack",
        inside("import traceback\nreturn list(traceback.walk_stack(None))"),
        ERROR,
    ),
    Hostile("gc.get_objects", inside("import gc\nreturn gc.get_objects()"), ERROR),
    Hostile("gc.get_referrers", inside("import gc\nreturn gc.get_referrers(answer)"), ERROR),
    Hostile(
        "gc patches list",
        atop("import gc\ngc.get_referents(list.__dict__)[0]['__eq__'] = print"),
        ERROR,
    ),
    Hostile("ctypes", atop("import ctypes"), ERROR),
    Hostile(
        "audit hook",
        atop("import sys\nsys.addaudithook(lambda *_: None)"),
        ERROR,
    ),
    Hostile(
        "edits the test file",
        atop(
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
        atop("from pathlib import Path\nPath('conftest.py').write_text('1 / 0')"),
        FAIL,
    ),
]
