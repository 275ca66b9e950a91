"""The built site is whole and keeps to itself."""

from pathlib import Path

import pytest

from publish.site_check import check_site, main

PAGE = """<!doctype html><html lang="en"><head><title>T</title>{head}</head>
<body id="body">{body}</body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site without problems."""
    write(tmp_path, "index.html", '<a href="page/#there">x</a><a href="https://python.org">y</a>')
    write(tmp_path, "page/index.html", '<h2 id="there">h</h2><a href="..">up</a><a href="#">x</a>')
    write(tmp_path, "404.html", '<a href="/dry-run/page/">x</a><img src="/dry-run/a%20b.png">')
    (tmp_path / "a b.png").touch()
    return tmp_path


def write(site: Path, name: str, body: str, head: str = "") -> None:
    """Write a page."""
    path = site / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(PAGE.format(body=body, head=head), encoding="utf-8")


def found(site: Path) -> list[str]:
    """The problems, a line each."""
    return [str(problem) for problem in check_site(site, "/dry-run/")]


def test_a_whole_site_has_no_problem(site: Path) -> None:
    """Links to other sites are none."""
    assert found(site) == []


@pytest.mark.parametrize(
    "body",
    [
        '<a href="gone/">x</a>',
        '<a href="/page/">below the wrong path</a>',
        '<a href="../dry-run-other/">x</a>',
        '<img src="gone.png" alt="">',
        '<img srcset="a%20b.png 1x, gone.png 2x" alt="">',
        '<script src="gone.js"></script>',
        '<link rel="stylesheet" href="gone.css">',
        '<div style="background: url(gone.png)"></div>',
        "<style>@import 'gone.css';</style>",
        '<svg><use href="gone.svg#a"/></svg>',
        '<iframe src="gone.html"></iframe>',
        '<meta http-equiv="refresh" content="0; url=gone/">',
    ],
)
def test_a_reference_to_a_missing_file_is_found(site: Path, body: str) -> None:
    """Whatever refers to it."""
    write(site, "new.html", body)
    (problem,) = found(site)
    assert problem.startswith("new.html: ")
    assert "does not exist. Lead to a file below /dry-run/" in problem


@pytest.mark.parametrize(
    ("body", "broken"),
    [
        ('<a href="page/#nowhere">x</a>', True),
        ('<a href="#nowhere">x</a>', True),
        ('<a href="#body">x</a>', False),
        ('<a href="#top">x</a>', False),
        ('<a name="old"></a><a href="#old">x</a>', False),
        ('<p id="ä">x</p><a href="#%C3%A4">x</a>', False),
        ('<a href="mailto:a@example.org">x</a>', False),
        ('<a href="page/#:~:text=h">x</a>', False),
        ('<svg><defs id="d"></defs><use xlink:href="#e"/></svg>', True),
    ],
)
def test_anchors_must_exist(site: Path, body: str, broken: bool) -> None:
    """On the page that is linked."""
    write(site, "new.html", body)
    assert [("leads to no such anchor" in problem) for problem in found(site)] == [True] * broken


@pytest.mark.parametrize(
    "body",
    [
        '<script src="https://example.org/a.js"></script>',
        '<script src="//example.org/a.js"></script>',
        '<img src="http://example.org/a.png" alt="">',
        '<link rel="preconnect" href="https://fonts.gstatic.com">',
        '<link rel="stylesheet" href="https://fonts.googleapis.com/css">',
        '<link rel="dns-prefetch" href="//example.org">',
        "<div style=\"background: url('https://example.org/a.png')\"></div>",
        "<style>@font-face { src: url(https://example.org/a.woff2) }</style>",
        '<style>@import "https://example.org/a.css";</style>',
        '<iframe src="https://example.org"></iframe>',
        "<script>fetch('https://example.org/a.json')</script>",
        "<script>import('https://example.org/a.mjs')</script>",
        '<script type="module">import x from "https://example.org/a.mjs"</script>',
        "<script>new Worker(`https://example.org/w.js`)</script>",
        "<script>s.src = 'https://example.org/a.js'</script>",
        "<script>navigator.sendBeacon('https://example.org')</script>",
        "<script>r.open('GET', 'https://example.org')</script>",
        '<video poster="https://example.org/a.png"></video>',
    ],
)
def test_what_another_origin_would_send_is_found(site: Path, body: str) -> None:
    """In elements, styles and inline scripts."""
    write(site, "new.html", body)
    (problem,) = found(site)
    assert "fetches " in problem
    assert problem.endswith("Keep a copy in the site, or do without it.")


def test_links_and_metadata_fetch_nothing(site: Path) -> None:
    """A canonical address, a licence, data in a script."""
    head = (
        '<link rel="canonical" href="https://example.org/dry-run/new.html">'
        '<link rel="license" href="https://example.org">'
        '<script type="application/json">{"url": "https://example.org"}</script>'
    )
    write(site, "new.html", '<img src="data:image/png;base64,AA" alt="">', head)
    assert found(site) == []


def test_stylesheets_and_scripts_are_read_too(site: Path) -> None:
    """Relative to their own place."""
    (site / "css").mkdir()
    (site / "css/a.css").write_text(
        "/* url(gone.png) */ a { b: url(../a%20b.png) } c { d: url(#e) }\n"
        "@import url('https://example.org/x.css'); f { g: url(gone.woff2) }",
        encoding="utf-8",
    )
    (site / "a.js").write_text('fetch("https://example.org/x")', encoding="utf-8")
    assert [problem.partition(". ")[0] for problem in found(site)] == [
        "a.js: script fetches https://example.org/x",
        "css/a.css: stylesheet's fetches https://example.org/x.css",
        "css/a.css: stylesheet's gone.woff2 does not exist",
    ]


def test_pages_need_title_and_language(site: Path) -> None:
    """Also a page of nothing."""
    (site / "new.html").write_text("<html><head><title> </title></head></html>", encoding="utf-8")
    (site / "void.html").touch()
    assert [problem.partition(". ")[0] for problem in found(site)] == [
        "new.html: does not say its language",
        "new.html: has no title",
        "void.html: does not say its language",
        "void.html: has no title",
    ]


def test_a_failed_block_is_found(site: Path) -> None:
    """By markdown-exec's traceback; a traceback that a page shows on purpose is none."""
    place = '  File <span>"&lt;code block: id x&gt;"</span>, line 1'
    text = f"<pre><code>Traceback (most recent call last):\n{place}\nKeyError: 1\n</code></pre>"
    write(site, "new.html", text)
    write(site, "fine.html", "<pre><code>Traceback (most recent call last):\nKeyError</code></pre>")
    assert found(site) == ["new.html: shows a block that failed: KeyError: 1. Mend the block."]


def test_what_material_would_fetch_is_found(site: Path) -> None:
    """Stars of a repository, and the script of diagrams."""
    body = '<a data-md-component="source" href="https://github.com/a/b">b</a>'
    write(site, "new.html", body + '<pre class="mermaid"></pre>')
    assert [("Material" in problem) for problem in found(site)] == [True, True]


def test_a_fence_that_was_not_rendered_is_found(site: Path) -> None:
    """The extension is not configured."""
    write(site, "new.html", '<pre><code class="language-exercise">two-sum</code></pre>')
    (problem,) = found(site)
    assert "shows the fence of two-sum as it was typed" in problem


def test_the_command_prints_problems_and_counts(site: Path, capsys) -> None:
    """Exit code 1 with problems and 0 without."""
    assert main([str(site), "--base", "/dry-run/"]) == 0
    assert capsys.readouterr().out == "3 pages: no problems.\n"
    assert main([str(site)]) == 1
    assert capsys.readouterr().out.endswith("3 pages: 2 problems.\n")


def test_a_folder_without_pages_is_a_problem(tmp_path: Path) -> None:
    """A check of nothing must not pass."""
    assert [problem.what for problem in check_site(tmp_path)] == ["has no page"]
