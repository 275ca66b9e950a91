"""What does the browser load besides pages? What exercises and pages say, as data."""

from __future__ import annotations

from publish import anki
from publish.bundle import write_bundle
from publish.cards import write_cards
from publish.catalogue import write_catalogue
from publish.interviews import write_interviews
from publish.project import Project


def write_published(project: Project, site_url: str | None) -> list[str]:
    """Write exercises, questions, cards and what interviews need; the names of changed files.

    `site_url` is the published site's address, to which the Anki package links.

    Raises:
        ExerciseError: Naming every problem, if an exercise or a page cannot be published.
    """
    changed = write_bundle(project)
    if write_catalogue(project):
        changed.append(project.catalogue.name)
    if write_cards(project):
        changed.append(project.cards.name)
    if anki.write_package(project, site_url):
        changed.append(anki.NAME)
    if write_interviews(project):
        changed.append("interviews.json")
    return changed
