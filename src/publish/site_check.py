"""Is the built site whole, and does it keep to itself?

    python -m publish.site_check SITE_DIR [--base /dry-run/]

Every link, anchor, image, script and stylesheet must lead to a file of the site; nothing may be
fetched from another origin (a plain link to another site is no fetch); no page may show a block
that failed. All problems are printed at once; the exit code is 1 if there is one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from publish.problems import Problem
from publish.site_page import Page, Reference, css_references, read_page, script_fetches
from publish.site_paths import Site


def check_site(folder: Path, base: str = "/") -> list[Problem]:
    """Every problem of the site in `folder`, which is served below the path `base`."""
    site = Site(folder, base)
    pages = {path: read_page(path) for path in sorted(folder.rglob("*.html"))}
    ids = {path: page.ids for path, page in pages.items()}
    problems: list[Problem] = []
    if not pages:
        problems.append(Problem(folder.name, "has no page", "Build the site first"))
    for path, page in pages.items():
        problems += _check_page(site, path, page)
        for reference in page.references:
            problems += _check_reference(site, path, page.base, reference, ids)
    for path in sorted(folder.rglob("*.css")):
        for reference in css_references(path.read_text(encoding="utf-8")):
            problems += _check_reference(site, path, None, reference, ids)
    for path in sorted((*folder.rglob("*.js"), *folder.rglob("*.mjs"))):
        for url in script_fetches(path.read_text(encoding="utf-8")):
            problems.append(_foreign(site.name(path), "script", url))
    return sorted(set(problems))


def _check_page(site: Site, path: Path, page: Page) -> Iterator[Problem]:
    name = site.name(path)
    if not page.title:
        yield Problem(name, "has no title", "Give the page a `title`")
    if not page.lang:
        yield Problem(name, "does not say its language", "Set `theme.language`")
    for what, mend in page.defects:
        yield Problem(name, what, mend)


def _check_reference(
    site: Site,
    path: Path,
    page_base: str | None,
    reference: Reference,
    ids: dict[Path, frozenset[str]],
) -> Iterator[Problem]:
    name = site.name(path)
    target = site.resolve(path, page_base, reference.url)
    if target.outside:
        if reference.fetches:
            yield _foreign(name, reference.what, reference.url)
        return
    if target.path is None:
        mend = f"Lead to a file below {site.base}, by a relative path"
        yield Problem(name, f"{reference.what} {reference.url} does not exist", mend)
    elif target.fragment and target.path in ids and target.fragment not in ids[target.path]:
        mend = f"Correct the anchor, or give {site.name(target.path)} one"
        yield Problem(name, f"{reference.what} {reference.url} leads to no such anchor", mend)


def _foreign(name: str, what: str, url: str) -> Problem:
    return Problem(name, f"{what} fetches {url}", "Keep a copy in the site, or do without it")


def main(arguments: Sequence[str]) -> int:
    """Check the site named by the arguments, and print its problems."""
    parser = argparse.ArgumentParser("publish.site_check", description=(__doc__ or "")[:70])
    parser.add_argument("site", type=Path, metavar="SITE_DIR")
    parser.add_argument("--base", default="/", help="the path below which the site is served")
    options = parser.parse_args(arguments)
    if not options.site.is_dir():
        parser.error(f"{options.site} is not a folder. Build the site first.")
    problems = check_site(options.site, options.base)
    for problem in problems:
        print(problem)
    pages = len(list(options.site.rglob("*.html")))
    print(f"{pages} pages: {len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
