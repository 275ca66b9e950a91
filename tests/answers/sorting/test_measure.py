"""The measuring instruments measure what they say."""

import random

from answers.sorting.measure import (
    comparisons,
    is_stable,
    line_hits,
    outcome,
    peak_memory,
    result_of,
    seconds,
    shapes,
    stack_depth,
)
from answers.sorting.quick import quick_sort
from answers.tables import table


def test_shapes_have_the_size_asked_for():
    """Every shape has n items."""
    assert {len(values) for values in shapes(31).values()} == {31}


def test_counts_in_place_and_returning_sorts_alike():
    """`list.sort` and `sorted` cost the same."""
    values = shapes(100)["random"]
    assert comparisons(list.sort, values) == comparisons(sorted, values)


def test_result_is_the_list_either_way():
    """A sort in place and one that returns a list give the same result."""
    assert result_of(list.sort, [2, 1]) == result_of(sorted, [2, 1]) == [1, 2]


def test_stack_depth_counts_open_calls():
    """A function that calls itself n times is n deep, one that loops is 1 deep."""

    def countdown(a):
        if a:
            countdown(a[1:])

    assert stack_depth(countdown, [0] * 9, of=countdown) == 10
    assert stack_depth(lambda a: [countdown([]) for _ in a], [0] * 9, of=countdown) == 1


def test_stack_depth_survives_an_exception():
    """The profiler is taken away even when the sort raises."""
    assert outcome(lambda a: stack_depth(lambda _: 1 / 0, a, of=table), [1]) == "ZeroDivisionError"


def test_line_hits_count_every_line():
    """Each line that ran, with how often it did."""

    def double(a):
        for i in range(len(a)):
            a[i] *= 2

    hits = line_hits(double, [1, 2, 3])
    assert [(count, line.strip()) for count, line in hits] == [
        (4, "for i in range(len(a)):"),
        (3, "a[i] *= 2"),
    ]


def test_random_pivots_are_the_same_in_every_measurement():
    """Two measurements agree, and the caller's random numbers are not disturbed."""
    random.seed(5)
    expected = random.random()
    random.seed(5)
    values = shapes(500)["random"]
    assert comparisons(quick_sort, values) == comparisons(quick_sort, values)
    assert random.random() == expected


def test_peak_memory_sees_a_second_list():
    """A copy of 1,000 items takes 8 bytes an item, sorting a sorted list in place hardly any."""
    assert peak_memory(list, range(1000)) >= 8000
    assert peak_memory(list.sort, range(1000)) < 1000


def test_stability_is_judged_by_tags():
    """A sort that reverses ties is found out."""
    assert is_stable(sorted)
    assert not is_stable(lambda a: sorted(a, reverse=True)[::-1])


def test_seconds_are_not_negative():
    """A run takes some time."""
    assert seconds(sorted, [1]) >= 0
