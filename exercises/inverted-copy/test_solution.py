"""Inverted copy: shapes, the tree left alone, new nodes, values, odd classes, depth, cost."""

import sys
from collections import deque

import pytest
from hypothesis import strategies as st
from solution import inverted_copy


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


def nodes(root):
    """Each node, parents first, whatever its class."""
    waiting, found, seen = [root], [], {}
    while waiting:
        node = waiting.pop()
        if node is not None:
            if seen.get(id(node)):
                raise AssertionError(f"the node with val {node.val!r} is in the tree twice")
            seen[id(node)] = True
            found.append(node)
            waiting += [node.right, node.left]
    return found


def levels(root):
    """The list that describes the tree; anything that is not a node is returned as it is."""
    if root is not None and not hasattr(root, "val"):
        return root
    nodes(root)  # raises if it is no tree
    found, waiting = [], deque([root])
    while waiting:
        node = waiting.popleft()
        found.append(None if node is None else node.val)
        if node is not None:
            waiting += [node.left, node.right]
    while found and found[-1] is None:
        found.pop()
    return found


OF_THE_TREE = "these nodes of the result are nodes of the tree"


def shared(result, other):
    """The values of those nodes of the result that belong to the other tree."""
    known = {id(node) for node in nodes(other)}
    return [node.val for node in nodes(result) if id(node) in known]


@pytest.mark.parametrize(
    ("values", "mirrored"),
    [
        pytest.param([1], [1], id="one node"),
        pytest.param([1, 2, 3], [1, 3, 2], id="two children"),
        pytest.param([4, 2, 7, 1, 3, 6, 9], [4, 7, 2, 9, 6, 3, 1], id="full"),
        pytest.param([1, 2], [1, None, 2], id="left child only"),
        pytest.param([1, None, 2], [1, 2], id="right child only"),
        pytest.param([4, 2, 7, 1, 3, 6], [4, 7, 2, None, 6, 3, 1], id="uneven"),
        pytest.param([1, 2, None, 3, None, 4], [1, None, 2, None, 3, None, 4], id="chain"),
        pytest.param([1, 2, None, None, 3, 4], [1, None, 2, 3, None, None, 4], id="zigzag"),
        pytest.param([1, 2, 3, None, 4, None, 5], [1, 3, 2, 5, None, 4], id="gaps inside"),
    ],
)
def test_returns_the_mirror_image(values, mirrored):
    """Returns the mirror image of the tree."""
    assert levels(inverted_copy(tree(values))) == mirrored


def test_takes_no_tree():
    """Returns None for None."""
    assert inverted_copy(None) is None


@pytest.mark.parametrize("values", [[5], [1, 2], [1, None, 2], [4, 2, 7, 1, 3, 6, 9]], ids=str)
def test_leaves_the_tree_as_it_was(values):
    """Leaves the tree as it was."""
    root = tree(values)
    inverted_copy(root)
    assert levels(root) == values


@pytest.mark.parametrize(
    "values", [[5], [1, 2], [4, 2, 7, 1, 3, 6, 9], [7, 7, 7, None, 7]], ids=str
)
def test_shares_no_node_with_the_tree(values):
    """Makes new nodes throughout, leaves included."""
    root = tree(values)
    assert shared(inverted_copy(root), root) == [], OF_THE_TREE


def test_shares_no_node_with_an_earlier_result():
    """Makes new nodes on every call."""
    root = tree([1, 2, 3, 2])
    first = inverted_copy(root)
    second = inverted_copy(root)
    assert levels(second) == [1, 3, 2, None, None, None, 2]
    assert shared(second, first) == [], "these nodes of the result are nodes of an earlier one"


class Still(Node):
    """A node that refuses to be changed while it stands in a tree that is given away."""

    __slots__ = ()
    given = frozenset()

    def __setattr__(self, name, value):
        if id(self) in Still.given:
            raise AssertionError(f"`{name}` of a node of the tree was assigned")
        object.__setattr__(self, name, value)


def test_never_changes_the_tree():
    """Does not change the tree even for a while: somebody else may be reading it."""
    Still.given = frozenset()
    root = tree([1, 2, 3, None, 4], Still)
    Still.given = frozenset(map(id, nodes(root)))
    assert levels(inverted_copy(root)) == [1, 3, 2, None, None, 4]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([7, 7, 7, 7, None, 7], id="equal values"),
        pytest.param([0, "", False, 0.0, None, 0], id="false values"),
    ],
)
def test_copies_every_node(values):
    """Has one node for each node of the tree, whatever the values."""
    assert levels(inverted_copy(tree(values))) == levels(mirror_image(tree(values)))


def mirror_image(root):
    """The mirror image by its definition."""
    if root is None:
        return None
    return Node(root.val, mirror_image(root.right), mirror_image(root.left))


class Odd:
    """A value that can be neither compared nor hashed, and is neither true nor false."""

    __hash__ = None

    def __eq__(self, other):
        raise AssertionError("values were compared")

    def __bool__(self):
        raise AssertionError("a value was taken for true or false")

    __lt__ = __eq__

    def __copy__(self):
        raise AssertionError("a value was copied")

    def __deepcopy__(self, memo):
        raise AssertionError("a value was copied")


def test_carries_values_over():
    """Carries values over as the same objects, without a look at them."""
    vals = [Odd(), [], None, Odd()]
    root = Node(vals[0], Node(vals[1]), Node(vals[2], Node(vals[3])))
    result = inverted_copy(root)
    places = [result.val, result.right.val, result.left.val, result.left.right.val]
    assert all(place is val for place, val in zip(places, vals, strict=True))


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
def test_takes_only_none_for_a_missing_child(kind):
    """Makes new nodes for those that are false, too: only None is a missing child."""
    values = [1, 2, 3, 4, None, None, 5]
    root = tree(values, kind)
    result = inverted_copy(root)
    assert levels(result) == [1, 3, 2, 5, None, None, 4]
    assert shared(result, root) == [], OF_THE_TREE
    assert levels(root) == values, "the tree that was given has changed"


def test_agrees_with_the_definition(agree):
    """Agrees with the definition of a mirror image on 100 small trees."""
    values = st.lists(st.sampled_from([None, 0, 1, 2]), max_size=9)

    def inverted(values):
        return levels(inverted_copy(tree(values)))

    agree(inverted, lambda values: levels(mirror_image(tree(values))), values, examples=100)


def chain(n, side):
    """`n` nodes below each other: on the left, on the right, or on either side in turn."""
    root = None
    for number in range(n, 0, -1):
        is_left = {"left": True, "right": False, "zigzag": number % 2, "zagzig": number % 2 == 0}[
            side
        ]
        root = Node(number, root, None) if is_left else Node(number, None, root)
    return root


@pytest.mark.parametrize("side", ["left", "right", "zigzag"])
def test_copies_a_deep_tree(side):
    """Copies a chain of 1,500 nodes under the recursion limit as it is."""
    root = chain(1500, side)
    mirrored = levels(chain(1500, {"left": "right", "right": "left"}.get(side, "zagzig")))
    result = levels(inverted_copy(root))
    assert result == mirrored


def test_leaves_the_recursion_limit_alone():
    """Leaves Python's recursion limit, about 1,000, as it was."""
    before = sys.getrecursionlimit()
    inverted_copy(chain(1500, "left"))
    after = sys.getrecursionlimit()
    sys.setrecursionlimit(before)
    assert after == before
    assert after < 3000


def is_inverted(arguments, result):
    """Whether the result is new, with the first child now at the other side."""
    return result is not arguments[0] and result.left.val == 3 and result.right.val == 2


def test_work_grows_like_n_on_broad_trees(growth):
    """Work on a tree whose levels are all full grows no faster than n."""
    growth(lambda n: (tree(range(1, n + 1)),), inverted_copy, check=is_inverted).at_most("n")


def test_work_grows_like_n_on_deep_trees(growth):
    """Work on a chain of nodes grows no faster than n."""
    sizes = (16, 32, 64, 128, 256, 512, 900)
    growth(lambda n: (chain(n, "zigzag"),), inverted_copy, sizes=sizes).at_most("n")
