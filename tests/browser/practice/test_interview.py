"""A mock interview, from the choice of a seed to its account, under a clock that the test moves."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.axe import barriers
from tests.browser.lab import Lab
from tests.serving import SiteServer

VERDICT = re.compile("^(pass|fail|error|timeout|crash)$")
QUESTIONS = "Positions or values?\nIs it sorted?\nHow long is it?"
NO_STORAGE = """
Object.defineProperty(window, "indexedDB", {
  get() { throw new DOMException("refused", "SecurityError"); },
});
"""


class Interview:
    """The interview's page, driven as a reader drives it."""

    def __init__(self, page: Page, server: SiteServer) -> None:
        """Not opened yet."""
        self.page, self.server = page, server

    def open(self, fragment: str = "") -> "Interview":
        """Goes to the page, with choices behind the `#`."""
        self.page.goto(f"{self.server.url}practice/interview/#{fragment}")
        expect(self.button("Start the interview")).to_be_visible()
        return self

    def start(self, fragment: str) -> "Interview":
        """Opens the page and begins."""
        self.open(fragment).press("Start the interview")
        expect(self.title).to_have_text(re.compile("^Clarify"))
        return self

    @property
    def title(self) -> Locator:
        """The heading of the step."""
        return self.page.locator(".dr-iv-panel h3")

    @property
    def exercise(self) -> Locator:
        """The exercise's section."""
        return self.page.locator(".dr-iv-room section[data-exercise]")

    @property
    def clock(self) -> Locator:
        """What the clock shows."""
        return self.page.get_by_role("timer")

    def button(self, name: str) -> Locator:
        """A button by its whole name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def press(self, name: str) -> None:
        """Presses a button."""
        self.button(name).click()

    def step(self, name: str) -> None:
        """Goes to a step."""
        self.page.locator(".dr-iv-step", has_text=name).click()
        expect(self.title).to_have_text(re.compile(f"^{name}"))
        expect(self.title).to_be_focused()

    def bundle(self) -> dict[str, Any]:
        """What the site publishes of the exercise that was drawn."""
        slug = self.exercise.get_attribute("data-exercise")
        address = f"{self.server.url}assets/lab/exercises/{slug}.json"
        content: dict[str, Any] = self.page.request.get(address).json()
        return content

    @property
    def lab(self) -> Lab:
        """The exercise, as tests of exercises drive it."""
        lab = Lab(self.page, self.exercise.get_attribute("data-exercise") or "")
        lab.section.locator(".cm-content").wait_for()
        return lab

    def verdict(self) -> str:
        """How the run under way ends."""
        region = self.exercise.locator(".dr-verdict")
        expect(region).to_have_attribute("data-result", VERDICT, timeout=60_000)
        return region.get_attribute("data-result") or ""

    def run(self, code: str) -> str:
        """The verdict on `code`, as far as it is shown."""
        self.lab.write(code)
        self.press("Run tests")
        return self.verdict()

    def forward(self, minutes: float) -> None:
        """Lets that much time pass at once, but not while Python starts, which has its limits."""
        busy = re.compile("^(loading|running)$")
        expect(self.exercise).not_to_have_attribute("data-state", busy, timeout=60_000)
        self.page.clock.fast_forward(round(minutes * 60_000))


@pytest.fixture
def interview(page: Page, server: SiteServer) -> Interview:
    """The page of the interview, with a clock that the test moves."""
    page.clock.install()
    return Interview(page, server)


@pytest.mark.parametrize("length", [20, 45, 60])
def test_an_interview_runs_through_to_its_account(interview: Interview, length: int) -> None:
    """Each step, the interviewer's two interruptions, the end of the time, follow-ups, account."""
    page = interview.page
    interview.start(f"seed=ABC234&length={length}&question=two-sum")
    expect(interview.exercise).to_be_hidden()
    page.get_by_label("Your questions, one a line").fill(QUESTIONS)
    expect(page.get_by_role("table")).to_have_count(0)
    interview.press("Show the page's questions")
    page.get_by_label("I asked: Positions or values?").check()
    interview.press("Next: Outline")
    page.get_by_label("Your approaches").fill("all pairs, quadratic\na dict, linear")
    interview.press("Next: Code")

    bundle = interview.bundle()
    assert interview.run(bundle["starter"]) == "fail"
    shown = interview.exercise.locator(".dr-test").count()
    assert 0 < shown < len(bundle["expected"])
    expect(interview.exercise.locator(".dr-verdict")).to_contain_text("held back until you submit")
    assert interview.exercise.locator(".dr-hint").count() == 0
    interview.forward(length / 2)
    expect(interview.exercise.locator(".dr-hint")).to_have_count(1)
    page.get_by_label("Notes").fill("look up\nstore")
    assert interview.run(bundle["solution"]) == "pass"
    interview.press("Submit")
    expect(interview.exercise.locator(".dr-meta")).to_contain_text("Submitted", timeout=30_000)
    expect(interview.exercise.locator(".cm-content")).to_have_count(0)
    assert interview.exercise.locator(".dr-test").count() == len(bundle["expected"])

    interview.press("Next: Test")
    page.get_by_label("Notes").fill("[3, 3] and 6: [0, 1]")
    interview.press("Next: Optimise")
    expect(page.locator(".dr-iv-change p")).to_have_count(0)
    interview.forward(length / 10)
    expect(page.locator(".dr-iv-change")).to_contain_text("The interviewer changes a requirement")
    interview.press("Next: Connect")
    interview.forward(length * 0.4)
    expect(page.locator(".dr-iv-call")).to_contain_text("Time is up")
    interview.press("Take two more minutes")
    expect(page.locator(".dr-iv-call")).to_contain_text("Two more minutes")
    interview.press("Finish")
    page.locator(".dr-iv-ending").get_by_role("button", name="End now").click()

    for number in (1, 2, 3):
        expect(page.locator(".dr-iv-asking h3")).to_have_text(f"Follow-up {number} of 3")
        page.get_by_label("Your answer").fill(f"answer {number}")
        interview.press("Show the page's answer")
        page.get_by_label("2: said it").check()
        interview.press("See the account" if number == 3 else "Next question")

    account = page.locator(".dr-iv-account")
    expect(account.get_by_role("heading", level=2)).to_be_focused()
    for said in ("answer 1", "answer 3", "Two more minutes were asked for", "over"):
        expect(account).to_contain_text(said)
    for flag in ("Clarified before coding", "Mended what failed", "All checks passed"):
        expect(account.locator(".dr-iv-flags")).to_contain_text(flag)
    expect(account.locator(".dr-iv-total")).to_have_text("2 of 12")
    account.get_by_label("Each has its cost").check()
    expect(account.locator(".dr-iv-total")).to_have_text("3 of 12")
    expect(account.get_by_label("Each has its cost")).to_be_focused()
    expect(account.locator(".dr-iv-next")).to_contain_text("comes back")
    with page.expect_download() as saved:
        interview.press("Save as Markdown")
    text = Path(saved.value.path()).read_text("utf-8")
    assert f"{length} minutes" in text
    assert "- self-assessed: yes: Each has its cost" in text.replace("    ", "")
    page.reload()
    expect(account.locator(".dr-iv-total")).to_have_text("3 of 12")
    interview.press("Back to all interviews")
    expect(page.locator(".dr-iv-past tbody tr")).to_have_count(1)


def test_two_people_get_the_same_interview(browser: Browser, server: SiteServer) -> None:
    """From the address alone: question, exercise and requirement."""
    seen = []
    fragment = "seed=KM7Q2X&length=45&kind=coding"
    for _ in range(2):
        context = browser.new_context()
        interview = Interview(context.new_page(), server).start(fragment)
        prompt = interview.page.locator(".dr-iv-question").inner_text()
        seen.append((prompt, interview.exercise.get_attribute("data-exercise")))
        context.close()
    assert seen[0] == seen[1]


def test_the_address_follows_the_choices(interview: Interview) -> None:
    """What is chosen in the form is in the address, and the number of questions says what fits."""
    page = interview.open("seed=ABC234&length=20").page
    page.get_by_label("60 minutes").check()
    page.get_by_label("Tier").select_option("2")
    assert page.url.endswith("#seed=ABC234&length=60&tier=2")
    page.get_by_label("Question", exact=True).select_option("sorting")
    expect(page.locator(".dr-iv-count")).to_contain_text("No question")
    expect(interview.button("Start the interview")).to_be_disabled()


def test_a_reload_interrupts_and_resume_goes_on(interview: Interview) -> None:
    """Step, notes, code and hints are there again; the time away is a pause."""
    page = interview.start("seed=ABC234&length=45&question=two-sum").page
    page.get_by_label("Your questions").fill("How long?")
    interview.forward(3)
    interview.step("Code")
    interview.lab.write("# mine")
    interview.press("Hint")
    page.keyboard.type("!")
    page.get_by_label("Notes").fill("a note")
    page.reload()
    card = page.get_by_role("group", name="Interview on Two Sum")
    expect(card).to_contain_text("in Code, after 3:0")
    page.clock.fast_forward(600_000)
    page.reload()
    interview.press("Resume")
    expect(interview.title).to_have_text(re.compile("^Code"))
    expect(page.get_by_label("Notes")).to_have_value("a note")
    assert "# mine" in interview.lab.text
    expect(interview.exercise.locator(".dr-hint")).to_have_count(1)
    expect(interview.clock).to_have_text(re.compile("^3:"))
    interview.step("Clarify")
    expect(page.get_by_label("Your questions")).to_have_value("How long?")
    interview.press("End")
    interview.press("End without submitting")
    interview.press("Skip the rest")
    expect(page.locator(".dr-iv-account")).to_contain_text("1 of them away from the page")
    expect(page.locator(".dr-iv-account")).to_contain_text("# mine")


def test_an_interrupted_interview_can_be_ended_or_discarded(
    context: BrowserContext, server: SiteServer
) -> None:
    """Also after its tab was closed; what was discarded can be had again."""
    first = Interview(context.new_page(), server).start("length=20&question=lru-cache")
    first.page.get_by_label("Your questions").fill("In bytes?")
    first.page.wait_for_timeout(1000)
    first.page.close()
    again = Interview(context.new_page(), server).open()
    again.press("Discard")
    expect(again.page.get_by_role("group", name="Interview on")).to_have_count(0)
    again.press("Undo")
    again.press("End and see the account")
    expect(again.page.locator(".dr-iv-account")).to_contain_text("In bytes?")
    expect(again.page.locator(".dr-iv-account")).to_contain_text("No code was written")
    again.press("Back to all interviews")
    again.page.get_by_role("button", name="Delete the interview on").click()
    expect(again.page.locator(".dr-iv-past")).to_contain_text("None yet")
    again.page.reload()
    expect(again.page.locator(".dr-iv-past")).to_contain_text("None yet")


def test_one_tab_at_a_time(context: BrowserContext, server: SiteServer) -> None:
    """The other says where the interview is open, and may go on once that tab is closed."""
    first = Interview(context.new_page(), server).start("length=20&question=lru-cache")
    first.page.get_by_label("Notes").fill("here")
    first.page.wait_for_timeout(1000)
    second = Interview(context.new_page(), server).open()
    second.press("Resume")
    expect(second.page.locator(".dr-iv-notice")).to_contain_text("open in another tab")
    first.page.close()
    notes = second.page.get_by_label("Notes")
    for _ in range(50):  # it may take the browser a moment to know that the tab is closed
        if notes.is_visible():
            break
        second.press("Resume")
        second.page.wait_for_timeout(200)
    expect(notes).to_have_value("here")


def test_a_pause_stops_the_clock_and_covers_the_work(interview: Interview) -> None:
    """Resume shows it again."""
    page = interview.start("length=20&question=two-sum").page
    interview.forward(1)
    interview.press("Pause")
    expect(page.get_by_label("Notes")).to_be_hidden()
    interview.forward(7)
    expect(interview.clock).to_have_text(re.compile("^1:"))
    interview.press("Resume")
    expect(page.get_by_label("Notes")).to_be_visible()
    expect(interview.clock).to_have_text(re.compile("^1:"))


def test_the_readers_own_draft_is_left_alone(interview: Interview) -> None:
    """The interview begins with the starter, and its code appears nowhere else."""
    page = interview.page
    page.goto(interview.server.url + "questions/14-lru-cache/")
    own = Lab(page, "lru-cache").open()
    own.write("# my own draft")
    expect(own.section).to_contain_text("Draft saved")
    interview.start("length=45&question=lru-cache&seed=A")
    interview.step("Code")
    assert "my own draft" not in interview.lab.text
    interview.lab.write("# of the interview")
    expect(interview.exercise).to_contain_text("Draft saved")
    page.goto(interview.server.url + "questions/14-lru-cache/")
    for slug in ("lru-cache", "lru-cache-ttl", "memoise"):
        assert "of the interview" not in Lab(page, slug).open().text
    assert Lab(page, "lru-cache").open().text.strip() == "# my own draft"


def test_code_that_is_not_submitted_is_asked_for_at_the_end(interview: Interview) -> None:
    """It is graded then, and the follow-ups begin."""
    page = interview.start("seed=ABC234&length=20&question=step-functions").page
    interview.step("Code")
    interview.lab.write(interview.bundle()["solution"])
    interview.step("Connect")
    interview.press("Finish")
    interview.press("Submit the code and end")
    expect(page.locator(".dr-iv-asking h3")).to_be_focused(timeout=30_000)
    interview.press("Skip the rest")
    expect(page.locator(".dr-iv-flags")).to_contain_text("Code before any question")
    expect(page.locator(".dr-iv-flags")).to_contain_text("All checks passed")
    expect(page.locator(".dr-iv-next")).to_contain_text("comes back")


def test_the_keyboard_alone_is_enough(interview: Interview) -> None:
    """Each view has the focus where its reading begins, and Escape leaves a question."""
    page = interview.open("length=20&question=two-sum").page
    interview.button("Start the interview").focus()
    page.keyboard.press("Enter")
    expect(interview.title).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("How long?")
    expect(page.get_by_label("Your questions")).to_have_value("How long?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="The page's questions")).to_be_focused()
    interview.button("Next: Outline").focus()
    page.keyboard.press("Enter")
    expect(interview.title).to_have_text(re.compile("^Outline"))
    expect(interview.title).to_be_focused()
    interview.button("End").focus()
    page.keyboard.press("Enter")
    expect(interview.button("End now")).to_be_focused()
    page.keyboard.press("Escape")
    expect(interview.button("End")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(".dr-iv-asking h3")).to_be_focused()


def test_print_shows_the_account_alone(interview: Interview) -> None:
    """Without buttons, and without what the page says around it."""
    page = interview.start("length=20&question=two-sum").page
    interview.press("End")
    interview.press("End now")
    interview.press("Skip the rest")
    expect(page.locator(".dr-iv-account")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".dr-iv-total")).to_be_visible()
    expect(interview.button("Print")).to_be_hidden()
    expect(page.get_by_role("heading", name="How it goes")).to_be_hidden()


def test_without_storage_it_works_until_the_page_is_left(interview: Interview) -> None:
    """It says so, and offers the account as a file."""
    page = interview.page
    page.add_init_script(NO_STORAGE)
    interview.start("length=20&question=two-sum")
    expect(page.locator(".dr-iv-warning")).to_contain_text("keeps nothing")
    page.get_by_label("Notes").fill("unkept")
    interview.press("End")
    page.locator(".dr-iv-ending").get_by_role("button", name="End now").click()
    interview.press("Skip the rest")
    with page.expect_download() as saved:
        interview.press("Save as Markdown")
    assert "unkept" in Path(saved.value.path()).read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_it_whole_and_everybody_can_use_it(
    browser: Browser, server: SiteServer, scheme: Any
) -> None:
    """No sideways scrolling at 360 pixels and no accessibility rule broken, in each view."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    page = context.new_page()
    page.clock.install()
    interview = Interview(page, server).open("length=20&question=two-sum")
    sound(page)
    interview.press("Start the interview")
    page.get_by_label("Your questions").fill(QUESTIONS)
    interview.press("Show the page's questions")
    sound(page)
    interview.forward(19)
    interview.step("Code")
    interview.lab.write("x = 1")
    sound(page)
    interview.press("End")
    sound(page)
    interview.press("End without submitting")
    interview.press("Show the page's answer")
    sound(page)
    interview.press("Skip the rest")
    expect(page.locator(".dr-iv-account")).to_be_visible()
    sound(page)
    interview.press("Back to all interviews")
    expect(page.locator(".dr-iv-past tbody tr")).to_have_count(1)
    sound(page)
    context.close()


def sound(page: Page) -> None:
    """Fails if the page scrolls sideways or breaks a rule."""
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert barriers(page, ".md-content") == []
