"""Symmetric tree: shapes, values, odd classes, the tree left alone, depth, and the cost."""

import sys
from collections import deque

import pytest
from hypothesis import strategies as st
from solution import is_symmetric


class Node:
    """A value and two links; there is no room for another attribute."""

    __slots__ = ("left", "right", "val")

    def __init__(self, val, left=None, right=None):
        self.val, self.left, self.right = val, left, right


def tree(values, kind=Node):
    """The tree that `values` describes level by level, with None where a child is missing."""
    rest = (None if value is None else kind(value) for value in values)
    root = next(rest, None)
    parents = deque([root])
    while parents:
        parent = parents.popleft()
        if parent is not None:
            parent.left, parent.right = next(rest, None), next(rest, None)
            parents += [parent.left, parent.right]
    return root


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([], id="no tree"),
        pytest.param([7], id="one node"),
        pytest.param([1, 2, 2], id="two children"),
        pytest.param([1, 2, 2, 3, 4, 4, 3], id="full"),
        pytest.param([1, 2, 2, None, 3, 3], id="gaps outside"),
        pytest.param([1, 2, 2, 3, None, None, 3], id="gaps inside"),
        pytest.param([1, 2, 2, 3, 4, 4, 3, None, 5, None, None, None, None, 5], id="deeper"),
    ],
)
def test_symmetric(values):
    """Says True of a tree that equals its mirror image."""
    assert is_symmetric(tree(values)) is True


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([1, 2], id="left child only"),
        pytest.param([1, None, 2], id="right child only"),
        pytest.param([1, 2, 3], id="two values"),
        pytest.param([1, 2, 2, None, 3, None, 3], id="gaps on the same side"),
        pytest.param([1, 2, 2, 2, None, 2], id="inorder reads the same both ways"),
        pytest.param([1, 2, 2, 3, 4, 3, 4], id="equal halves"),
        pytest.param([1, 2, 2, 3, 3, 4, 4], id="each pair of siblings equal"),
        pytest.param([1, 2, 2, 3, 4, 4, 5], id="differs outside"),
        pytest.param([1, 2, 2, 3, 4, 5, 3], id="differs inside"),
        pytest.param([1, 2, 2, 3, None, None, 3, 4, None, 5], id="differs far down"),
        pytest.param([1, 2, 2, 3, None, None, 3, 4, None, 4], id="gaps far down"),
        pytest.param([1, 2, 2, 3], id="one half is larger"),
    ],
)
def test_not_symmetric(values):
    """Says False of a tree that differs from its mirror image."""
    assert is_symmetric(tree(values)) is False


NAN = float("nan")


class Agreeable:
    """A value that equals any other, for which its `==` gives 1 instead of True."""

    __hash__ = None

    def __eq__(self, other):
        return 1

    def __repr__(self):
        return "Agreeable()"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([0, 0, 0], True, id="zeros"),
        pytest.param([1, "", "", 0, None, None, 0], True, id="empty texts and zeros"),
        pytest.param([1, 0, ""], False, id="false values that differ"),
        pytest.param([0, 0], False, id="a zero and nothing"),
        pytest.param([1, 2, 2.0], True, id="equal, of two types"),
        pytest.param([1, 2, "2"], False, id="written the same, and not equal"),
        pytest.param([1, -1, -2], False, id="equal hashes"),
        pytest.param([1, int("1000"), int("1000")], True, id="equal, and two objects"),
        pytest.param([1, ["a"], ["a"]], True, id="lists"),
        pytest.param([1, 2j, 2j, "x", None, None, "x"], True, id="without an order"),
        pytest.param([1, NAN, NAN], False, id="not equal to itself"),
        pytest.param([1, Agreeable(), Agreeable()], True, id="== gives 1"),
    ],
)
def test_compares_values_with_equals(values, expected):
    """Compares values with `==`, whatever they are."""
    assert is_symmetric(tree(values)) is expected


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        pytest.param(Node(1, Node(None), Node(None)), True, id="on both sides"),
        pytest.param(Node(1, Node(None), None), False, id="on one side"),
        pytest.param(Node(1, Node(2, Node(None)), Node(2)), False, id="further down"),
    ],
)
def test_tells_none_as_a_value_from_a_missing_child(root, expected):
    """Tells a node whose value is None from a missing one."""
    assert is_symmetric(root) is expected


class Empty(Node):
    """A node without items of its own."""

    __slots__ = ()

    def __len__(self):
        return 0


class No(Node):
    """A node that is false."""

    __slots__ = ()

    def __bool__(self):
        return False


@pytest.mark.parametrize("kind", [Empty, No], ids=["len() is 0", "bool() is False"])
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([1, 2, 2], True, id="symmetric"),
        pytest.param([1, 2, 3], False, id="two values"),
        pytest.param([1, 2], False, id="left child only"),
        pytest.param([1, 2, 2, 3, 4, 4, 5], False, id="differs outside"),
    ],
)
def test_takes_only_none_for_a_missing_child(kind, values, expected):
    """Compares nodes that are false: only None is a missing child."""
    assert is_symmetric(tree(values, kind)) is expected


class Still(Node):
    """A node that refuses to be changed while it stands in a tree that is given away."""

    __slots__ = ()
    given = frozenset()

    def __setattr__(self, name, value):
        if id(self) in Still.given:
            raise AssertionError(f"`{name}` of a node of the tree was assigned")
        object.__setattr__(self, name, value)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([1, 2, 2, 3, None, None, 3], True), ([1, 2, 2, None, 3, None, 3], False)],
    ids=["symmetric", "not symmetric"],
)
def test_leaves_the_tree_alone(values, expected):
    """Does not change the tree, not even for a while."""
    Still.given = frozenset()
    root = tree(values, Still)
    waiting, ids = [root], set()
    while waiting:
        node = waiting.pop()
        if node is not None:
            ids.add(id(node))
            waiting += [node.left, node.right]
    Still.given = frozenset(ids)
    assert is_symmetric(root) is expected


def equals_its_mirror_image(values):
    """The definition, on the tree that the list describes."""

    def mirrored(node):
        return node and (node[0], mirrored(node[2]), mirrored(node[1]))

    def nested(node):
        return None if node is None else (node.val, nested(node.left), nested(node.right))

    shape = nested(tree(values))
    return shape == mirrored(shape)


def test_agrees_with_the_definition(agree):
    """Agrees with the definition on 100 small trees."""
    values = st.lists(st.sampled_from([None, 0, 1]), max_size=7)

    def is_symmetric_tree(values):
        return is_symmetric(tree(values))

    agree(is_symmetric_tree, equals_its_mirror_image, values, examples=100)


def arm(n, side, end):
    """`n` nodes below each other, the last with another value; zigzag starts on the left."""
    root = Node(end)
    for number in range(n - 1, 0, -1):
        is_left = side == "left" or (side == "zigzag" and number % 2)
        is_left = is_left or (side == "zagzig" and not number % 2)
        root = Node(0, root, None) if is_left else Node(0, None, root)
    return root


@pytest.mark.parametrize(
    ("left", "right"),
    [("left", "right"), ("right", "left"), ("zigzag", "zagzig")],
    ids=["outwards", "inwards", "zigzag"],
)
def test_compares_deep_trees(left, right):
    """Compares arms of 1,499 nodes under the recursion limit as it is, to the last node."""
    assert is_symmetric(Node(0, arm(1499, left, 1), arm(1499, right, 1))) is True
    assert is_symmetric(Node(0, arm(1499, left, 1), arm(1499, right, 2))) is False
    assert is_symmetric(Node(0, arm(1499, left, 1), arm(1499, left, 1))) is False


def test_leaves_the_recursion_limit_alone():
    """Leaves Python's recursion limit, about 1,000, as it was."""
    before = sys.getrecursionlimit()
    is_symmetric(Node(0, arm(1499, "left", 1), arm(1499, "right", 1)))
    after = sys.getrecursionlimit()
    sys.setrecursionlimit(before)
    assert after == before
    assert after < 3000


def is_true(_arguments, result):
    """Whether the answer is right."""
    return result is True


def broad(n):
    """A symmetric tree of `n` nodes, or one less, on full levels."""
    half = n // 2
    left, right = tree(range(half)), tree(range(half))
    waiting = [right]
    while waiting:
        node = waiting.pop()
        if node is not None:
            node.left, node.right = node.right, node.left
            waiting += [node.left, node.right]
    return (Node(0, left, right),)


def test_work_grows_like_n_on_broad_trees(growth):
    """Work on a symmetric tree whose levels are full grows no faster than n."""
    growth(broad, is_symmetric, check=is_true).at_most("n")


def test_work_grows_like_n_on_deep_trees(growth):
    """Work on a symmetric tree of two long arms grows no faster than n."""

    def deep(n):
        return (Node(0, arm(n // 2, "zigzag", 1), arm(n // 2, "zagzig", 1)),)

    sizes = (16, 32, 64, 128, 256, 512, 900)
    growth(deep, is_symmetric, check=is_true, sizes=sizes).at_most("n")
