import sys
from math import ceil, log2
from random import Random

import pytest
from solution import quick_sort


def refuse(*_, **__):
    """Stands in for everything that a list could do for you."""
    raise AssertionError("only len(a), a[i] and a[i] = x are allowed")


class Cells(list):
    """A list that allows `len(a)`, `a[i]` and `a[i] = x`, and refuses everything else."""

    def __getitem__(self, i):
        assert isinstance(i, int), f"a[{i}] was read: only single items may be"
        return list.__getitem__(self, i)

    def __setitem__(self, i, item):
        assert isinstance(i, int), f"a[{i}] was assigned: only single items may be"
        list.__setitem__(self, i, item)

    __iter__ = __reversed__ = __contains__ = __delitem__ = refuse
    __add__ = __iadd__ = __mul__ = __imul__ = refuse
    append = clear = copy = count = extend = index = insert = pop = remove = reverse = sort = refuse


def contents(cells):
    """The items as a plain list again."""
    return list(list.__iter__(cells))


class OnlyLess:
    """A value that answers `<` and nothing else."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return f"{type(self).__name__}({self.value})"


class Counted(OnlyLess):
    """Counts all comparisons, and stops the sort when there are more than `allowed`."""

    count = allowed = 0

    def __lt__(self, other):
        Counted.count += 1
        if Counted.count > Counted.allowed:
            raise AssertionError(f"more than {Counted.allowed:,} comparisons")
        return self.value < other.value


@pytest.mark.parametrize(
    "items",
    [
        pytest.param([3, 1, 2], id="three numbers"),
        pytest.param([], id="empty"),
        pytest.param([1], id="one item"),
        pytest.param([2, 1], id="two items"),
        pytest.param([1, 2, 3, 4, 5], id="sorted already"),
        pytest.param([5, 4, 3, 2, 1], id="reversed"),
        pytest.param([2, 0, -1, 2, 0, 2], id="duplicates, zero and negative"),
        pytest.param([7, 7, 7, 7], id="all equal"),
        pytest.param(["pear", "fig", "apple"], id="strings"),
    ],
)
def test_sorts_in_place(items):
    """Puts the items of the list in ascending order."""
    a = list(items)
    quick_sort(a)
    assert a == sorted(items)


def test_returns_none():
    """Returns None, as everything does in Python that changes a list in place."""
    assert quick_sort([3, 1, 2]) is None


@pytest.mark.parametrize("n", [3, 8, 50, 200], ids="{} items".format)
def test_sorts_random_numbers(n):
    """Sorts random numbers, some of them equal."""
    rng = Random(n)
    items = [rng.randrange(n) for _ in range(n)]
    a = list(items)
    quick_sort(a)
    assert a == sorted(items)


def test_touches_single_items_only():
    """Uses nothing of the list but `len(a)`, `a[i]` and `a[i] = x`."""
    cells = Cells([5, 3, 8, 1, 9, 2, 7, 3])
    quick_sort(cells)
    assert contents(cells) == [1, 2, 3, 3, 5, 7, 8, 9]


def test_needs_nothing_but_less_than():
    """Sorts items that define only `<`."""
    a = [OnlyLess(value) for value in (3, 1, 2, 3, 1)]
    quick_sort(a)
    assert [item.value for item in a] == [1, 1, 2, 3, 3]


def test_every_item_is_still_there():
    """Keeps every item, also among equal ones."""
    items = [OnlyLess(i % 3) for i in range(30)]
    a = list(items)
    quick_sort(a)
    assert {id(item) for item in a} == {id(item) for item in items}


def test_lets_exceptions_through():
    """Lets through what `<` raises."""
    with pytest.raises(TypeError):
        quick_sort([1, "2", 3])


INPUTS = {
    "random": Random(1).sample(range(1000), 1000),
    "sorted": list(range(1000)),
    "reversed": list(range(1000, 0, -1)),
    "all equal": [7] * 1000,
    "two kinds": [i % 2 for i in range(1000)],
    "rising then falling": [*range(500), *range(500, 0, -1)],
}


@pytest.mark.parametrize("values", INPUTS.values(), ids=INPUTS)
def test_stays_fast(values):
    """Needs at most 60,000 comparisons, and no deep recursion, for 1,000 items."""
    Counted.count, Counted.allowed = 0, 6 * 1000 * ceil(log2(1000))
    cells = Cells(Counted(value) for value in values)
    quick_sort(cells)
    assert [item.value for item in contents(cells)] == sorted(values)


class Held(OnlyLess):
    """Finds out, at every comparison, how many items are held outside the list."""

    cells, unheld, most = None, 0, 0

    def __lt__(self, other):
        outside = sum(sys.getrefcount(item) > Held.unheld for item in list.__iter__(Held.cells))
        Held.most = max(Held.most, outside)
        return self.value < other.value


def test_keeps_no_copy():
    """Holds fewer than a quarter of the items outside the list at any time."""
    Held.cells = Cells(Held(value) for value in Random(1).sample(range(120), 120))
    Held.unheld = max(sys.getrefcount(item) for item in list.__iter__(Held.cells))
    quick_sort(Held.cells)
    assert Held.most < 30


def test_leaves_the_recursion_limit_alone():
    """Leaves Python's recursion limit, about 1,000, as it was."""
    before = sys.getrecursionlimit()
    quick_sort(list(range(1000)))
    after = sys.getrecursionlimit()
    sys.setrecursionlimit(before)
    assert after == before
    assert after < 3000


SHAPES = {
    "random": lambda n: Random(n).sample(range(n), n),
    "sorted": lambda n: list(range(n)),
    "all equal": lambda n: [7] * n,
}


def is_sorted(arguments, _):
    """Whether the list that was handed over is in order now, and still holds what it did."""
    (a,) = arguments
    n = len(a)
    return a == list(range(n)) or a == [7] * n


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_work_grows_like_n_log_n(growth, shape):
    """Needs work that grows no faster than n log n."""
    growth(lambda n: (shape(n),), quick_sort, check=is_sorted).at_most("n log n")


def test_needs_no_second_list(growth):
    """Needs memory that grows no faster than log n, besides the list."""
    shuffled = SHAPES["random"]
    growth.memory(lambda n: (shuffled(n),), quick_sort, check=is_sorted).at_most("log n")
