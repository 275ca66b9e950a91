"""What do tests know as `growth`? See the package for how they use it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from grader.growth.depth import Nesting
from grader.growth.measurement import Measurement
from grader.growth.memory import Memory
from grader.growth.operations import Operations
from grader.growth.subject import Check, Make, Subject

CONSTANT = 128
"""Operations that one unit of the bound may cost; more is no honest answer to it."""


class Growth:
    """The fixture; see the package for how tests use it."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    def __call__(
        self,
        make: Make,
        function: Callable[..., Any],
        *,
        check: Check | None = None,
        constant: int = CONSTANT,
        sizes: Sequence[int] | None = None,
    ) -> Measurement:
        """The operations that the function needs."""
        return Operations(self._subject, make, function, check, constant, sizes)

    def memory(
        self,
        make: Make,
        function: Callable[..., Any],
        *,
        check: Check | None = None,
        sizes: Sequence[int] | None = None,
    ) -> Measurement:
        """The words of memory that the function needs besides its arguments."""
        return Memory(self._subject, make, function, check, CONSTANT, sizes)

    def depth(
        self,
        make: Make,
        function: Callable[..., Any],
        *,
        check: Check | None = None,
        sizes: Sequence[int] | None = None,
    ) -> Measurement:
        """The number of calls that the function nests."""
        return Nesting(self._subject, make, function, check, CONSTANT, sizes)
