"""Where does every asset stand? At the stage of its event with the highest version.

The maximum does not depend on order, and taking an element twice does not change it. So late,
repeated and missing events need no case of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def current_state(events: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Stage and version of every asset, from its event with the highest version.

    Examples:
        >>> current_state([{"id": "e2", "asset": "robot", "version": 2, "stage": "review"},
        ...                {"id": "e1", "asset": "robot", "version": 1, "stage": "model"}])
        {'robot': {'stage': 'review', 'version': 2}}
        >>> current_state([])
        {}
    """
    state: dict[str, dict[str, Any]] = {}
    for event in events:
        held = state.get(event["asset"])
        if held is None or held["version"] < event["version"]:
            state[event["asset"]] = {"stage": event["stage"], "version": event["version"]}
    return state
