"""An exercise in the page, driven as a reader drives it."""

import json
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

ROOT = Path(__file__).parents[2]
EVERY = os.environ.get("DRYRUN_EVERY") == "1"
"""Whether all is done of which `make test` takes a sample: `make thorough` says so."""
VERDICTS = ["pass", "fail", "error", "timeout", "crash"]

PASTE = """
(editor, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const how = { clipboardData: data, bubbles: true, cancelable: true };
  editor.dispatchEvent(new ClipboardEvent("paste", how));
}
"""

COPY = """
(editor) => {
  const data = new DataTransfer();
  const how = { clipboardData: data, bubbles: true, cancelable: true };
  editor.dispatchEvent(new ClipboardEvent("copy", how));
  return data.getData("text/plain");
}
"""

FETCH = """
async (slug) => {
  const { src } = document.querySelector('script[src*="/lab/lab.js"]');
  return (await fetch(new URL(`exercises/${slug}.json`, src))).json();
}
"""


def published(slug: str) -> dict:
    """What the site publishes of an exercise."""
    return json.loads((ROOT / f"site/assets/lab/exercises/{slug}.json").read_text("utf-8"))


@dataclass(frozen=True)
class Verdict:
    """What the page shows after a run: status, sentence, and each test's status in file order."""

    status: str
    message: str
    tests: dict[str, str]

    @property
    def failing(self) -> set[str]:
        """Names of the tests that did not pass although they ran."""
        return {name for name, status in self.tests.items() if status not in ("pass", "not run")}


@dataclass(frozen=True)
class Lab:
    """One exercise's section."""

    page: Page
    slug: str

    @cached_property
    def section(self) -> Locator:
        """The section itself."""
        return self.page.locator(f'section[data-exercise="{self.slug}"]')

    @cached_property
    def editor(self) -> Locator:
        """The editor's text."""
        return self.section.get_by_role("textbox")

    @cached_property
    def verdict_region(self) -> Locator:
        """The live region with the verdict."""
        return self.section.locator(".dr-verdict")

    @property
    def text(self) -> str:
        """The editor's whole text, as selecting and copying it gives it."""
        content = self.section.locator(".cm-content")
        content.focus()
        self.page.keyboard.press("ControlOrMeta+a")
        return content.evaluate(COPY)

    def open(self) -> "Lab":
        """Scrolls to the exercise and waits for its editor."""
        self.section.scroll_into_view_if_needed()
        self.section.locator(".cm-content").wait_for()
        return self

    def in_another_tab(self) -> "Lab":
        """The same exercise, opened in a new tab of the same profile."""
        other = self.page.context.new_page()
        other.goto(self.page.url)
        return Lab(other, self.slug).open()

    def button(self, name: str) -> Locator:
        """One of the exercise's buttons."""
        return self.section.get_by_role("button", name=name, exact=True)

    def write(self, code: str) -> None:
        """Replaces the editor's text by pasting."""
        content = self.section.locator(".cm-content")
        content.focus()
        self.page.keyboard.press("ControlOrMeta+a")
        if code:
            content.evaluate(PASTE, code)
        else:
            self.page.keyboard.press("Delete")

    def run(self, code: str | None = None, *, timeout: float = 30_000) -> Verdict:
        """The verdict on `code`, or on what is in the editor."""
        if code is not None:
            self.write(code)
        self.button("Run tests").click()
        return self.await_verdict(timeout=timeout)

    def await_verdict(self, *, timeout: float = 30_000) -> Verdict:
        """The verdict of the run under way."""
        self.page.wait_for_function(
            """([slug, verdicts]) => {
              const section = document.querySelector(`section[data-exercise="${slug}"]`);
              const result = section.querySelector(".dr-verdict").dataset.result;
              return verdicts.includes(result) && section.dataset.state !== "running";
            }""",
            arg=[self.slug, VERDICTS],
            timeout=timeout,
        )
        shown = self.section.locator(".dr-test")
        statuses = shown.evaluate_all("tests => tests.map(test => test.dataset.status)")
        status = self.verdict_region.get_attribute("data-result")
        assert status is not None
        return Verdict(
            status,
            self.verdict_region.inner_text(),
            dict(zip(self.bundle["expected"], statuses, strict=bool(statuses))),
        )

    @cached_property
    def bundle(self) -> dict:
        """The exercise as the page gets it: as it was published, if no test replaces it."""
        return self.page.evaluate(FETCH, self.slug)

    def expect_state(self, *states: str, timeout: float = 30_000) -> None:
        """Waits until the section is in one of these states."""
        expect(self.section).to_have_attribute(
            "data-state", re.compile(f"^({'|'.join(states)})$"), timeout=timeout
        )
