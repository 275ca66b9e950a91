"""Which files make a built site work without a network? The service worker's list of them.

`dryrun offline SITE_DIR` puts the worker (`src/browser/offline/`) into a site that is built, with
the revision of every file. Pages, scripts and exercises are stored when a version is installed;
Python, whose files are named by their content, is stored beside it and outlives versions.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.cache import write_atomically

BUILT = Path("build")
"""Where `page.mjs` leaves the scripts."""
PLACEHOLDER = "__SITE_FILES__"
WORKER = "sw.js"
STARTER = "assets/lab/offline.js"
RUNTIME = "assets/lab/runtime/"
MISSING = "404.html"
LEFT_OUT = re.compile(r"(^|/)(sw\.js|sitemap\.xml(\.gz)?|objects\.inv|CNAME|\.nojekyll)$|\.map$")
"""Not of use to a reader without a network; a worker must not store itself."""
NAMED_BY_CONTENT = re.compile(r"[-.][0-9A-Za-z]{8,}(\.min)?\.(js|css)$")


class NotBuilt(Exception):
    """Raised when there is no site to be made available offline, or no worker to do it."""


@dataclass(frozen=True)
class Offline:
    """What a site's service worker stores."""

    precached: int
    """The number of files that a version consists of."""
    runtime: int
    """The number of files of the browser's Python."""
    bytes: int
    """The size of all of them, as they lie in the folder."""


def make_offline(site: Path, built: Path = BUILT) -> Offline:
    """Write the service worker and its starter into the built site, and say what it stores.

    Raises:
        NotBuilt: If the folder holds no site, or the scripts are not built.
    """
    if not (site / "index.html").is_file():
        raise NotBuilt(f"{site} holds no built site. Run `make site`.")
    scripts = {name: built / Path(name).name for name in (WORKER, STARTER)}
    for path in scripts.values():
        if not path.is_file():
            raise NotBuilt(f"{path} is not built. Run `make bundle`.")
    write_atomically(site / STARTER, scripts[STARTER].read_text(encoding="utf-8"))
    paths = list(_published(site))
    names = [path.relative_to(site).as_posix() for path in paths]
    runtime = [name for name in names if name.startswith(RUNTIME)]
    precached = [
        {"url": name, "revision": None if NAMED_BY_CONTENT.search(name) else _revision(path)}
        for name, path in zip(names, paths, strict=True)
        if name not in runtime
    ]
    files = json.dumps({"precached": precached, "runtime": runtime, "missing": MISSING})
    worker = scripts[WORKER].read_text(encoding="utf-8")
    if worker.count(PLACEHOLDER) != 1:
        raise NotBuilt(f"{scripts[WORKER]} does not name {PLACEHOLDER} once. Run `make bundle`.")
    write_atomically(site / WORKER, worker.replace(PLACEHOLDER, files))
    size = sum(path.stat().st_size for path in paths)
    return Offline(len(precached), len(runtime), size)


def _published(site: Path) -> Iterator[Path]:
    for path in sorted(site.rglob("*")):
        if path.is_file() and not LEFT_OUT.search(path.relative_to(site).as_posix()):
            yield path


def _revision(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
