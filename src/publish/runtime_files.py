"""Which files does the browser's Python consist of, and how large are they?

`python -m publish.runtime_files` compresses what the build made (worker, core, memory snapshot)
with Zstandard, copies what is compressed already, names every file by its content below
`docs/assets/lab/runtime/`, and writes the list that the page's script is built with to
`build/runtime-files.json`. Hosts compress such files poorly or not at all, so we do it.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import zstandard

OUTPUT = Path("docs/assets/lab/runtime")
LISTING = Path("build/runtime-files.json")
PYODIDE = Path("node_modules/pyodide")
WINDOW_LOG = 23  # 8 MB, the most that every decoder must accept


@dataclass(frozen=True)
class RuntimeFile:
    """One published file: its name, and its length in bytes as published and once decompressed."""

    file: str
    bytes: int
    size: int


def publish(python: Path = Path("build/python"), build: Path = Path("build")) -> None:
    """Writes all files and their listing; files of earlier builds are removed."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    library = [PYODIDE / "python_stdlib.zip", python / "pyodide-lock.json", *python.glob("*.whl")]
    listing: dict[str, RuntimeFile | dict[str, RuntimeFile]] = {
        "worker": _compressed(build / "worker.js"),
        "wasm": _compressed(PYODIDE / "pyodide.asm.wasm"),
        "snapshot": _compressed(build / "snapshot.bin"),
        "library": {path.name: _copied(path) for path in sorted(library)},
    }
    LISTING.write_text(json.dumps(listing, default=asdict, indent=2) + "\n")
    kept = {entry.file for entry in _entries(listing)}
    for path in OUTPUT.iterdir():
        if path.name not in kept:
            path.unlink()


def _entries(listing: dict[str, RuntimeFile | dict[str, RuntimeFile]]) -> list[RuntimeFile]:
    nested = [v if isinstance(v, dict) else {"": v} for v in listing.values()]
    return [entry for group in nested for entry in group.values()]


def _compressed(source: Path) -> RuntimeFile:
    content = source.read_bytes()
    name = f"{source.name}-{_digest(content)}.zst"
    target = OUTPUT / name
    if not target.exists():  # the slow step: 20 s for the snapshot
        _write(target, _compressor(len(content)).compress(content))
    return RuntimeFile(name, target.stat().st_size, len(content))


def _compressor(size: int) -> zstandard.ZstdCompressor:
    parameters = zstandard.ZstdCompressionParameters.from_level(
        22, source_size=size, window_log=WINDOW_LOG, write_checksum=True, write_content_size=True
    )
    return zstandard.ZstdCompressor(compression_params=parameters)


def _copied(source: Path) -> RuntimeFile:
    content = source.read_bytes()
    name = f"{source.stem}-{_digest(content)}{source.suffix}"
    if not (OUTPUT / name).exists():
        _write(OUTPUT / name, content)
    return RuntimeFile(name, len(content), len(content))


def _write(target: Path, content: bytes) -> None:
    partial = target.with_name(target.name + ".part")
    partial.write_bytes(content)
    partial.replace(target)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


if __name__ == "__main__":
    publish()
