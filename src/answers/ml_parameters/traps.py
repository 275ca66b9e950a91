"""Which answers are given, look right and are not? Each is here so that the page can run it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping


def from_environment(env: Mapping[str, str]) -> float:
    """A threshold as many modules read it: a default, a conversion, no check."""
    return float(env.get("THRESHOLD", "0.5"))


def accepted(score: float, threshold: float) -> bool:
    """Whether the model's answer is used."""
    return score >= threshold


def graceful(env: Mapping[str, str]) -> float:
    """The same, "failing gracefully": whatever is wrong becomes the default."""
    try:
        return from_environment(env)
    except ValueError:
        return 0.5


def outcome(read: Callable[[Mapping[str, str]], float], text: str) -> str:
    """What a process does that finds this text in its environment."""
    try:
        threshold = read({"THRESHOLD": text})
    except ValueError:
        return "does not start"
    return f"{threshold}: {'uses' if accepted(0.99, threshold) else 'rejects'} a score of 0.99"


def drawn_each_time(seed: int) -> Callable[[str], str]:
    """A canary by chance: one request in ten, whoever asks."""
    draw = random.Random(seed)
    return lambda user_id: "canary" if draw.random() < 0.1 else "stable"


def saw_both(assign: Callable[[str], str], ids: int, requests: int) -> int:
    """How many of the ids were answered by more than one variant."""
    return sum(len({assign(f"p{number}") for _ in range(requests)}) > 1 for number in range(ids))
