"""Which wheels does the browser's Python install, and under which lock file?

`python -m publish.wheels` writes them to `build/python/`: pytest with what it needs, as pinned by
`requirements/browser.txt`, the grader built from `src/grader`, and a `pyodide-lock.json` made by
`pyodide lockfile add-wheels` that knows these wheels and nothing else.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path("requirements/browser.txt")
PYODIDE_LOCK = Path("node_modules/pyodide/pyodide-lock.json")
OUTPUT = Path("build/python")


def build(output: Path = OUTPUT) -> list[Path]:
    """The files written: wheels and lock file. Raises CalledProcessError if a step fails."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    _download(output)
    _run("hatchling", "build", "-t", "wheel", "-d", str(output.resolve()), cwd=Path("src"))
    wheels = sorted(output.glob("*.whl"))
    _lock(wheels, output)
    return [*wheels, output / "pyodide-lock.json"]


def _download(output: Path) -> None:
    # The browser is neither Windows nor this machine: pure wheels only, for its own Python.
    version = json.loads(PYODIDE_LOCK.read_text())["info"]["python"]
    _run(
        *("pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"),
        *("--require-hashes", "--only-binary", ":all:", "--platform", "any"),
        *("--python-version", version, "--implementation", "py", "--abi", "none"),
        *("-r", str(REQUIREMENTS), "-d", str(output)),
    )


def _lock(wheels: list[Path], output: Path) -> None:
    core = json.loads(PYODIDE_LOCK.read_text())
    bare = output / "bare-lock.json"
    # Pyodide's own lock names some 350 packages on a CDN; none of them may be asked for.
    bare.write_text(json.dumps({"info": core["info"], "packages": {}}))
    subprocess.run(
        [
            *(str(Path(sys.executable).with_name("pyodide")), "lockfile", "add-wheels"),
            *("--input", str(bare), "--output", str(output / "pyodide-lock.json")),
            *("--base-path", str(output), "--ignore-missing-dependencies"),
            *map(str, wheels),
        ],
        check=True,
    )
    bare.unlink()


def _run(module: str, *arguments: str, cwd: Path | None = None) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], check=True, cwd=cwd)


if __name__ == "__main__":
    build()
