"""How much memory does the learner's function need, besides its arguments?"""

from __future__ import annotations

import gc
import struct
import tracemalloc

from grader.failure import Told
from grader.growth.measurement import Measurement, drained
from grader.growth.meter import EnoughError, Meter
from grader.growth.sizes import MEMORY, MEMORY_STEPS, Series

_WORD = struct.calcsize("P")


class Memory(Measurement):
    """The memory that a function needs."""

    what = "memory"
    slack = 1024.0
    """Words that are as good as none: what a few numbers, tuples and calls take."""

    def _measured(self, bound: str) -> Series:
        subject = self._subject
        meter = Meter(subject.tool, [subject.tests.__file__ or ""], ())
        series = Series()
        sizes = self._given or MEMORY
        left = MEMORY_STEPS
        gc.collect()
        with meter.listening():
            self._words(meter, sizes[0], left)  # what Python makes once is not the function's
            for n in sizes:
                words = self._words(meter, n, left)
                if words is None:
                    break
                series.add(n, words)
                left -= meter.steps
        if not series.is_enough():
            raise Told("Yours takes too long for its memory to be measured.")
        return series

    def _words(self, meter: Meter, n: int, most_steps: int) -> int | None:
        """The words that one call needs at its peak; None if it takes too long."""
        arguments = self._arguments(n)
        was_tracing = tracemalloc.is_tracing()
        if not was_tracing:
            tracemalloc.start()
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        try:
            with meter.counting(10**12, most_steps):
                result = drained(self._function(*arguments))
            peak = tracemalloc.get_traced_memory()[1] - before
        except EnoughError:
            return None
        finally:
            if not was_tracing:
                tracemalloc.stop()
        if meter.is_over:
            return None
        self._checked(n, arguments, result)
        return max(peak, 0) // _WORD
