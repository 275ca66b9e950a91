"""A page's blocks run as at the build."""

from pathlib import Path

from publish.blocks import executed, main, pages, run, run_page

PAGE = """---
title: A page
---

```python
not executed
```

```python exec="1" id="first"
from dataclasses import dataclass

@dataclass
class Point:
    x: int
print(Point(1), end="!")
```

- In a list:

    ```py exec="yes" id="second"
    print("x" in globals())
    raise ValueError("not this")
    ```

```python exec="off" id="third"
print(3)
```
"""


def test_finds_the_executed_blocks_with_their_lines() -> None:
    """Others are not blocks of the page."""
    assert [(block.id, block.line) for block in executed(PAGE)] == [("first", 9), ("second", 20)]


def test_tells_what_each_prints_or_why_it_fails(tmp_path: Path) -> None:
    """A failure keeps neither the output nor the next block back, and names the place."""
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    first, second = run_page(path)
    assert (first.output, first.error) == ("Point(x=1)!", None)
    assert second.output == "False\n"
    assert second.error == (
        "Traceback (most recent call last):\n"
        '  File "page.md:20, block second", line 2, in <module>\n'
        '    raise ValueError("not this")\n'
        "ValueError: not this\n"
    )


def test_a_block_knows_nothing_of_the_one_before() -> None:
    """Names are shared in a session alone."""
    text = "".join(
        f'```python exec="1" id="{name}"{session}\n{code}\n```\n'
        for name, session, code in (
            ("a", "", "x = 1"),
            ("b", "", "print(x)"),
            ("c", ' session="s"', "x = 2"),
            ("d", ' session="s"', "print(x)"),
        )
    )
    outcomes = run(executed(text))
    assert [outcome.error is None for outcome in outcomes] == [True, False, True, True]
    assert outcomes[3].output == "2\n"


def test_syntax_errors_and_exits_are_failures() -> None:
    """Neither ends the run."""
    text = '```python exec="1" id="a"\nx = = 1\n```\n```python exec="1" id="b"\nexit(3)\n```\n'
    syntax, ended = run(executed(text))
    assert "SyntaxError: invalid syntax" in (syntax.error or "")
    assert "SystemExit: 3" in (ended.error or "")


def test_a_shell_block_is_a_failure() -> None:
    """It would not run on every author's machine."""
    (outcome,) = run(executed('```bash exec="1" id="a"\nls\n```\n'))
    assert outcome.error == "bash is executed at the build, but not by tests"


def test_pages_are_those_with_blocks(tmp_path: Path) -> None:
    """In order, below every folder."""
    for name, text in (("b/x.md", PAGE), ("a.md", PAGE), ("c.md", "no block")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in pages(tmp_path)]
    assert found == ["a.md", "b/x.md"]


def test_the_command_names_failures(tmp_path: Path, capsys) -> None:
    """With the page and the line, and exit code 1."""
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    assert main([str(path)]) == 1
    assert f"{path}:20: Traceback" in capsys.readouterr().err
