"""The list of questions says what their pages say."""

import json

import pytest
from lxml import html

from publish.catalogue import COLUMNS, entries, table, write_catalogue
from publish.project import Project, choose


def test_an_entry_is_what_the_page_says(project: Project) -> None:
    """Front matter, and the exercises in the order of the page."""
    (entry,) = entries(project)
    assert (entry.slug, entry.page, entry.number) == ("running-total", "01-running-total", 1)
    assert entry.exercises == (("running-total", "Running total"),)


def test_the_browser_gets_what_the_page_says(project: Project) -> None:
    """Addresses are below the site's, exercises are named by slugs; unchanged is unwritten."""
    assert write_catalogue(project)
    assert not write_catalogue(project)
    (question,) = json.loads(project.catalogue.read_text(encoding="utf-8"))["questions"]
    (entry,) = entries(project)
    assert question["page"] == "questions/01-running-total/"
    assert question["exercises"] == ["running-total"]
    assert (question["tier"], question["topics"]) == (entry.tier, list(entry.topics))


def test_rows_carry_what_is_filtered(project: Project) -> None:
    """The page's script reads a row's values from its attributes."""
    choose(project)
    node = html.fromstring(table())
    (row,) = node.findall(".//tbody/tr")
    (entry,) = entries(project)
    assert {
        name: row.get(f"data-{name}") for name in ("question", "tier", "minutes", "topics")
    } == {
        "question": "running-total",
        "tier": str(entry.tier),
        "minutes": str(entry.minutes),
        "topics": "|".join(entry.topics),
    }
    assert [cell.get("data-label") for cell in row] == [*COLUMNS]
    assert [link.get("href") for link in row.iter("a")] == [
        "01-running-total/",
        "01-running-total/#exercise-running-total",
    ]


def test_a_choice_is_shown_in_its_order_and_without_filters(project: Project) -> None:
    """Paths name their questions; one that does not exist is an error."""
    choose(project)
    node = html.fromstring(table(["running-total"], base="questions/"))
    assert node.get("data-filters") is None
    assert next(node.iter("a")).get("href") == "questions/01-running-total/"
    with pytest.raises(ValueError, match="no question 'sums': one of running-total"):
        table(["sums"])
