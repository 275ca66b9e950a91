"""Verdicts are remembered by content."""

import os
from pathlib import Path

from publish.cache import KEPT, Cache, write_atomically


def test_gives_back_what_was_put(tmp_path: Path) -> None:
    """For the same parts and no others."""
    Cache(tmp_path / "cache").put("text", "a", "b")
    cache = Cache(tmp_path / "cache")
    assert cache.get("a", "b") == "text"
    assert [cache.get("ab"), cache.get("a", "b", ""), cache.get("", "ab")] == [None, None, None]


def test_a_cache_that_is_off_gives_nothing(tmp_path: Path) -> None:
    """But is filled for the next run."""
    off = Cache(tmp_path, enabled=False)
    off.put("text", "a")
    assert off.get("a") is None
    assert Cache(tmp_path).get("a") == "text"


def test_is_not_kept_in_git(tmp_path: Path) -> None:
    """Whatever the project's own .gitignore says."""
    Cache(tmp_path / "cache").put("text", "a")
    assert (tmp_path / "cache" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    """Checking still works in a read-only checkout."""
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    Cache(tmp_path / "cache").put("text", "a")
    assert Cache(tmp_path / "cache").get("a") is None


def test_the_oldest_are_removed_when_there_are_too_many(tmp_path: Path) -> None:
    """What this run used stays."""
    cache = Cache(tmp_path)
    cache.put("text", "used")
    (used,) = tmp_path.glob("*.json")
    os.utime(used, (0, 0))  # the oldest of all
    for number in range(KEPT):
        (tmp_path / f"{number}.json").touch()
    cache.tidy()
    assert len(list(tmp_path.glob("*.json"))) == KEPT
    assert cache.get("used") == "text"


def test_an_unchanged_file_is_not_written(tmp_path: Path) -> None:
    """So that nothing is rebuilt for its sake."""
    path = tmp_path / "folder" / "file.json"
    assert write_atomically(path, "a")
    before = path.stat().st_mtime_ns, path.stat().st_ino
    assert not write_atomically(path, "a")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before
    assert write_atomically(path, "b")
    assert [item.name for item in path.parent.iterdir()] == ["file.json"]
