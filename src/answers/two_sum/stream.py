"""How do you answer "do any two of them sum to this?" while the numbers still arrive?

Somebody has to pay: the addition or the question. `TwoSumStream` remembers how often each number
came and searches when asked, so adding is constant and asking is linear. `TwoSumStreamOfSums`
prepares every sum in advance, so asking is constant, adding is linear, and the sums need quadratic
memory. Choose by what happens more often, and by what fits.
"""


class TwoSumStream:
    """Numbers added so far: constant time to add, linear time to ask, in the distinct numbers.

    Examples:
        >>> stream = TwoSumStream()
        >>> stream.add(3)
        >>> stream.find(6)
        False
        >>> stream.add(3)
        >>> stream.find(6)
        True
    """

    def __init__(self) -> None:
        self._times: dict[int, int] = {}

    def add(self, x: int) -> None:
        """Record `x` once more."""
        self._times[x] = self._times.get(x, 0) + 1

    def find(self, target: int) -> bool:
        """Whether two numbers, added separately, sum to `target`."""
        for x, times in self._times.items():
            other = target - x
            if other in self._times and (other != x or times > 1):
                return True
        return False


class TwoSumStreamOfSums:
    """The same promise for the opposite load: linear time to add, constant time to ask.

    Examples:
        >>> stream = TwoSumStreamOfSums()
        >>> stream.add(1)
        >>> stream.add(2)
        >>> stream.find(3), stream.find(2)
        (True, False)
    """

    def __init__(self) -> None:
        self._numbers: set[int] = set()
        self._sums: set[int] = set()

    def add(self, x: int) -> None:
        """Record `x` and the sums that it makes with every earlier number."""
        self._sums.update(x + earlier for earlier in self._numbers)
        if x in self._numbers:
            self._sums.add(x + x)
        self._numbers.add(x)

    def find(self, target: int) -> bool:
        """Whether two numbers, added separately, sum to `target`."""
        return target in self._sums
