"""What does MkDocs have to know of Dry Run?

A thin shell: it writes the exercise bundle before the build, watches what authors edit, and makes
a failing block end the build. All else works without it.

    plugins:
      - markdown-exec
      - dryrun
"""

from __future__ import annotations

import importlib
import logging
import sys
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from publish import fence
from publish.block_failures import BlockFailures
from publish.problems import ExerciseError
from publish.project import Project, choose
from publish.published import write_published

log = logging.getLogger("mkdocs.plugins.dryrun")


class DryRunConfig(Config):  # type: ignore[no-untyped-call]
    """The options of the plugin `dryrun` in `mkdocs.yml`."""

    bundle = config_options.Type(bool, default=True)
    """Whether to write what the browser loads of the exercises when it is out of date."""

    fail_on_blocks = config_options.Type(bool, default=True)
    """Whether a block that fails ends `mkdocs build`. `mkdocs serve` only ever reports it."""

    watch = config_options.ListOfItems(
        config_options.Type(str), default=["exercises", "src/answers", "src/scenes"]
    )
    """The folders, besides `docs`, whose changes make `mkdocs serve` build again."""

    reload = config_options.ListOfItems(config_options.Type(str), default=["answers", "scenes"])
    """The packages that are imported anew for each build, as an author may have edited them."""


class DryRunPlugin(BasePlugin[DryRunConfig]):  # type: ignore[no-untyped-call]
    """Connects the parts of `publish` with the events of MkDocs."""

    def __init__(self) -> None:
        self.serving = False
        self.failures = BlockFailures()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether an author previews; MkDocs then also keeps this object for rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Point everything at this project, and show errors in the page while serving."""
        project = self._project(config)
        choose(project)
        if str(project.source) not in sys.path:
            sys.path.insert(0, str(project.source))
        if self.serving:
            superfences = config.mdx_configs.get("pymdownx.superfences", {})
            for entry in superfences.get("custom_fences", ()):
                if entry.get("format") is fence.exercise:
                    entry["format"] = fence.preview
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Write the bundle, forget the answers' old code and begin to listen for failures."""
        self._forget_modules()
        self.failures.listen()
        if not self.config.bundle:
            return
        try:
            changed = write_published(self._project(config), config.site_url)
        except ExerciseError as error:
            self._fail(f"{error}\nRun `dryrun check` for all that is wrong with the exercises.")
            return
        if changed:
            log.info("Wrote the exercise bundle: %s", ", ".join(changed))

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Remember which page is being rendered, so that a failure can name it."""
        self.failures.page = page.file.src_uri

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leave code and sources out of the search, whose index every page loads."""
        html = html.replace('<div class="highlight', '<div data-search-exclude class="highlight')
        return html.replace('<h2 id="sources"', '<h2 data-search-exclude id="sources"')

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """End the build, before a page is written, if a block of any page has failed."""
        failed = self.failures.take()
        if failed and self.config.fail_on_blocks:
            lines = "\n".join(f"  {failure}" for failure in failed)
            self._fail(f"Blocks failed, each shown above with its traceback:\n{lines}")

    def on_build_error(self, *, error: Exception) -> None:
        """Stop listening when a build ends early."""
        self.failures.take()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Watch the exercises and the answers."""
        for folder in self.config.watch:
            path = self._project(config).root / folder
            if path.exists():
                server.watch(str(path))
        return server

    def _project(self, config: MkDocsConfig) -> Project:
        return Project(Path(config.config_file_path).resolve().parent)

    def _forget_modules(self) -> None:
        roots = set(self.config.reload)
        for name in list(sys.modules):
            if name.partition(".")[0] in roots:
                del sys.modules[name]
        importlib.invalidate_caches()

    def _fail(self, message: str) -> None:
        """End a build with a message; while serving, report it and let the author go on."""
        if not self.serving:
            raise PluginError(message)
        log.error(message)
