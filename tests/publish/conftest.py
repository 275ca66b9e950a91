"""What the tests of `publish` share: small projects in folders of their own."""

import shutil
from pathlib import Path

import pytest

from publish.cache import Cache
from publish.check import check
from publish.project import Project
from tests.publish.golden import SOUND, lay_out

collect_ignore_glob = ["golden/*"]  # exercises in which something is wrong, not tests of ours


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one question and one exercise, in which nothing is wrong."""
    return lay_out(SOUND, tmp_path / "project")


@pytest.fixture
def graded_project(project: Project, cache_folder: Path) -> Project:
    """The same with verdicts from before."""
    shutil.copytree(cache_folder, project.cache)
    return project


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of verdicts for the whole run, as most projects share most of their texts."""
    folder = tmp_path_factory.mktemp("cache") / "verdicts"
    check(lay_out(SOUND, folder.parent / "project"), (), Cache(folder))
    return folder
