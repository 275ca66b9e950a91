"""How do pages and answers write a table?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(head: Sequence[object], rows: Iterable[Sequence[object]]) -> str:
    """Markdown of a table: columns of numbers to the right, others to the left.

    Numbers get separators of thousands, floats two decimals; a `|` in a cell is escaped.

    Raises:
        ValueError: If there is no row, or one has another number of cells than the head.
    """
    body = [list(row) for row in rows]
    if not body:
        raise ValueError(f"a table without rows below {list(head)!r}")
    for row in body:
        if len(row) != len(head):
            raise ValueError(f"a row of {len(row)} cells below a head of {len(head)}: {row!r}")
    columns = zip(*body, strict=True)
    rule = ["--:" if all(map(_is_number, column)) else ":--" for column in columns]
    lines = [map(_cell, head), rule, *(map(_cell, row) for row in body)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _cell(value: object) -> str:
    if not _is_number(value):
        return str(value).replace("|", "\\|")
    return f"{value:,.2f}" if isinstance(value, float) else f"{value:,}"
