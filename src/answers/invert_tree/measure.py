"""What does each inversion hold beside the tree, and how deep a tree does it survive?

Entries are counted in the functions themselves, as they run. The depth at which a recursion fails
depends on how many calls are under way already, so it is looked for in a fresh interpreter.
"""

import subprocess
import sys
from types import FrameType
from typing import Any

from answers.invert_tree.cases import Inversion, relinks
from answers.invert_tree.invert import Node
from answers.invert_tree.trees import chain

_PROBE = """
import sys
from {module} import {name} as invert
from answers.invert_tree.trees import chain
def beneath(calls, n):
    if calls > 1:
        beneath(calls - 1, n)
    else:
        invert(chain(n))
low, high = 0, {most}
while high - low > 1:
    n = (low + high) // 2
    try:
        beneath({calls}, n) if {calls} else invert(chain(n))
        low = n
    except RecursionError:
        high = n
print(high)
"""


def most_held(invert: Inversion, root: Node | None) -> int:
    """Most nodes that waited in its list or queue at once; if it has none, most calls nested.

    Examples:
        >>> from answers.invert_tree.invert import invert_recursive, invert_tree
        >>> most_held(invert_tree, chain(50)), most_held(invert_recursive, chain(50))
        (1, 51)
    """
    code = invert.__code__
    most = nested = 0

    def trace(frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal most, nested
        if frame.f_code is not code:
            return None
        nested += (event == "call") - (event == "return")
        most = max(most, len(frame.f_locals.get("waiting", ())) or nested)
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        invert(root)
    finally:
        sys.settrace(before)
    return most


def first_failure(name: str, module: str = "invert", *, calls: int = 0, most: int = 2000) -> int:
    """Nodes of the shortest chain on which a function of this package raises RecursionError.

    Looked for in a new interpreter with its default limit, below so many other calls. Where
    nothing up to `most` fails, that is the result.

    Examples:
        >>> first_failure("invert_recursive", calls=500) < 550
        True
    """
    fields = {"module": f"answers.invert_tree.{module}", "name": name, "calls": calls, "most": most}
    return int(_in_a_new_interpreter(_PROBE.format(**fields)))


def outcome(statement: str, *, limit: int | None = None) -> str:
    """What becomes of a statement in a new interpreter: `fine`, the exception's name, or a crash.

    Args:
        statement: Python, run at the top level; `json`, `copy`, `invert`, `chain` and `search_tree`
            are there.
        limit: The recursion limit to be set before, or None for the default.

    Examples:
        >>> outcome("chain(10)"), outcome("json.loads('')")
        ('fine', 'JSONDecodeError')
    """
    return _in_a_new_interpreter(
        "import copy, json, sys\n"
        "from answers.invert_tree import invert\n"
        "from answers.invert_tree.trees import chain, search_tree\n"
        + (f"sys.setrecursionlimit({limit})\n" if limit else "")
        + f"try:\n    {statement}\n    print('fine')\n"
        + "except Exception as error:\n    print(type(error).__name__)\n"
    )


def _in_a_new_interpreter(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    return done.stdout.strip() or "crash"


def survives(invert: Inversion, n: int) -> bool:
    """Whether it inverts a chain of `n` nodes, correctly.

    Examples:
        >>> from answers.invert_tree.invert import invert_by_level
        >>> survives(invert_by_level, 5000)
        True
    """
    try:
        return relinks(invert, chain(n))
    except RecursionError:
        return False
