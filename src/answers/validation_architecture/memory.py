"""How does the whole service run in one process? Fakes that keep their promises, in memory."""

from __future__ import annotations

from typing import Any

from answers.validation_architecture.ports import Conflict, Validation


class MemoryStorage:
    """Addresses with the version of their content."""

    def __init__(self, versions: dict[str, str]) -> None:
        self.versions = versions

    def version(self, uri: str) -> str | None:
        """The version at that address, if any."""
        return self.versions.get(uri)


class MemoryWorkflow:
    """Executions by name; `data` is what each was started with."""

    def __init__(self) -> None:
        self.data: dict[str, dict[str, Any]] = {}

    def start(self, name: str, data: dict[str, Any]) -> None:
        """Begin once; the same name with other data is a conflict."""
        if self.data.setdefault(name, data) != data:
            raise Conflict(name)


class MemoryRecords:
    """Validations by id."""

    def __init__(self) -> None:
        self.kept: dict[str, Validation] = {}

    def add(self, validation: Validation) -> Validation:
        """Keep the first of each id."""
        return self.kept.setdefault(validation.id, validation)

    def put(self, validation: Validation) -> None:
        """Replace what there was."""
        self.kept[validation.id] = validation

    def get(self, id: str) -> Validation | None:
        """What is kept, if anything."""
        return self.kept.get(id)


class MemoryTokens:
    """Opaque tokens, each with its owner."""

    def __init__(self, owners: dict[str, str]) -> None:
        self._owners = owners

    def owner(self, token: str) -> str | None:
        """Whose it is, if it was given out."""
        return self._owners.get(token)
