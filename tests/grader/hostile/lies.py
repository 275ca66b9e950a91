"""Submissions whose objects lie about what they are or equal."""

from __future__ import annotations

from tests.grader.hostile.case import ERROR, FAIL, Hostile, inside

SUBMISSIONS = [
    Hostile(
        "always equal",
        inside(
            "return Yes(items)",
            "class Yes(list):\n    def __eq__(self, other):\n        return True",
        ),
        FAIL,
    ),
    Hostile(
        "equal by a builtin",
        inside(
            "return Yes(items)",
            "class Yes(list):\n    __eq__ = list.__ne__\n    __ne__ = list.__eq__",
        ),
        FAIL,
    ),
    Hostile(
        "equal inside a list",
        inside(
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
        inside(
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
        inside(
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
        inside(
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
    Hostile("mock.ANY", inside("from unittest.mock import ANY\nreturn ANY"), FAIL),
    Hostile("pytest.approx", inside("import pytest\nreturn pytest.approx([2, 1], abs=1e9)"), FAIL),
    Hostile(
        "equal far inside",
        inside(
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
        inside(
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
        inside(
            "items[:] = [Yes()]\nreturn items",
            "class Yes:\n    def __eq__(self, other):\n        return True",
        ),
        FAIL,
    ),
    Hostile(
        "equal by exec'd code of the library's name",
        inside(
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
        inside("return Bad()", "class Bad:\n    def __repr__(self):\n        raise SystemExit"),
        FAIL,
    ),
    Hostile(
        "repr that never ends",
        inside("return Bad()", "class Bad:\n    def __repr__(self):\n        return f'{self!r}'"),
        FAIL,
    ),
]
