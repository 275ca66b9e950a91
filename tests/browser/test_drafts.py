"""What a reader has written survives whatever happens to the page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lab import Lab
from tests.browser.test_bad_input import GOOD

pytestmark = pytest.mark.usefixtures("plain_tests")

MINE = "def two_sum(nums, target):\n    return [41, 42]"


def test_reload_keeps_the_draft(lab: Callable[[str], Lab], page: Page) -> None:
    """Typed text is there again after a reload that follows at once."""
    two_sum = lab("two-sum")
    two_sum.write(MINE)
    page.keyboard.type("  # typed")
    page.reload()
    assert Lab(page, "two-sum").open().text.strip() == MINE + "  # typed"


def test_crash_keeps_the_draft(lab: Callable[[str], Lab], page: Page) -> None:
    """Text that killed the interpreter is in the editor, and still there after a reload."""
    two_sum = lab("two-sum")
    code = "import os\nos._exit(3)"
    assert two_sum.run(code).status == "crash"
    assert two_sum.text.strip() == code
    page.reload()
    assert Lab(page, "two-sum").open().text.strip() == code


def test_reset_can_be_undone(lab: Callable[[str], Lab], page: Page) -> None:
    """Reset shows the starter; the text before it comes back, also after a reload."""
    two_sum = lab("two-sum")
    two_sum.write(MINE)
    two_sum.button("Reset").click()
    assert "TODO" in two_sum.text
    page.reload()
    again = Lab(page, "two-sum").open()
    assert "TODO" in again.text
    again.button("Undo reset").click()
    assert again.text.strip() == MINE


def test_big_paste_is_kept(lab: Callable[[str], Lab], page: Page) -> None:
    """A megabyte survives a reload and is still graded."""
    two_sum = lab("two-sum")
    two_sum.write(GOOD + "# " + "y" * 1_000_000)
    expect(two_sum.section).to_contain_text("Draft saved")
    page.reload()
    assert Lab(page, "two-sum").open().run().status == "error"


def test_two_tabs_do_not_overwrite_each_other(lab: Callable[[str], Lab]) -> None:
    """Text typed in one tab while the other has its own is not lost."""
    first = lab("two-sum")
    second = first.in_another_tab()
    first.write("# first")
    expect(first.section).to_contain_text("Draft saved")
    second.write("# second")
    second.page.wait_for_timeout(500)
    shown = {first.text.strip(), second.text.strip()}
    kept = first.section.inner_text() + second.section.inner_text()
    assert "# second" in shown
    assert "# first" in shown or "replaced" in kept
