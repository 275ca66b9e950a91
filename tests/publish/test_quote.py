"""A page quotes the source that the tests guard."""

from pathlib import Path

import pytest

from publish.quote import source

MODULE = '''"""The module."""

from collections import deque

LIMIT = 3  # enough


# Why it is so.
@staticmethod
def wanted(x):
    """What it is."""

    return "```"


class Box:
    """A box."""

    def put(self, x):
        """Put it."""
        self.x = x
'''


@pytest.fixture(autouse=True)
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package `quoted_pkg` with the module `a` that must not be run."""
    package = tmp_path / "quoted_pkg"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "a.py").write_text(MODULE + "\n1 / 0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)


def test_shows_a_definition_with_decorator_and_comment() -> None:
    """And in a fence that its own backticks do not close."""
    assert source("quoted_pkg.a", "wanted") == (
        '````python title="src/quoted_pkg/a.py"\n'
        "# Why it is so.\n@staticmethod\ndef wanted(x):\n"
        '    """What it is."""\n\n    return "```"\n````\n'
    )


def test_shows_several_in_the_order_named() -> None:
    """With the empty lines of a module between them."""
    text = source("quoted_pkg.a", "Box", "LIMIT", title=False)
    assert text.startswith("```python\nclass Box:")
    assert text.endswith("self.x = x\n\n\nLIMIT = 3  # enough\n```\n")


def test_shows_a_method_without_its_class() -> None:
    """Its indentation goes."""
    text = source("quoted_pkg.a", "Box.put", title=False)
    assert text == '```python\ndef put(self, x):\n    """Put it."""\n    self.x = x\n```\n'


def test_drops_docstrings_on_request() -> None:
    """With the empty line after them."""
    text = source("quoted_pkg.a", "wanted", "Box", docstring=False, title=False)
    assert '"""' not in text
    assert 'def wanted(x):\n    return "```"\n' in text
    assert "class Box:\n    def put(self, x):\n        self.x = x\n" in text


def test_shows_a_whole_module() -> None:
    """When nothing is named."""
    assert MODULE.strip() in source("quoted_pkg.a")


def test_an_unknown_name_is_an_error_with_a_suggestion() -> None:
    """The page's author mistyped it."""
    with pytest.raises(ValueError, match=r"defines no 'wantd'\. Did you mean \"wanted\"\?"):
        source("quoted_pkg.a", "wantd")


@pytest.mark.parametrize("name", ["quoted_pkg.b", "no_such_package.a", "sys"])
def test_an_unknown_module_is_an_error(name: str) -> None:
    """Built-in modules have no source either."""
    with pytest.raises(ValueError, match=f"There is no Python module '{name}'"):
        source(name, "x")
