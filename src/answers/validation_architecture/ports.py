"""What does the service need from outside, whoever gives it?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol


class Conflict(Exception):
    """The name is taken by a request that says something else."""


@dataclass(frozen=True)
class Validation:
    """What is kept of a request."""

    id: str
    owner: str
    asset: str
    type: str
    state: str = "running"
    result: dict[str, Any] | None = None


class Storage(Protocol):
    """Where the assets lie."""

    def version(self, uri: str) -> str | None:
        """What identifies the content at that address, or None if there is nothing."""


class Workflow(Protocol):
    """What runs the checks, some time."""

    def start(self, name: str, data: dict[str, Any]) -> None:
        """Begin, unless this name has begun with the same data; else raise `Conflict`."""


class Records(Protocol):
    """What is known of each validation."""

    def add(self, validation: Validation) -> Validation:
        """Keep it, unless its id is known; return what is kept under the id."""

    def put(self, validation: Validation) -> None:
        """Keep it, whatever was kept under its id."""

    def get(self, id: str) -> Validation | None:
        """What is kept under that id."""


class Tokens(Protocol):
    """What verifies a token: its signature, issuer, audience and age."""

    def owner(self, token: str) -> str | None:
        """Whose token it is, or None if it is no good."""
