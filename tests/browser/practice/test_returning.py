"""A solved exercise is rated, comes back when it is due, and no attempt is lost on the way."""

import json
import re
import time
from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.browser.lab import Lab
from tests.browser.test_bad_input import GOOD

WRONG = "def two_sum(nums, target):\n    return [0, 0]\n"
OTHER = GOOD.replace("seen", "position_of")

READ = """
async (store) => {
  const opening = indexedDB.open("dry-run");
  const database = await new Promise((yes) => { opening.onsuccess = () => yes(opening.result); });
  const reading = database.transaction(store).objectStore(store).getAll();
  const found = await new Promise((yes) => { reading.onsuccess = () => yes(reading.result); });
  database.close();
  return found;
}
"""


def comes_back(lab: Lab) -> str:
    """The day that the page names."""
    line = lab.section.locator(".dr-returning")
    expect(line).to_contain_text("It comes back, blank,")
    found = re.search(r"It comes back, blank, (.+?)\.", line.inner_text())
    assert found is not None
    return found[1]


def test_a_pass_is_rated_and_comes_back(lab: Callable[[str], Lab], page: Page) -> None:
    """With the reason; a run that fails is not."""
    two_sum = lab("two-sum")
    line = two_sum.section.locator(".dr-returning")
    two_sum.run(WRONG)
    expect(line).to_be_empty()
    two_sum.run(GOOD)
    expect(line).to_contain_text("Easy: solved after 1 failed run, with no hint, in 1 of")
    assert re.match(r"in \d+ days, on \d+ \w+ \d{4}$", comes_back(two_sum))
    two_sum.run(GOOD)
    assert len(page.evaluate(READ, "attempts")) == 3
    assert len(page.evaluate(READ, "reviews")) == 1


def test_a_rating_can_be_corrected(lab: Callable[[str], Lab], page: Page) -> None:
    """The day changes with it, also after a reload; by keyboard, the focus stays."""
    two_sum = lab("two-sum")
    two_sum.run(GOOD)
    easy = comes_back(two_sum)
    group = two_sum.section.get_by_role("group", name="Correct the rating")
    expect(group.get_by_role("button", name="Easy")).to_have_attribute("aria-pressed", "true")
    group.get_by_role("button", name="Again").focus()
    page.keyboard.press("Enter")
    expect(group.get_by_role("button", name="Again")).to_have_attribute("aria-pressed", "true")
    expect(group.get_by_role("button", name="Again")).to_be_focused()
    again = comes_back(two_sum)
    assert again != easy
    assert [review["rating"] for review in page.evaluate(READ, "reviews")] == [1]
    page.reload()
    reopened = Lab(page, "two-sum").open()
    line = reopened.section.locator(".dr-returning")
    expect(line).to_contain_text("Again: solved at the first run")
    assert comes_back(reopened) == again
    group = reopened.section.get_by_role("group", name="Correct the rating")
    group.get_by_role("button", name="Easy").click()
    expect(group.get_by_role("button", name="Easy")).to_be_focused()
    assert comes_back(reopened) == easy
    assert [review["rating"] for review in page.evaluate(READ, "reviews")] == [4]


def test_a_due_exercise_starts_blank(lab: Callable[[str], Lab], page: Page) -> None:
    """The old solution can be had again, and a new pass is a second review with a later day."""
    two_sum = lab("two-sum")
    two_sum.run(GOOD)
    first = comes_back(two_sum)
    page.clock.set_system_time(time.time() + 40 * 86_400)
    page.reload()
    due = Lab(page, "two-sum").open()
    expect(due.section).to_contain_text("This exercise is due again, so it starts blank.")
    assert "TODO" in due.text
    due.button("Undo reset").click()
    assert due.text.strip() == GOOD.strip()
    assert due.run(OTHER).status == "pass"
    assert comes_back(due) != first
    expect(due.section.locator(".dr-returning")).to_contain_text("Easy: solved at the first run")
    reviews = page.evaluate(READ, "reviews")
    assert len(reviews) == 2
    assert reviews[1]["time"] - reviews[0]["time"] > 39 * 86_400_000
    page.reload()
    assert Lab(page, "two-sum").open().text.strip() == OTHER.strip()


def test_two_tabs_lose_no_attempt(lab: Callable[[str], Lab], page: Page) -> None:
    """What both ran is in the history of each, and one pass was rated, not two."""
    first = lab("two-sum")
    second = first.in_another_tab()
    first.write(WRONG)
    second.write(OTHER)
    first.button("Run tests").click()
    second.button("Run tests").click()
    assert first.await_verdict().status == "fail"
    assert second.await_verdict().status == "pass"
    expect(second.section.locator(".dr-returning")).to_contain_text("It comes back")
    assert first.run(GOOD).status == "pass"
    expect(first.section.locator(".dr-returning")).to_contain_text("It comes back")
    kept = page.evaluate(READ, "attempts")
    assert {attempt["code"].strip() for attempt in kept} == {
        code.strip() for code in (WRONG, OTHER, GOOD)
    }
    assert len(kept) == 3
    assert len(page.evaluate(READ, "reviews")) == 1
    for lab_here in (first, second):
        lab_here.button("History").click()
        expect(lab_here.section.locator(".dr-attempts > li")).to_have_count(3)


def test_a_changed_exercise_keeps_the_draft(lab: Callable[[str], Lab], page: Page) -> None:
    """The new starter is offered beside it, and earlier passes are said to be for earlier tests."""
    two_sum = lab("two-sum")
    two_sum.run(GOOD)
    comes_back(two_sum)
    starter = "# a new TODO\n" + two_sum.bundle["starter"]

    def serve_changed(route: Route) -> None:
        bundle = route.fetch().json()
        route.fulfill(body=json.dumps({**bundle, "hash": "0123456789ab", "starter": starter}))

    page.route("**/exercises/two-sum.json*", serve_changed)
    page.reload()
    changed = Lab(page, "two-sum").open()
    line = changed.section.locator(".dr-returning")
    assert changed.text.strip() == GOOD.strip()
    expect(line).to_contain_text("Solved, but its tests have changed since")
    expect(changed.section).to_contain_text("This exercise has changed since your draft.")
    changed.button("Use the new starter").click()
    assert changed.text.strip() == starter.strip()
    changed.button("History").click()
    expect(changed.section.locator(".dr-attempts > li")).to_contain_text("earlier tests")
    changed.button("Undo reset").click()
    assert changed.text.strip() == GOOD.strip()
    assert changed.run().status == "pass"
    expect(line).not_to_contain_text("its tests have changed")
    expect(line).to_contain_text("It comes back")
    expect(changed.section.locator(".dr-attempts > li").first).not_to_contain_text("earlier tests")


def test_a_draft_for_earlier_tests_can_be_kept(lab: Callable[[str], Lab], page: Page) -> None:
    """Once that was said, nothing asks again."""
    two_sum = lab("two-sum")
    two_sum.write(WRONG)
    expect(two_sum.section).to_contain_text("Draft saved")

    def serve_changed(route: Route) -> None:
        route.fulfill(body=json.dumps({**route.fetch().json(), "hash": "0123456789ab"}))

    page.route("**/exercises/two-sum.json*", serve_changed)
    page.reload()
    changed = Lab(page, "two-sum").open()
    changed.button("Keep my draft").click()
    expect(changed.section).to_contain_text("Draft saved")
    page.reload()
    again = Lab(page, "two-sum").open()
    assert again.text.strip() == WRONG.strip()
    expect(again.section).not_to_contain_text("has changed since")
