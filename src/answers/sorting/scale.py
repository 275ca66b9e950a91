"""How long does it take to sort terabytes, and what does a full scan cost?

Decimal units: 1 TB is 1,000 GB. Rates and prices are inputs, because they are assumptions.
"""

from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True)
class ExternalSort:
    """An external merge sort of `gigabytes`, by `workers` that each hold `memory` gigabytes.

    Examples:
        >>> plan = ExternalSort(gigabytes=100, memory=8)
        >>> plan.runs, plan.traffic
        (13, 400)
        >>> ExternalSort(gigabytes=8, memory=8).runs
        1
    """

    gigabytes: int
    memory: int
    gigabytes_per_second: float = 1.0
    workers: int = 1

    @property
    def runs(self) -> int:
        """Sorted runs on disk: one for each filling of the memory."""
        return ceil(self.gigabytes / self.memory)

    @property
    def traffic(self) -> int:
        """Gigabytes read and written: read, spill, read back, write the result."""
        return 4 * self.gigabytes

    @property
    def seconds(self) -> float:
        """Time of the traffic alone, spread evenly over the workers."""
        return self.traffic / self.gigabytes_per_second / self.workers


def scan_price(gigabytes: float, dollars_per_terabyte: float) -> float:
    """Dollars for one query that scans everything.

    Examples:
        >>> scan_price(40_000, 5.0), scan_price(0, 5.0)
        (200.0, 0.0)
    """
    return gigabytes / 1000 * dollars_per_terabyte
