"""Makes the memory image small: leaves out what no run reads.

Both matter to a reader who waits for Python: without them the compressed image is a fifth larger.
"""

import contextlib
import gc
import sys
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType

# What Hypothesis imports at its top for features that have no use here.
UNUSED = {
    "urllib.error": ["HTTPError", "URLError"],
    "urllib.request": ["Request", "urlopen"],
    "unittest.mock": ["_patch"],
}
WITHOUT_COLUMNS, WITHOUT_LINE = 13, 15
HAS_DOCSTRING = 0x400_0000  # `inspect.CO_HAS_DOCSTRING`, from Python 3.14 on


@contextlib.contextmanager
def without_unused() -> Iterator[None]:
    """Stand-ins take the place of the unused modules; afterwards they can be imported again."""
    stand_ins = {name: ModuleType(name) for name in UNUSED if name not in sys.modules}
    for name, module in stand_ins.items():
        vars(module).update({needed: type(needed, (), {}) for needed in UNUSED[name]})
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


def forget_documentation() -> None:
    """Drops the docstrings of everything loaded, and the columns that tracebacks underline.

    Modules that are loaded later, the learner's among them, keep both.
    """
    for found in gc.get_objects():
        if type(found) is FunctionType:
            found.__code__ = slimmed(found.__code__)
        if isinstance(found, type | FunctionType | ModuleType) and isinstance(found.__doc__, str):
            with contextlib.suppress(AttributeError, TypeError):  # a builtin's cannot be changed
                found.__doc__ = None


def slimmed(code: CodeType) -> CodeType:
    """The same code without docstrings and columns, and so the functions within it."""
    documented = bool(code.co_flags & HAS_DOCSTRING)
    constants = [slimmed(item) if isinstance(item, CodeType) else item for item in code.co_consts]
    if documented:
        constants[0] = ""
    return code.replace(co_consts=tuple(constants), co_linetable=lines(code))


def lines(code: CodeType) -> bytes:
    """The code's table of lines, without columns.

    Source: https://github.com/python/cpython/blob/3.14/InternalDocs/code_objects.md
    """
    table = bytearray()
    before = code.co_firstlineno
    for start, end, line in code.co_lines():
        for units in range((end - start) // 2, 0, -8):
            length = min(units, 8) - 1
            if line is None:
                table.append(0x80 | WITHOUT_LINE << 3 | length)
                continue
            table.append(0x80 | WITHOUT_COLUMNS << 3 | length)
            table += varint((line - before) << 1 if line >= before else (before - line) << 1 | 1)
            before = line
    return bytes(table)


def varint(value: int) -> bytes:
    """The number in sixes of bits, the lowest first; a seventh bit says that more follow."""
    written = bytearray()
    while value > 63:
        written.append(value & 63 | 64)
        value >>= 6
    return bytes(written) + bytes([value])
