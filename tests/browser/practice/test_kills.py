"""A browser that is killed while somebody types loses at most the last second.

`make practice` kills a few times, `make thorough` two hundred times.
"""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, BrowserType, Page

from tests.browser.conftest import PAGES
from tests.browser.lab import EVERY, Lab
from tests.chromium import FLAGS, executable
from tests.serving import SiteServer

KILLS = 200 if EVERY else 4
SLUG = "two-sum"
LOST_S = 1.0
"""What may be lost."""


class Killable:
    """A Chromium with a profile of its own, in a process group of its own."""

    def __init__(self, kind: BrowserType, profile: Path) -> None:
        """Starts it; the profile may be one that a killed browser has left."""
        port_file = profile / "DevToolsActivePort"
        port_file.unlink(missing_ok=True)
        for lock in profile.glob("Singleton*"):  # a killed browser has not removed them
            lock.unlink()
        where = ["--headless=new", "--remote-debugging-port=0", f"--user-data-dir={profile}"]
        self.process = subprocess.Popen(
            [executable(), *FLAGS, *where, "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        end = time.monotonic() + 60
        while not (port_file.exists() and port_file.read_text().count("\n")):
            if time.monotonic() > end or self.process.poll() is not None:
                self.kill()
                raise TimeoutError("the browser did not start")
            time.sleep(0.02)
        port = port_file.read_text().split()[0]
        self.browser: Browser = kind.connect_over_cdp(f"http://127.0.0.1:{port}")

    def page(self) -> Page:
        """A new page in the profile."""
        return self.browser.contexts[0].new_page()

    def kill(self) -> None:
        """Ends all its processes at once, as a power cut or a full memory would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@contextmanager
def running(kind: BrowserType, profile: Path) -> Iterator[Killable]:
    """A browser that is killed at the end, whatever happens."""
    killable = Killable(kind, profile)
    try:
        yield killable
    finally:
        killable.kill()


def test_a_killed_browser_loses_at_most_the_last_second(
    browser: Browser, server: SiteServer, tmp_path: Path
) -> None:
    """All that was typed a second before the kill is there when the page is opened again."""
    random = Random(2026)
    address = server.url + PAGES[SLUG]
    profile = tmp_path / "profile"
    profile.mkdir()
    safe = ""
    losses = []
    at_stake = 0
    for kill in range(KILLS + 1):
        with running(browser.browser_type, profile) as killable:
            page = killable.page()
            page.goto(address)
            lab = Lab(page, SLUG).open()
            found = lab.text.rstrip("\n") if kill else ""
            at_stake += len(safe)
            if not found.startswith(safe):
                losses.append(f"kill {kill}: {safe[-60:]!r} expected, {found[-60:]!r} found")
            safe = typed_until_killed(lab, killable, random, f"# {kill}:")
    assert losses == []
    assert at_stake > 0, "no kill came a second after anything was typed"


def typed_until_killed(lab: Lab, killable: Killable, random: Random, text: str) -> str:
    """What had been typed a second before the kill, at a random moment while typing goes on."""
    lab.write(text)
    history = [(time.monotonic(), text)]
    end = time.monotonic() + random.uniform(0.3, 2.5)
    word = 0
    while time.monotonic() < end:
        word += 1
        text += f" {word}"
        lab.page.keyboard.insert_text(f" {word}")
        history.append((time.monotonic(), text))
        time.sleep(random.uniform(0, 0.08))
    killed = time.monotonic()
    killable.kill()
    return max((typed for at, typed in history if at <= killed - LOST_S), key=len, default="")
