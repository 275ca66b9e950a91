"""What the grader found out is drawn: growth, counterexample, divergence, timelines, advice.

The exercise is one of this file, served in the place of merge sort; all else is the published page.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import barriers_in_both_schemes
from tests.browser.conftest import PAGES
from tests.browser.lab import Lab, published
from tests.serving import SiteServer

SLUG = "merge-sort"
TESTS = '''
import pytest
from hypothesis import strategies as st
from solution import merge_sort


@pytest.mark.steps(merged="merge_sort")
def test_sorts():
    """Sorts three numbers."""
    assert merge_sort([3, 1, 2]) == [1, 2, 3]


def test_agrees_with_sorted(agree):
    """Agrees with `sorted` on short lists."""
    agree(merge_sort, sorted, st.lists(st.integers(-9, 9), max_size=8), examples=60)


def test_work(growth):
    """Work grows no faster than n log n."""
    growth(lambda n: (list(range(n, 0, -1)),), merge_sort).at_most("n log n")


def test_memory(growth):
    """Extra memory grows no faster than the list."""
    sizes = [16, 24, 32, 48, 64, 96]
    growth.memory(lambda n: (list(range(n)),), merge_sort, sizes=sizes).at_most("n")
'''
NAMES = [
    "test_sorts",
    "test_agrees_with_sorted",
    "test_work",
    "test_memory",
]
SIMULATION = '''
from grader.sim.timeline import Bar, Depth, Load, Timeline
from solution import merge_sort


def test_simulation(show):
    """Three things happen."""
    show(Timeline("Attempts to charge", bars=(
        Bar("charge", 0, 1.5, "failed", "Throttled"),
        Bar("charge", 2.5, 4, "failed", "Throttled"),
        Bar("charge", 6, 7, "succeeded"),
        Bar("ship", 7, 9.5, "succeeded"),
        Bar("notify", 7, 8, "aborted"),
    )))
    show(Timeline("Load per partition", loads=(
        Load("user#1", 1460, 1000), Load("user#2", 640, 1000), Load("user#3", 0, 1000),
    )))
    show(Timeline("Queue depth", depths=(
        Depth(0, 0), Depth(2, 3), Depth(4, 7), Depth(5, 4), Depth(9, 0),
    )))
    assert merge_sort([]) == []
'''
RIGHT = """def merge_sort(nums):
    if len(nums) < 2:
        return nums[:]
    mid = len(nums) // 2
    left, right = merge_sort(nums[:mid]), merge_sort(nums[mid:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]
"""
DROPS = RIGHT.replace(" + right[j:]", "")
SLOW = """def merge_sort(nums):
    done = []
    for n in nums:
        place = 0
        while place < len(done) and done[place] < n:
            place += 1
        done.insert(place, n)
    return done
"""
# Wrong on many lists; the one that is found is then the only one on which RARE is wrong.
LARGE = RIGHT.replace(
    "    mid", "    if len(nums) > 2 and sum(nums[:3]) > 10:\n        return []\n    mid", 1
)
RARE = RIGHT.replace("    mid", "    if nums == {found}:\n        return []\n    mid", 1)
WRONG = {
    "slow": {"fails": ["test_work"], "advice": "<p>Halve the list <em>before</em> you sort.</p>"},
    "other": {"fails": ["test_sorts"], "advice": "<p>Not this.</p>"},
}

EXERCISE = {
    "tests": TESTS,
    "expected": NAMES,
    "wrong": WRONG,
    "files": {"reference.py": RIGHT},
}


@pytest.fixture(scope="module")
def merge_sort(shared_page: Page, server: SiteServer) -> Lab:
    """The exercise of this file, on a page that its tests share: each runs what it looks at."""
    return opened(shared_page, server)


def opened(page: Page, server: SiteServer, **fields: object) -> Lab:
    """The exercise of this file on the page of merge sort."""
    bundle = published(SLUG) | EXERCISE | fields
    page.route(f"**/exercises/{SLUG}.json*", lambda route: route.fulfill(json=bundle))
    page.goto(server.url + PAGES[SLUG])
    return Lab(page, SLUG).open()


def part(lab: Lab, name: str) -> Locator:
    """What the page says of one test."""
    return lab.section.locator(".dr-test").nth(NAMES.index(name))


def test_growth_that_is_too_much_is_drawn(merge_sort: Lab) -> None:
    """A sentence, a plot and a table; the message, which says the same, is not repeated."""
    assert merge_sort.run(SLOW).failing == {"test_work"}
    work = part(merge_sort, "test_work")
    expect(work.locator(".dr-finding")).to_have_text("Yours grows like n²; n log n is needed.")
    plot = work.get_by_role("img", name="Yours grows like n²; n log n is needed.")
    expect(plot).to_be_visible()
    points = plot.locator("circle").count()
    assert points >= 5
    expect(work).not_to_contain_text("What pytest says")
    summary = work.get_by_text("Show as a table")
    summary.focus()
    summary.press("Enter")
    expect(work.get_by_role("row")).to_have_count(points + 1)
    assert work.get_by_role("row").nth(1).inner_text().split()[0] == "16"


def test_growth_as_needed_waits_behind_its_test(merge_sort: Lab) -> None:
    """The plot of a passing test is there once its line is opened, by the keyboard alone."""
    assert merge_sort.run(RIGHT).status == "pass"
    for name, unit in {"test_work": "operations", "test_memory": "words of memory"}.items():
        test = part(merge_sort, name)
        plot = test.get_by_role("img")
        expect(plot).to_be_hidden()
        test.locator("summary").first.press("Enter")
        expect(plot).to_be_visible()
        expect(plot).to_contain_text(unit)


def test_the_plot_does_not_move_when_it_is_drawn(merge_sort: Lab) -> None:
    """Its box has its height before anything is in it, at any width."""
    merge_sort.run(SLOW)
    chart = part(merge_sort, "test_work").locator(".dr-chart")
    height = chart.bounding_box()["height"]
    with a_viewport(merge_sort.page, 320):
        assert chart.bounding_box()["height"] == height
        chart.locator("svg").first.evaluate("drawing => drawing.replaceChildren()")
        assert chart.bounding_box()["height"] == height


@contextmanager
def a_viewport(page: Page, width: int) -> Iterator[None]:
    """A phone's for a while."""
    before = page.viewport_size
    page.set_viewport_size({"width": width, "height": 740})
    yield
    page.set_viewport_size(before)


def test_a_counterexample_is_copied_by_the_keyboard(merge_sort: Lab) -> None:
    """One line, what theirs returned, and a button that says that it copied."""
    merge_sort.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    merge_sort.run(DROPS)
    test = part(merge_sort, "test_agrees_with_sorted")
    test.locator("summary").first.press("Enter")
    line = "assert merge_sort([0, 0]) == [0, 0]"
    expect(test.locator(".dr-code")).to_have_text(line)
    expect(test.locator(".dr-answer")).to_have_text("Yours returned [0].")
    test.get_by_role("button", name="Copy").press("Enter")
    expect(test.get_by_role("status")).to_have_text("Copied.")
    assert merge_sort.page.evaluate("navigator.clipboard.readText()") == line


def test_a_refused_clipboard_leaves_the_line_selected(merge_sort: Lab) -> None:
    """The reader is told to copy it, and it is selected already."""
    page = merge_sort.page
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }"
    )
    merge_sort.run(DROPS)
    test = part(merge_sort, "test_agrees_with_sorted")
    test.locator("summary").first.press("Enter")
    test.get_by_role("button", name="Copy").press("Enter")
    expect(test.get_by_role("status")).to_contain_text("Ctrl+C")
    selected = page.evaluate("getSelection().toString()")
    page.evaluate("() => { delete navigator.clipboard.writeText; }")
    assert selected.strip() == "assert merge_sort([0, 0]) == [0, 0]"


def test_what_was_found_is_tried_first(merge_sort: Lab) -> None:
    """An input found before a reload fails what a search would not find, until its test passes."""
    assert merge_sort.run(LARGE).failing == {"test_agrees_with_sorted"}
    line = part(merge_sort, "test_agrees_with_sorted").locator(".dr-code").inner_text()
    found = line.removeprefix("assert merge_sort(").partition(")")[0]
    rare = RARE.format(found=found)
    merge_sort.page.reload()
    assert merge_sort.open().run(rare).failing == {"test_agrees_with_sorted"}
    assert merge_sort.run(RIGHT).status == "pass"
    assert merge_sort.run(rare).status == "pass"


def test_a_divergence_leads_to_the_line(merge_sort: Lab) -> None:
    """The steps up to the first wrong one, and a button that puts the cursor there."""
    merge_sort.run(DROPS)
    test = part(merge_sort, "test_sorts")
    expect(test.locator(".dr-finding")).to_have_text(
        "The first call that goes wrong is merge_sort([1, 2])."
    )
    rows = test.get_by_role("table").get_by_role("row").all_inner_texts()
    assert [row.split("\t") for row in rows] == [
        ["Step", "What", "Value"],
        ["1", "merge_sort([3])", "returned [3]"],
        ["2", "merge_sort([1])", "returned [1]"],
        ["3", "merge_sort([2])", "returned [2]"],
        ["4", "yours", "returned [1]"],
        ["4", "reference", "returned [1, 2]"],
    ]
    test.get_by_role("button", name="Go to line 15").press("Enter")
    merge_sort.page.keyboard.press("End")
    merge_sort.page.keyboard.type("  # here")
    assert merge_sort.text.splitlines()[14] == "    return merged + left[i:]  # here"


def test_advice_is_given_to_a_common_slip(merge_sort: Lab) -> None:
    """It stands between verdict and report when exactly its tests fail."""
    merge_sort.run(SLOW)
    note = merge_sort.section.get_by_role("note", name="A common slip")
    expect(note).to_contain_text("Halve the list before you sort.")
    expect(note.locator("em")).to_have_text("before")
    merge_sort.run(DROPS)
    expect(note).to_have_count(0)


def test_simulations_are_drawn(page: Page, server: SiteServer) -> None:
    """Attempts, loads and a queue's depth, each also as a table."""
    lab = opened(page, server, tests=SIMULATION, expected=["test_simulation"])
    assert lab.run(RIGHT).status == "pass"
    lab.section.locator(".dr-test > summary").press("Enter")
    attempts = lab.section.get_by_role("group", name="Attempts to charge")
    expect(attempts).to_contain_text("charge failed (Throttled) ×2, succeeded")
    assert attempts.locator("rect").count() == 5
    loads = lab.section.get_by_role("group", name="Load per partition")
    expect(loads).to_contain_text("user#1 1,460 of at most 1,000: 460 too many")
    depth = lab.section.get_by_role("group", name="Queue depth")
    expect(depth.get_by_role("img", name="Queue depth: at most 7.")).to_be_visible()
    for group, rows in {attempts: 6, loads: 4, depth: 6}.items():
        group.get_by_text("Show as a table").press("Enter")
        expect(group.get_by_role("row")).to_have_count(rows)


@pytest.mark.parametrize("code", [SLOW, DROPS], ids=["slow", "wrong"])
def test_what_is_drawn_is_accessible_and_fits_a_phone(merge_sort: Lab, code: str) -> None:
    """With everything opened: axe finds nothing, nothing has to be scrolled sideways."""
    merge_sort.run(code)
    open_all(merge_sort)
    page = merge_sort.page
    for width in (360, 320):
        with a_viewport(page, width):
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert barriers_in_both_schemes(page, f"section[data-exercise='{SLUG}']") == []


def open_all(lab: Lab) -> None:
    """Opens each disclosure of the report."""
    lab.section.locator(".dr-results details").evaluate_all(
        "all => all.forEach((one) => { one.open = true; })"
    )
