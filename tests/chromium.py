"""A real Chromium, found as `make` finds it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
FLAGS = """
    --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync
""".split()


def executable() -> str:
    """The browser's path; the set-up script exits with what is missing if there is none."""
    command = [sys.executable, str(ROOT / "scripts/setup.py"), "browser"]
    found = subprocess.run(command, capture_output=True, text=True)
    if found.returncode:
        raise FileNotFoundError(found.stderr.strip())
    return found.stdout.strip()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser, closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        yield browser
        browser.close()
