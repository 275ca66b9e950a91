"""Everything that a reader made leaves as a file, comes back from it, and goes when they say so."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.lab import Lab
from tests.browser.test_bad_input import GOOD
from tests.serving import SiteServer

STORAGE = "practice/storage/"
WRONG = "def two_sum(nums, target):\n    return [0, 0]\n"

SEED = """
async (attempts) => {
  const open = indexedDB.open("dry-run");
  const database = await new Promise((yes) => { open.onsuccess = () => yes(open.result); });
  const transaction = database.transaction("attempts", "readwrite");
  for (const one of attempts) transaction.objectStore("attempts").put(one);
  await new Promise((yes) => { transaction.oncomplete = yes; });
  database.close();
}
"""

WATCH = """
(part) => {
  globalThis.ticks = 0;
  globalThis.phases = [];
  const words = part.querySelector(".dr-exchange-progress span");
  const note = () => { globalThis.phases.push([words.textContent, globalThis.ticks]); };
  new MutationObserver(note).observe(words, { childList: true, characterData: true });
  setInterval(() => { globalThis.ticks += 1; });
}
"""


def an_attempt(number: int, code: str = "x = 1\n") -> dict:
    """A run that passed, the `number`th of its day."""
    return {
        "id": f"0time-{number:06}",
        "exercise": "two-sum",
        "time": 1_700_000_000_000 + number,
        "verdict": "pass",
        "passed": 2,
        "total": 2,
        "hints": 0,
        "solution": False,
        "seconds": 60,
        "interview": None,
        "hash": "old",
        "code": code,
    }


def a_file(**parts: list) -> dict:
    """An export that holds these parts."""
    names = ("drafts", "attempts", "reviews", "interviews", "settings", "local")
    return {"format": "dry-run", "version": 1, **{name: parts.get(name, []) for name in names}}


def part(page: Page, name: str) -> Locator:
    """One part of the page about storage."""
    return page.locator(f'[data-part="{name}"]')


def export(page: Page) -> bytes:
    """The file that the button gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Export everything").click()
    download = waiting.value
    assert download.suggested_filename.startswith("dry-run-")
    return Path(download.path()).read_bytes()


def bring(page: Page, content: bytes | dict, name: str = "mine.json") -> Locator:
    """Imports a file; the lines that the page then shows."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    file = {"name": name, "mimeType": "application/json", "buffer": data}
    page.get_by_label("Import a file").set_input_files(file)
    told = part(page, "exchange").get_by_role("status")
    expect(told).to_contain_text("mported")
    return told


def wipe(page: Page) -> None:
    """Deletes everything, by the page's own buttons."""
    page.get_by_role("button", name="Delete everything…").click()
    page.get_by_role("button", name="Delete everything", exact=True).click()
    expect(part(page, "erase")).to_contain_text("Everything is deleted.")


@pytest.fixture
def practised(lab: Callable[[str], Lab], page: Page, server: SiteServer) -> Page:
    """The page about storage, after a wrong run, a right one, a reset and a story."""
    two_sum = lab("two-sum")
    assert two_sum.run(WRONG).status == "fail"
    assert two_sum.run(GOOD).status == "pass"
    expect(two_sum.section).to_contain_text("It comes back, blank,")
    two_sum.button("Reset").click()
    story = page.get_by_role("textbox", name="Your story")
    story.fill("We joined results by id.")
    expect(page.locator(".dr-story [role=status]")).to_have_text("Saved in this browser")
    page.goto(server.url + STORAGE)
    expect(part(page, "kept")).to_contain_text("2 drafts, 2 attempts, 1 review")
    return page


def test_the_file_brings_everything_back(practised: Page, server: SiteServer) -> None:
    """Export, deletion and import give the same state, and the same file to the byte."""
    before = export(practised)
    wipe(practised)
    expect(part(practised, "kept")).to_contain_text("Nothing is kept in this browser yet.")
    practised.goto(server.url + "questions/09-two-sum/")
    two_sum = Lab(practised, "two-sum").open()
    assert "TODO" in two_sum.text
    assert two_sum.button("Undo reset").is_hidden()
    practised.goto(server.url + STORAGE)
    told = bring(practised, before)
    expect(told).to_contain_text("2 drafts added")
    expect(told).to_contain_text("2 attempts added")
    assert export(practised) == before
    practised.goto(server.url + "questions/09-two-sum/")
    two_sum = Lab(practised, "two-sum").open()
    expect(two_sum.section).to_contain_text("It comes back, blank,")
    two_sum.button("Undo reset").click()
    assert two_sum.text.strip() == GOOD.strip()
    story = practised.get_by_role("textbox", name="Your story")
    expect(story).to_have_value("We joined results by id.")


def test_a_second_import_changes_nothing(practised: Page) -> None:
    """What is here already is said to be, and the file stays the same."""
    before = export(practised)
    expect(bring(practised, before)).to_contain_text("Everything in the file is here already.")
    assert export(practised) == before


def test_a_file_can_be_dropped_on_the_page(page: Page, server: SiteServer) -> None:
    """Anywhere: the browser does not leave the page for it."""
    page.goto(server.url + STORAGE)
    page.get_by_role("button", name="Export everything").wait_for()
    page.evaluate(
        """(text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "dropped.json", { type: "application/json" }));
          const how = { dataTransfer, bubbles: true, cancelable: true };
          const target = document.querySelector("h1");
          target.dispatchEvent(new DragEvent("dragover", how));
          target.dispatchEvent(new DragEvent("drop", how));
        }""",
        json.dumps(a_file(attempts=[an_attempt(1)])),
    )
    expect(part(page, "exchange")).to_contain_text("Imported dropped.json.")
    expect(part(page, "kept")).to_contain_text("1 attempt")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n", "not a text file"),
        (b"Dear diary", "does not begin with {"),
        (b'{"format": "dry-run"', "not a JSON file"),
        (b'{"format": "other"}', "was not exported by this site"),
        (json.dumps({**a_file(), "version": 9}).encode(), "newer version of the site"),
        (
            json.dumps(a_file(attempts=[an_attempt(1), {**an_attempt(2), "hints": "0"}])).encode(),
            'attempts[1].hints is "0", not a number',
        ),
    ],
)
def test_a_bad_file_changes_nothing(
    page: Page, server: SiteServer, content: bytes, reason: str
) -> None:
    """Its fault is named, and nothing of it is kept."""
    page.goto(server.url + STORAGE)
    told = bring(page, content, "bad.json")
    expect(told).to_contain_text("Nothing was imported from bad.json.")
    expect(told).to_contain_text(reason)
    expect(part(page, "kept")).to_contain_text("Nothing is kept in this browser yet.")


def test_a_big_file_does_not_freeze_the_page(
    page: Page, server: SiteServer, tmp_path: Path
) -> None:
    """Thousands of runs with long code come in and go out while the page's clocks go on."""
    attempts = [an_attempt(number, "# " + "x" * 3000 + "\n") for number in range(4000)]
    big = tmp_path / "big.json"
    big.write_text(json.dumps(a_file(attempts=attempts)))
    page.goto(server.url + STORAGE)
    page.get_by_role("button", name="Export everything").wait_for()
    part(page, "exchange").evaluate(WATCH)
    page.get_by_label("Import a file").set_input_files(big)
    told = part(page, "exchange").get_by_role("status")
    expect(told).to_contain_text("4,000 attempts added", timeout=60_000)
    with page.expect_download(timeout=60_000) as waiting:
        page.get_by_role("button", name="Export everything").click()
    written = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert written["attempts"] == attempts
    ticks: dict[str, list[int]] = {}
    for phase, count in page.evaluate("globalThis.phases"):
        ticks.setdefault(phase, []).append(count)
    assert list(ticks) == [
        "Reading the file…",
        "Checking the file…",
        "Adding what is new…",
        "Writing the file…",
    ]
    del ticks["Reading the file…"]  # the browser's own work, over in a few large pieces
    assert [phase for phase, counts in ticks.items() if counts[-1] <= counts[0]] == []


def test_deleting_asks_first_and_can_be_undone(practised: Page) -> None:
    """Keep leaves all as it is; Undo brings all back; the focus is never lost."""
    before = export(practised)
    practised.get_by_role("button", name="Delete everything…").focus()
    practised.keyboard.press("Enter")
    expect(practised.get_by_role("button", name="Keep everything")).to_be_focused()
    practised.keyboard.press("Enter")
    assert export(practised) == before
    practised.get_by_role("button", name="Delete everything…").focus()
    practised.keyboard.press("Enter")
    practised.keyboard.press("Shift+Tab")
    practised.keyboard.press("Enter")
    expect(practised.get_by_role("button", name="Undo")).to_be_focused()
    assert json.loads(export(practised)) == a_file()
    practised.get_by_role("button", name="Undo").click()
    expect(part(practised, "erase")).to_contain_text("Everything is back.")
    assert export(practised) == before


def test_another_tab_cannot_bring_back_unnoticed_what_was_deleted(
    practised: Page, context: BrowserContext, server: SiteServer
) -> None:
    """A tab that is only open saves nothing; one in which somebody types is noticed."""
    other = context.new_page()
    other.goto(server.url + "questions/09-two-sum/")
    two_sum = Lab(other, "two-sum").open()
    wipe(practised)
    other.close(run_before_unload=True)
    assert json.loads(export(practised)) == a_file()
    other = context.new_page()
    other.goto(server.url + "questions/09-two-sum/")
    two_sum = Lab(other, "two-sum").open()
    two_sum.write("# typed after all was deleted\n")
    expect(part(practised, "erase")).to_contain_text("another tab of this site has saved something")
    other.close()
    practised.get_by_role("button", name="Delete again").click()
    expect(part(practised, "erase")).to_contain_text("Everything is deleted.")
    assert json.loads(export(practised)) == a_file()
    practised.get_by_role("button", name="Undo").click()
    expect(part(practised, "erase")).to_contain_text("Everything is back.")
    (draft,) = [one for one in json.loads(export(practised))["drafts"] if one["slug"] == "two-sum"]
    kept = [draft["code"], draft["beforeReset"], *draft["replaced"]]
    assert GOOD.strip() in [text.strip() for text in kept if text]
    assert "# typed after all was deleted" in [text.strip() for text in kept if text]
