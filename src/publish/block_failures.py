"""Which blocks failed while a site was built?

markdown-exec reports a failing block as a warning and goes on, and with `mkdocs build --quiet` not
even that is seen. So its log is listened to, whatever level the user has chosen.
"""

from __future__ import annotations

import logging
import re

LOGGERS = ("mkdocs.plugins.markdown_exec", "markdown_exec")
BLOCK = re.compile(r"Execution of \w+ code block (?:'(?P<id>.*?)' )?exited")


class BlockFailures(logging.Handler):
    """Hears markdown-exec's warnings and keeps the page, the block and the error of each."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.page = ""
        """The page that is being rendered, as the plugin says."""
        self._failures: list[str] = []

    def listen(self) -> None:
        """Begin to hear, from nothing."""
        self._failures.clear()
        for name in LOGGERS:
            logger = logging.getLogger(name)
            logger.setLevel(logging.WARNING)  # `--quiet` would hide warnings from us too
            if self not in logger.handlers:
                logger.addHandler(self)

    def take(self) -> list[str]:
        """What was heard, one line a failure, and no more listening."""
        for name in LOGGERS:
            logging.getLogger(name).removeHandler(self)
            logging.getLogger(name).setLevel(logging.NOTSET)
        failures, self._failures = self._failures, []
        return failures

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        message = record.getMessage()
        block = BLOCK.search(message)
        if block is None:
            self._failures.append(f"{self.page}: {message.strip()}")
            return
        error = message.strip().splitlines()[-1].strip()
        name = f'block "{block["id"]}"' if block["id"] else "a block without an id"
        self._failures.append(f"{self.page}: {name}: {error}")
