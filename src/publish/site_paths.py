"""To which file of the built site does a reference lead?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ORIGIN = "https://site.invalid"
SILENT = ("mailto", "tel", "data", "blob", "javascript", "about")


@dataclass(frozen=True)
class Target:
    """Where a reference leads."""

    path: Path | None
    """The file of the site, if it exists."""
    fragment: str = ""
    outside: bool = False
    """Whether it leads to another origin."""


@dataclass(frozen=True)
class Site:
    """A built site and the path below which it is served."""

    folder: Path
    base: str = "/"

    def name(self, path: Path) -> str:
        """The file as messages show it."""
        return path.relative_to(self.folder).as_posix()

    def resolve(self, source: Path, page_base: str | None, url: str) -> Target:
        """Where `url` leads when it stands in the file `source`."""
        prefix = f"/{self.base.strip('/')}/".replace("//", "/")
        address = ORIGIN + prefix + self.name(source)
        if page_base:
            address = urljoin(address, page_base)
        try:
            parts = urlsplit(urljoin(address, url.strip()))
        except ValueError:
            return Target(None)
        if parts.scheme in SILENT:
            return Target(source)
        if f"{parts.scheme}://{parts.netloc}" != ORIGIN:
            return Target(None, outside=True)
        path = unquote(parts.path)
        if path + "/" == prefix:
            path = prefix
        if not path.startswith(prefix):
            return Target(None)
        file = self.folder / path.removeprefix(prefix)
        if file.is_dir():
            file = file / "index.html"
        fragment = unquote(parts.fragment).partition(":~:")[0]
        return Target(file if file.is_file() else None, "" if fragment == "top" else fragment)
