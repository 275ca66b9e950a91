"""What axe finds: barriers by the rules of WCAG 2.2, levels A and AA."""

from playwright.sync_api import Page, expect

from tests.browser.lab import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# All that axe finds in order would be megabytes: only what is wrong leaves the page.
RUN = """
async ([within, rules]) => {
  const options = { runOnly: rules, resultTypes: ["violations"] };
  const { violations } = await axe.run(within ?? document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => [id, target.join(" "), failureSummary]));
}
"""

Barrier = tuple[str, str, str]
"""A rule, the element that breaks it, and what axe says of it."""


def barriers(page: Page, within: str | None = None) -> list[Barrier]:
    """What is wrong in the part `within` (a CSS selector) as the page stands, or on all of it."""
    return _run(page, within, WCAG)


def barriers_in_both_schemes(page: Page, within: str | None = None) -> list[Barrier]:
    """What is wrong in light and, as only colours differ, too little contrast in dark."""
    body = page.locator("body")
    found = []
    for scheme, rules in {"default": WCAG, "slate": ["color-contrast"]}.items():
        if body.get_attribute("data-md-color-scheme") != scheme:
            page.locator("[data-md-component=palette] label:visible").click()
        expect(body).to_have_attribute("data-md-color-scheme", scheme)
        page.mouse.move(0, 0)
        found += _run(page, within, rules)
    return found


def _run(page: Page, within: str | None, rules: list[str]) -> list[Barrier]:
    page.evaluate(AXE)
    return [tuple(barrier) for barrier in page.evaluate(RUN, [within, rules])]
