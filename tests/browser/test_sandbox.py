"""Python in the page reaches no network, no storage and not the page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.lab import Lab
from tests.serving import SiteServer

pytestmark = pytest.mark.usefixtures("plain_tests")

PROBE = """
def attempt(action):
    try:
        return f"REACHED {action()!r}"
    except BaseException as error:
        return f"refused: {type(error).__name__}"

def two_sum(nums, target):
    import js, pyodide_js
    from urllib.request import urlopen
    from pyodide.http import open_url
    from pyodide.code import run_js
    attempts = {
        "urllib": lambda: urlopen("ADDRESS").read(),
        "pyodide": lambda: open_url("ADDRESS").read(),
        "javascript": lambda: run_js("fetch('ADDRESS')"),
        "constructor": lambda: pyodide_js.runPython.constructor("return fetch('ADDRESS')")(),
        "fetch": lambda: js.fetch("ADDRESS"),
        "storage": lambda: js.indexedDB,
        "caches": lambda: js.caches,
        "page": lambda: js.parent,
        "document": lambda: js.document,
        "channel": lambda: js.postMessage,
    }
    for name, action in attempts.items():
        print(name, attempt(action))
"""


def test_python_reaches_nothing(lab: Callable[[str], Lab], server: SiteServer) -> None:
    """Every way that is known fails, and the server sees no request."""
    two_sum = lab("two-sum")
    two_sum.run(PROBE.replace("ADDRESS", server.url + "reached-from-python"))
    shown = two_sum.section.locator("details.dr-test[open]").first.inner_text()
    assert shown.count("refused") == 10
    assert "REACHED" not in shown
    assert not any("reached-from-python" in path for path in server.sent)


ESCAPES = """
async (address) => {
  const frame = document.querySelector("iframe");
  const inside = frame.contentDocument === null ? "opaque" : "REACHED";
  return [inside, frame.getAttribute("sandbox"), frame.srcdoc.match(/content="([^"]*)"/)[1]];
}
"""


def test_frame_is_opaque_and_names_no_network(lab: Callable[[str], Lab], page: Page) -> None:
    """The frame allows scripts only, and its policy has no network source."""
    lab("two-sum").run()
    inside, sandbox, policy = page.evaluate(ESCAPES, "")
    assert (inside, sandbox) == ("opaque", "allow-scripts")
    assert policy == (
        "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; "
        "worker-src blob:; connect-src data:"
    )


REFUSALS = """
async (address) => {
  const attempt = async (action) => {
    try { return "REACHED " + String(await action()); } catch (error) { return "refused"; }
  };
  return {
    fetch: await attempt(() => fetch(address)),
    socket: await attempt(() => new Promise((resolve, reject) => {
      const socket = new WebSocket(address.replace("http", "ws"));
      socket.onopen = resolve;
      socket.onerror = reject;
    })),
    image: await attempt(() => new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = reject;
      image.src = address + "assets/images/favicon.svg";
    })),
    indexedDB: await attempt(() => new Promise((resolve, reject) => {
      const request = indexedDB.open("x");
      request.onsuccess = resolve;
      request.onerror = reject;
    })),
    localStorage: await attempt(() => localStorage.length),
    caches: await attempt(() => caches.keys()),
    cookie: await attempt(() => document.cookie),
    page: await attempt(() => parent.document.title),
  };
}
"""


def test_javascript_in_the_frame_is_refused_too(
    lab: Callable[[str], Lab], page: Page, server: SiteServer
) -> None:
    """Even code that had escaped Python would find network, storage and page closed."""
    lab("two-sum").run()
    frame = next(frame for frame in page.frames if frame != page.main_frame)
    assert set(frame.evaluate(REFUSALS, server.url).values()) == {"refused"}
