from collections import Counter
from math import ceil, log2
from random import Random

import pytest
from hypothesis import strategies as st
from solution import merge_sort


class OnlyLess:
    """A value that answers `<` and nothing else."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return f"{type(self).__name__}({self.value})"


class Refuses:
    """A value whose `<` raises an exception."""

    def __init__(self, error):
        self.error = error

    def __lt__(self, other):
        raise self.error

    def __repr__(self):
        return f"Refuses({self.error!r})"


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
        pytest.param([1, 2, 3, 4], id="sorted already"),
        pytest.param([5, 4, 3, 2, 1], id="reversed"),
        pytest.param([2, 0, -1, 2, 0, 2], id="duplicates, zero and negative"),
        pytest.param(["pear", "fig", "apple"], id="strings"),
    ],
)
@pytest.mark.steps
def test_sorts(items):
    """Puts items in ascending order."""
    assert merge_sort(list(items)) == sorted(items)


@pytest.mark.parametrize("n", [2, 3, 7, 8, 100], ids="{} items".format)
@pytest.mark.steps
def test_sorts_every_length(n):
    """Sorts lists of any length."""
    numbers = [i * 37 % 101 for i in range(n)]
    assert merge_sort(numbers) == sorted(numbers)


@pytest.mark.parametrize("items", [[], [1], [1, 2]], ids=str)
def test_returns_a_new_list(items):
    """Returns a new list, never the one that was passed in."""
    assert merge_sort(items) == sorted(items)
    assert merge_sort(items) is not items


def test_leaves_the_input_unchanged():
    """Leaves the caller's list as it was."""
    items = [3, 1, 2]
    merge_sort(items)
    assert items == [3, 1, 2]


@pytest.mark.parametrize("items", [(), (1,), (2, 1), range(3, 0, -1), {2, 1}], ids=str)
def test_returns_a_list_for_any_iterable(items):
    """Returns a list, whatever kind of iterable it is given."""
    assert merge_sort(items) == sorted(items)
    assert type(merge_sort(items)) is list


def test_accepts_a_generator():
    """Accepts items that can be read only once."""
    assert merge_sort(i * i for i in (3, 1, 2)) == [1, 4, 9]


def test_sorts_by_key():
    """Sorts by the key, and returns the items, not the keys."""
    assert merge_sort(["ccc", "a", "bb"], key=len) == ["a", "bb", "ccc"]
    assert merge_sort([4, 3, 2, 1], key=lambda x: x % 2) == [4, 2, 3, 1]


def test_keeps_none():
    """Keeps None, which is an item like any other if its key can be compared."""
    assert merge_sort([3, None, 1], key=lambda x: x or 0) == [None, 1, 3]


def test_equal_items_keep_their_order():
    """Keeps the order of items that are equal."""
    assert repr(merge_sort([1, True, 0, 1.0, False])) == "[0, False, 1, True, 1.0]"


def test_equal_keys_keep_their_order():
    """Keeps the order of items whose keys are equal."""
    words = ["fig", "pear", "nut", "plum", "ash", "lime", "a", "oak"]
    assert merge_sort(words, key=len) == ["a", "fig", "nut", "ash", "oak", "pear", "plum", "lime"]


def test_never_compares_items_when_a_key_is_given():
    """Compares keys only: these items cannot be compared."""
    rows = [{"id": 1, "price": 5}, {"id": 2, "price": 3}, {"id": 3, "price": 5}]
    expected = [rows[1], rows[0], rows[2]]
    assert merge_sort(rows, key=lambda row: row["price"]) == expected


@pytest.mark.parametrize("items", [[7], [3, 1, 2], [4, 4, 4, 4]], ids=str)
def test_calls_the_key_once_for_each_item(items):
    """Calls the key exactly once for each item."""
    calls = []
    merge_sort(items, key=lambda item: calls.append(item) or item)
    assert Counter(calls) == Counter(items)


def test_needs_nothing_but_less_than():
    """Sorts items, and by keys, that define only `<`."""
    three, one, two = OnlyLess(3), OnlyLess(1), OnlyLess(2)
    assert merge_sort([three, one, two]) == [one, two, three]
    assert merge_sort([0, 1, 2], key=[three, one, two].__getitem__) == [1, 2, 0]


def test_equal_to_less_than_is_equal():
    """Keeps the order of items that are equal because neither is less: there is no `==` here."""
    items = [OnlyLess(value) for value in (2, 1, 2, 1, 0, 1)]
    expected = [items[i] for i in (4, 1, 3, 5, 0, 2)]
    assert merge_sort(items) == expected


def test_lets_exceptions_through():
    """Lets through what `<` and the key raise."""
    with pytest.raises(TypeError):
        merge_sort([1, "2", 3])
    with pytest.raises(ZeroDivisionError):
        merge_sort([1, 0], key=lambda x: 1 / x)


@pytest.mark.parametrize("kind", [KeyError, IndexError])
def test_lets_every_exception_through(kind):
    """Lets through what `<` raises, also if it is what the end of a list raises."""
    error = kind("no order")
    try:
        outcome = merge_sort([Refuses(error) for _ in range(4)])
    except Exception as raised:
        outcome = raised
    assert outcome is error


INPUTS = {
    "random": Random(1).sample(range(2000), 2000),
    "sorted": list(range(2000)),
    "reversed": list(range(2000, 0, -1)),
    "all equal": [7] * 2000,
    "two runs": [*range(0, 2000, 2), *range(1, 2000, 2)],
}


@pytest.mark.parametrize("values", INPUTS.values(), ids=INPUTS)
def test_compares_at_most_n_log_n_times(values):
    """Needs at most 22,000 comparisons for 2,000 items."""
    Counted.count, Counted.allowed = 0, 22_000
    result = merge_sort([Counted(value) for value in values])
    assert [item.value for item in result] == sorted(values)


@pytest.mark.parametrize("n", [1, 2, 3, 5, 8, 17], ids="{} items".format)
def test_compares_at_most_n_log_n_times_when_short(n):
    """Needs at most n·⌈log2 n⌉ comparisons for short lists too."""
    Counted.count, Counted.allowed = 0, n * ceil(log2(n))
    assert merge_sort(range(n, 0, -1), key=Counted) == list(range(1, n + 1))


def test_agrees_with_sorted(agree):
    """Agrees with `sorted` on 200 short lists, also in the order of equal items."""
    numbers = st.integers(-9, 9) | st.booleans()
    agree(merge_sort, sorted, st.lists(numbers, max_size=9), by=repr)


def test_work_grows_like_n_log_n(growth):
    """Needs work that grows no faster than n log n, moves of items included."""
    growth(
        lambda n: (Random(n).sample(range(n), n),),
        merge_sort,
        check=lambda arguments, result: result == sorted(arguments[0]),
    ).at_most("n log n")


def test_calls_nest_log_n_deep(growth):
    """Calls itself at most about log n deep."""
    growth.depth(lambda n: (list(range(n, 0, -1)),), merge_sort).at_most("log n")


def test_sorts_a_long_list():
    """Sorts 20,000 items under the default recursion limit."""
    assert merge_sort(range(20_000)) == list(range(20_000))
