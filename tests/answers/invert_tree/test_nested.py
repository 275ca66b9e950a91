"""Nested data is walked without recursion, and too deep a document is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.case_study import CASE
from answers.invert_tree.nested import CATALOGUE, deepest, leaves, load, walk

texts = st.text('a"\\[]{}', max_size=5)
documents = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | texts,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(texts, below, max_size=3),
    max_leaves=12,
)


def depth(value):
    """The depth of a document by its definition."""
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


def flat(value, path=()):
    """The leaves of a document by their definition."""
    if not isinstance(value, dict | list):
        return [(path, value)]
    items = value.items() if isinstance(value, dict) else enumerate(value)
    return [leaf for key, below in items for leaf in flat(below, (*path, key))]


@given(document=documents)
def test_deepest_counts_brackets_outside_of_texts(document):
    """As many as the parsed document is deep."""
    text = json.dumps(document)
    assert deepest(text) == depth(document)
    assert load(text, most=deepest(text)) == document


@given(document=documents)
def test_leaves_in_order(document):
    """Each with its path."""
    assert list(leaves(document)) == flat(document)


def test_leaves_of_a_deep_document():
    """Where parsing it would have failed; the path is as long as the leaf is deep."""
    document = "end"
    for _ in range(3000):
        document = [document]
    ((path, value),) = leaves(document)
    assert (len(path), value) == (3000, "end")


def test_refuses_before_parsing():
    """What is nested too deep need not even be valid."""
    with pytest.raises(ValueError, match="nested 100,000 deep, at most 100 is allowed"):
        load("[" * 100_000)


@pytest.mark.parametrize("children", [(), (1,), (3,), (2, 5, 3), (4, 1, 6)])
def test_walks(children):
    """A queue holds the widest level, a stack the siblings along one path."""
    widths = [1]
    for count in children:
        widths.append(widths[-1] * count)
    queue, stack = (walk(children, depth_first=way) for way in (False, True))
    assert queue.nodes == stack.nodes == sum(widths)
    assert max(widths) <= queue.most_waiting <= sum(widths)
    assert stack.most_waiting == max(1, sum(count - 1 for count in children) + 1)


def test_the_catalogue_has_a_day_of_products():
    """One product for each execution."""
    categories, subcategories, products, _ = CATALOGUE
    assert categories * subcategories * products == CASE.executions_a_day
