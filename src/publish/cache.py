"""What did an earlier run find out about exactly this content?"""

from __future__ import annotations

import hashlib
import os
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

import grader

KEPT = 4000


@dataclass
class Cache:
    """Verdicts by what they depend on: the texts, the grader's source, Python and pytest."""

    folder: Path
    enabled: bool = True
    _used: set[Path] = field(default_factory=set)

    def get(self, *parts: str) -> str | None:
        """What was stored for these parts, if anything was."""
        path = self._path(parts)
        if not self.enabled:
            return None
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        self._used.add(path)
        return text

    def put(self, text: str, *parts: str) -> None:
        """Store a text for these parts; a folder that cannot be written is no failure."""
        path = self._path(parts)
        try:
            self._prepare()
            write_atomically(path, text)
        except OSError:
            return
        self._used.add(path)

    def tidy(self) -> None:
        """Remove the oldest entries when there are very many, those of this run apart."""
        found = sorted(self.folder.glob("*.json"), key=_age)
        unused = [path for path in found if path not in self._used]
        for path in unused[: max(0, len(found) - KEPT)]:
            path.unlink(missing_ok=True)

    def _path(self, parts: Iterable[str]) -> Path:
        digest = hashlib.sha256(self._environment.encode())
        for part in parts:
            digest.update(f"{len(part)}\0{part}".encode())
        return self.folder / f"{digest.hexdigest()[:40]}.json"

    def _prepare(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        ignore = self.folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")

    @cached_property
    def _environment(self) -> str:
        source = hashlib.sha256()
        for path in sorted(Path(grader.__file__).parent.rglob("*.py")):
            source.update(path.read_bytes())
        return f"{sys.version} {sys.platform} {version('pytest')} {source.hexdigest()}"


def _age(path: Path) -> float:
    """When the file was written; another run may have removed it meanwhile."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def write_atomically(path: Path, content: str | bytes) -> bool:
    """Whether the file had to be written; it is never seen half-written.

    A file that already holds it is left alone, so that nothing is rebuilt for its sake.
    """
    if isinstance(content, str):
        content = content.encode("utf-8")
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return True
