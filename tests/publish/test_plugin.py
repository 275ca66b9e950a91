"""A real build with the plugin, in a small project."""

import json
import logging
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from publish.project import Project
from publish.site_check import check_site

CONFIG = """
site_name: A site
site_url: https://example.org/dry-run/
theme:
  name: mkdocs
  highlightjs: false
  locale: en
markdown_extensions:
  - pymdownx.highlight
  - pymdownx.superfences:
      custom_fences:
        - name: exercise
          class: dr-exercise
          format: !!python/name:publish.fence.exercise
plugins:
  - markdown-exec
  - dryrun
"""
FAILING = '```python exec="1" id="{}"\n{}\n```\n'


@pytest.fixture
def site(graded_project: Project) -> Project:
    """The sound project with a home page and settings for MkDocs."""
    (graded_project.root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (graded_project.docs / "index.md").write_text("# Home\n", encoding="utf-8")
    return graded_project


def mkdocs(site: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A finished MkDocs command, run elsewhere than in the project."""
    command = [sys.executable, "-m", "mkdocs", *arguments, "-f", str(site.root / "mkdocs.yml")]
    return subprocess.run(
        command, cwd=site.root.parent, capture_output=True, text=True, encoding="utf-8"
    )


def page_of(site: Project) -> Path:
    """The source of the question's page."""
    return site.questions / "01-running-total.md"


def test_a_build_has_page_exercise_and_bundle(site: Project) -> None:
    """Blocks were run, and the bundle of this very build is published."""
    done = mkdocs(site, "build")
    assert done.returncode == 0, done.stderr
    page = (site.root / "site/questions/01-running-total/index.html").read_text("utf-8")
    assert 'data-exercise="running-total"' in page
    assert "<p>[1, 3, 6]</p>" in page
    assert '<div class="highlight' not in page, "code without the mark that keeps it from search"
    assert '<div data-search-exclude class="highlight' in page
    assert '<h2 data-search-exclude id="sources"' in page
    bundled = site.root / "site/assets/lab/exercises/running-total.json"
    assert json.loads(bundled.read_text("utf-8"))["slug"] == "running-total"
    inner = [
        item for item in check_site(site.root / "site", "/dry-run/") if "question" in item.path
    ]
    assert [problem for problem in inner if "example.org" in problem.what] == []


@pytest.mark.parametrize("options", [(), ("--quiet",), ("--strict", "--quiet")])
def test_failing_blocks_end_the_build_and_are_all_named(site: Project, options) -> None:
    """By page, id and error, however quiet MkDocs is asked to be."""
    home = site.docs / "index.md"
    home.write_text("# Home\n" + FAILING.format("a", "1 / 0") + FAILING.format("b", "x"), "utf-8")
    with page_of(site).open("a", encoding="utf-8") as file:
        file.write(FAILING.format("c", "import nowhere_at_all"))
    done = mkdocs(site, "build", *options)
    assert done.returncode == 1
    assert re.findall(r"^  (\S+\.md: block .*)$", done.stderr + done.stdout, re.MULTILINE) == [
        'index.md: block "a": ZeroDivisionError: division by zero',
        "index.md: block \"b\": NameError: name 'x' is not defined",
        'questions/01-running-total.md: block "c": '
        "ModuleNotFoundError: No module named 'nowhere_at_all'",
    ]
    assert not (site.root / "site/index.html").exists()


def test_an_unknown_exercise_ends_the_build_naming_the_page(site: Project) -> None:
    """With what was probably meant."""
    (site.docs / "index.md").write_text("```exercise\nrunning-totl\n```\n", encoding="utf-8")
    done = mkdocs(site, "build")
    assert done.returncode == 1
    assert "'index.md'" in done.stderr
    assert 'Did you mean "running-total"?' in done.stderr


def test_a_broken_exercise_ends_the_build_with_its_problems(site: Project) -> None:
    """And the command that tells more."""
    (site.exercises / "running-total" / "starter.py").unlink()
    done = mkdocs(site, "build")
    assert done.returncode == 1
    assert "starter.py: is missing" in done.stderr
    assert "dryrun check" in done.stderr


@pytest.fixture
def building_here(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """For builds in this process: what they import of the project's answers goes with the test."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    kept = {name: item for name, item in sys.modules.items() if name.startswith("answers")}
    yield
    for name in [name for name in sys.modules if name.startswith("answers")]:
        del sys.modules[name]
    sys.modules.update(kept)


@pytest.mark.usefixtures("building_here")
def test_an_edited_answer_is_imported_anew(site: Project) -> None:
    """Two builds in one process see two versions."""
    module = site.source / "answers" / "fresh_answer.py"
    home = site.docs / "index.md"
    block = "from answers.fresh_answer import VALUE\nprint(VALUE)"
    home.write_text(FAILING.format("a", block), encoding="utf-8")
    for value in ("first", "second one"):
        module.write_text(f"VALUE = {value!r}\n", encoding="utf-8")
        build(load_config(str(site.root / "mkdocs.yml")))
        assert value in (site.root / "site/index.html").read_text("utf-8")


@pytest.mark.usefixtures("building_here")
def test_nothing_listens_after_a_build(site: Project) -> None:
    """Neither after one that succeeds nor after one that ends early."""
    logger = logging.getLogger("mkdocs.plugins.markdown_exec")
    before = list(logger.handlers)
    config = str(site.root / "mkdocs.yml")
    build(load_config(config))
    assert logger.handlers == before
    (site.docs / "index.md").write_text("```exercise\nnone\n```\n", encoding="utf-8")
    with pytest.raises(Exception, match="There is no exercise"):
        build(load_config(config))
    (site.docs / "index.md").write_text(FAILING.format("a", "x"), encoding="utf-8")
    with pytest.raises(Abort):
        build(load_config(config))
    assert logger.handlers == before


def test_a_preview_survives_every_mistake(site: Project, tmp_path: Path) -> None:
    """A broken exercise, fence and block are shown in the page, and an edit is seen."""
    (site.docs / "index.md").write_text(
        "```exercise\nrunning-totl\n```\n" + FAILING.format("a", "1 / 0"), encoding="utf-8"
    )
    log = (tmp_path / "log.txt").open("w+", encoding="utf-8")
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{free_port()}"]
    server = subprocess.Popen(
        command, cwd=site.root, stdout=log, stderr=log, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    )
    try:
        address = waited(lambda: re.search(r"Serving on (http\S+)", text_of(log)), server)[1]
        page = urllib.request.urlopen(address).read().decode("utf-8")
        assert "Did you mean &quot;running-total&quot;?" in page
        assert "ZeroDivisionError" in page
        assert 'index.md: block "a": ZeroDivisionError' in text_of(log)
        statement = site.exercises / "running-total" / "statement.md"
        statement.write_text("Edited: `running_total([1]) == [1]`.\n", encoding="utf-8")
        question = address + "questions/01-running-total/"
        waited(lambda: "Edited:" in urllib.request.urlopen(question).read().decode(), server)
        (site.exercises / "running-total" / "exercise.toml").write_text("x", encoding="utf-8")
        waited(lambda: "is not TOML" in urllib.request.urlopen(question).read().decode(), server)
        assert server.poll() is None
    finally:
        server.terminate()
        server.wait()
        log.close()


def text_of(log) -> str:
    """What the server has printed so far."""
    return Path(log.name).read_text(encoding="utf-8")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def waited(condition, server: subprocess.Popen[bytes]):
    """What the condition gives, as soon as it gives something."""
    for _ in range(600):
        assert server.poll() is None, "the server died"
        if found := condition():
            return found
        time.sleep(0.1)
    raise AssertionError("nothing came of it in a minute")
