"""How does a process survive the rotation of a secret?

It keeps the secret, and reads it again when it is refused. For the moment in between, the other
side accepts the old one and the new one.
"""

from __future__ import annotations

from collections.abc import Callable


class Refused(Exception):
    """The other side does not accept the secret."""


def with_secret[T](read: Callable[[bool], str], call: Callable[[str], T]) -> T:
    """What the call returns; if it is refused, once more with the secret read anew.

    Args:
        read: Gives the secret; with True from the store, else from memory.
        call: Uses it, and raises `Refused` if it does not open.
    """
    try:
        return call(read(False))
    except Refused:
        return call(read(True))
