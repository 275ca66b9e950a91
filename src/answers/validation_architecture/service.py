"""What can callers ask of the service, whether they come by HTTP, from a queue or from a test?

The id is computed, not drawn: the same owner, content and rules give the same id, so that asking
twice is asking once. It names the execution too.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from answers.validation_architecture.domain import RULES_VERSION, AssetType
from answers.validation_architecture.ports import Records, Storage, Validation, Workflow


class NoSuchAsset(Exception):
    """Nothing lies at that address."""


@dataclass(frozen=True)
class ValidationService:
    """Starts validations and knows how far they are."""

    storage: Storage
    workflow: Workflow
    records: Records
    rules_version: str = RULES_VERSION

    def submit(self, owner: str, asset: str, type: AssetType) -> Validation:
        """The validation of this content by these rules: a new one, or the one that there is.

        Raises:
            NoSuchAsset: If there is no such asset.
            Conflict: If the same content was submitted as another type.
        """
        version = self.storage.version(asset)
        if version is None:
            raise NoSuchAsset(asset)
        name = key(owner, asset, version, self.rules_version)
        data = {"id": name, "owner": owner, "asset": asset, "version": version, "type": type.value}
        # Start first: a record without an execution would say "running" for ever. The input has
        # all that a record has, in case the verdict is stored before the next line.
        self.workflow.start(name, data)
        return self.records.add(Validation(name, owner, asset, type.value))

    def finish(self, data: dict[str, Any], verdict: dict[str, Any] | None) -> None:
        """Keep the verdict of an execution that had this input; without one it has failed."""
        state = "failed" if verdict is None else "done"
        known = (data["id"], data["owner"], data["asset"], data["type"])
        self.records.put(Validation(*known, state, verdict))

    def find(self, owner: str, id: str) -> Validation | None:
        """The validation, if the caller owns it; what others own does not exist for them."""
        found = self.records.get(id)
        return found if found and found.owner == owner else None


def key(*parts: str) -> str:
    """A name for an execution, at most 80 characters long, that differs if any part does.

    Examples:
        >>> key("ab", "c") == key("a", "bc")
        False
    """
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
