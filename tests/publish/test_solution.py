"""The solution of an exercise is cut from the answer's module."""

import pytest

from publish.solution import foreign_imports, solution_text


def cut(source: str, *names: str) -> str:
    """The solution's text, which compiles."""
    text = solution_text(source, names)
    compile(text, "solution.py", "exec")
    return text


def test_keeps_what_is_named_and_drops_the_rest() -> None:
    """Docstring, other functions and the guarded main part go."""
    source = '''"""The module."""


def wanted():
    """Docs stay."""
    return 1


def other():
    return 2


if __name__ == "__main__":
    wanted()
'''
    assert cut(source, "wanted") == 'def wanted():\n    """Docs stay."""\n    return 1\n'


def test_follows_needs_through_others() -> None:
    """A helper's constant is needed too, in file order."""
    source = """LIMIT = 3
OTHER = 4


def helper():
    return LIMIT


def wanted():
    return helper()
"""
    assert cut(source, "wanted") == source.replace("OTHER = 4\n", "")


def test_definitions_below_their_user_stay_below() -> None:
    """Order is the module's, not that of the needs."""
    source = "def wanted():\n    return helper()\n\n\ndef helper():\n    return 1\n"
    assert cut(source, "wanted") == source


@pytest.mark.parametrize(
    "use",
    [
        pytest.param("def wanted(x: Needed): ...", id="annotation"),
        pytest.param("def wanted(*xs: Needed): ...", id="annotation of many"),
        pytest.param('def wanted(x: "list[Needed]"): ...', id="quoted annotation"),
        pytest.param("def wanted() -> Needed: ...", id="returned type"),
        pytest.param("async def wanted() -> Needed: ...", id="coroutine's returned type"),
        pytest.param("def wanted(x=Needed): ...", id="default"),
        pytest.param("def wanted(*, x=Needed()): ...", id="keyword default"),
        pytest.param("@Needed\ndef wanted(): ...", id="decorator"),
        pytest.param("@Needed(1)\nclass wanted: ...", id="decorator of a class"),
        pytest.param("class wanted(Needed): ...", id="base"),
        pytest.param("class wanted(metaclass=Needed): ...", id="metaclass"),
        pytest.param("class wanted:\n    x: Needed = 1", id="field"),
        pytest.param("class wanted:\n    def f(self):\n        return Needed()", id="method"),
        pytest.param("def wanted():\n    def inner():\n        return Needed", id="inner function"),
        pytest.param("def wanted():\n    return [x for x in Needed()]", id="comprehension"),
        pytest.param("def wanted():\n    return lambda: Needed", id="lambda"),
        pytest.param("def wanted():\n    x: Needed = 1", id="local annotation"),
        pytest.param("def wanted():\n    global Needed\n    Needed = 1", id="global"),
        pytest.param("type wanted = list[Needed]", id="type alias"),
        pytest.param('type wanted = list["Needed"]', id="quoted in a type alias"),
        pytest.param('wanted = tuple[int, "Needed"]', id="quoted in an older alias"),
        pytest.param("def wanted[T: Needed](x: T): ...", id="bound of a type parameter"),
        pytest.param("wanted = Needed()", id="constant"),
        pytest.param("wanted: Needed = 1", id="annotated constant"),
        pytest.param("wanted = [x for x in (Needed,)]", id="computed constant"),
        pytest.param('def wanted(x):\n    return cast("Needed", x)', id="cast"),
        pytest.param(
            "def wanted(x):\n    match x:\n        case Needed():\n            return 1", id="match"
        ),
        pytest.param('def wanted():\n    return f"{Needed}"', id="formatted text"),
        pytest.param("if True:\n    wanted = Needed\nelse:\n    wanted = None", id="condition"),
    ],
)
def test_a_need_is_seen_wherever_it_is_used(use: str) -> None:
    """What the wanted name needs stays, what stands beside goes."""
    source = f"class Needed: ...\n\n\nclass Beside: ...\n\n\n{use}\n"
    assert cut(source, "wanted") == f"class Needed: ...\n\n\n{use}\n"


def test_a_local_variable_is_no_need() -> None:
    """A function is not needed because a local variable has its name."""
    source = (
        "def runs(): ...\n\n\ndef wanted(xs):\n    runs = xs\n    return [runs for runs in runs]\n"
    )
    assert "def runs" not in cut(source, "wanted")


def test_an_attribute_is_no_need() -> None:
    """Neither is a method or a keyword argument of that name."""
    source = "def sort(): ...\n\n\ndef wanted(xs):\n    xs.sort(sort=1)\n"
    assert "def sort" not in cut(source, "wanted")


def test_decorators_and_comments_above_belong_to_a_definition() -> None:
    """Comments directly above stay; one with an empty line between is the module's."""
    source = """# A heading of the module.

# Why it is cached.
# Second line.
@cache
@other(1)
def wanted(): ...  # beside


def cache(f): ...


def other(f): ...
"""
    assert cut(source, "wanted") == source.removeprefix("# A heading of the module.\n\n")


def test_imports_are_cut_down_to_what_is_needed() -> None:
    """Unneeded names of an import go, the rest keeps its alias."""
    source = """import os.path, sys
import heapq as hq
from collections import Counter, deque as queue

def wanted(x):
    return queue(os.path.split(x))
"""
    assert cut(source, "wanted").startswith(
        "import os.path\nfrom collections import deque as queue\n"
    )


def test_future_imports_always_stay() -> None:
    """They change what the rest means."""
    source = "from __future__ import annotations\n\nimport os\n\n\ndef wanted(): ...\n"
    assert cut(source, "wanted") == "from __future__ import annotations\n\n\ndef wanted(): ...\n"


def test_imports_for_annotations_stay_in_their_condition() -> None:
    """`if TYPE_CHECKING:` needs `TYPE_CHECKING` itself."""
    source = """from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


def wanted(xs: Iterable): ...
"""
    assert cut(source, "wanted") == source.replace(", Any", "")


def test_an_import_with_a_fallback_stays_whole() -> None:
    """`try` and `except` both define the name."""
    source = """try:
    from itertools import batched
except ImportError:
    batched = None


def wanted(xs):
    return batched(xs, 2)
"""
    assert cut(source, "wanted") == source


@pytest.mark.parametrize(
    "change",
    [
        'TABLE["x"] = 1',
        "TABLE.x = 1",
        "TABLE += 1",
        "TABLE.update(x=1)",
        "for i in range(3):\n    TABLE[i] = i",
        "@TABLE.register\ndef _(x): ...",
    ],
)
def test_what_changes_a_needed_value_stays(change: str) -> None:
    """A table filled at the top level is filled in the solution."""
    source = f"TABLE = make()\n{change}\n\n\ndef make(): ...\n\n\ndef wanted():\n    return TABLE\n"
    assert change in cut(source, "wanted")
    assert change not in cut(source, "make")


def test_a_shared_decorator_module_is_no_change() -> None:
    """`@functools.cache` on another function does not draw that function in."""
    source = """import functools


@functools.cache
def other(): ...


@functools.cache
def wanted(): ...
"""
    assert "other" not in cut(source, "wanted")


def test_overloads_stay_together() -> None:
    """Every definition of the name is part of it."""
    source = """from typing import overload


@overload
def wanted(x: int) -> int: ...
@overload
def wanted(x: str) -> str: ...
def wanted(x):
    return x
"""
    assert cut(source, "wanted") == source


def test_statements_that_share_a_line_stay_together() -> None:
    """A semicolon does not break the cut."""
    assert cut("a = 1; b = 2\nwanted = a\nc = 3\n", "wanted") == "a = 1; b = 2\nwanted = a\n"


def test_text_that_looks_like_code_is_kept_as_it_is() -> None:
    """Strings over several lines, umlauts and backslashes survive."""
    source = 'wanted = """\n# not a comment\n\tä\\n\n"""\n'
    assert cut(source, "wanted") == source


def test_a_missing_name_is_named() -> None:
    """So that the author sees which."""
    with pytest.raises(ValueError, match="not defined at the top level: a, b"):
        solution_text("def c(): ...\n", ["a", "c", "b"])


def test_a_name_that_is_only_annotated_is_not_defined() -> None:
    """`wanted: int` binds nothing."""
    with pytest.raises(ValueError, match="wanted"):
        solution_text("wanted: int\n", ["wanted"])


def test_a_method_is_not_defined_at_the_top_level() -> None:
    """Nor is what a function defines."""
    with pytest.raises(ValueError, match="wanted"):
        solution_text("class A:\n    def wanted(self): ...\n", ["wanted"])


def test_foreign_imports_are_found_in_functions_too() -> None:
    """The browser's Python has the standard library and nothing else."""
    text = "import os\n\n\ndef f():\n    import numpy.linalg\n    from . import x\n"
    assert foreign_imports(text) == [(5, "numpy.linalg"), (6, ".")]
