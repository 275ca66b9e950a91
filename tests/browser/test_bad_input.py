"""Whatever is typed or pasted gets a clear verdict, and the page stays usable."""

import pytest

from tests.browser.lab import Lab

pytestmark = pytest.mark.usefixtures("plain_tests")

GOOD = """
def two_sum(nums, target):
    seen = {}
    for i, n in enumerate(nums):
        if target - n in seen:
            return [seen[target - n], i]
        seen[n] = i
    return []
"""

CASES = {
    "nothing": ("", "error", "empty"),
    "syntax error": ("def two_sum(nums, target)\n    return []\n", "error", "SyntaxError"),
    "missing function": ("def twosum(nums, target):\n    return []\n", "error", "twosum"),
    "tabs mixed with spaces": (
        "def two_sum(nums, target):\n    if nums:\n\treturn []\n        return 1\n",
        "error",
        "TabError",
    ),
    "1 MB paste": ("# " + "x" * 1_000_000, "error", "200"),
    "prints 10 MB": (
        "def two_sum(nums, target):\n    print('x' * 10_000_000)\n    return []\n",
        "fail",
        "",
    ),
    "NUL characters": ("def two_sum(nums, target):\n    return '\0'\n", "error", "NUL"),
}


@pytest.mark.parametrize(("code", "status", "said"), CASES.values(), ids=CASES)
def test_bad_input_gets_a_clear_verdict(two_sum: Lab, code: str, status: str, said: str) -> None:
    """The verdict names the trouble, and a good submission passes afterwards."""
    verdict = two_sum.run(code)
    assert verdict.status == status
    assert said in two_sum.section.inner_text()
    assert two_sum.run(GOOD).status == "pass"


def test_output_of_a_failing_test_is_shown_and_cut(two_sum: Lab) -> None:
    """What the code printed is there, in part, and marked as cut."""
    two_sum.run(CASES["prints 10 MB"][0])
    shown = two_sum.section.locator("details.dr-test[open]").first.inner_text()
    assert "xxxxxxxxxx" in shown
    assert len(shown) < 5_000
