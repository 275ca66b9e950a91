"""Two people changed one record: what now? Fields that only one of them changed are no conflict.

It needs three versions: what both started from, and what each made of it. With two, nobody can tell
a change from an old value.
"""

from __future__ import annotations

from collections.abc import Mapping

type Fields = Mapping[str, object]

ABSENT = object()


def merged(before: Fields, ours: Fields, theirs: Fields) -> tuple[dict[str, object], list[str]]:
    """The fields after both changes, and the names of those that both changed differently.

    A field in conflict keeps our value until somebody decides.

    Examples:
        >>> before = {"due": "Mon", "owner": "ana", "note": ""}
        >>> merged(before, {**before, "due": "Tue"}, {**before, "owner": "ben"})
        ({'due': 'Tue', 'owner': 'ben', 'note': ''}, [])
        >>> merged(before, {**before, "due": "Tue"}, {**before, "due": "Wed"})
        ({'due': 'Tue', 'owner': 'ana', 'note': ''}, ['due'])
    """
    fields: dict[str, object] = {}
    conflicts = []
    for name in dict.fromkeys([*ours, *theirs]):
        was, mine, other = (side.get(name, ABSENT) for side in (before, ours, theirs))
        if was != mine and was != other and mine != other:
            conflicts.append(name)
        value = other if was == mine else mine
        if value is not ABSENT:
            fields[name] = value
    return fields, conflicts
