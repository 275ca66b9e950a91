"""Invert a tree: shapes, identity of nodes, odd classes and values, depth, and the cost."""

import sys
from collections import deque

import pytest
from hypothesis import strategies as st
from solution import invert_tree


class Node:
    """A value and two links; there is no room for another attribute."""

    __slots__ = ("left", "right", "val")

    def __init__(self, val, left=None, right=None):
        self.val, self.left, self.right = val, left, right

    def __repr__(self):
        """What builds the tree, as failures show it, cut after 15 places."""
        found, waiting = [], deque([self])
        while waiting and len(found) < 15:
            node = waiting.popleft()
            found.append(None if node is None else node.val)
            if node is not None:
                waiting += [node.left, node.right]
        more = ", …" if any(node is not None for node in waiting) else ""
        while found[-1] is None and not more and len(found) > 1:
            found.pop()
        return f"tree([{', '.join(map(repr, found))}{more}])"


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


def levels(root):
    """The list that describes the tree; anything else is returned as it is."""
    if root is not None and not isinstance(root, Node):
        return root
    found, seen, waiting = [], {}, deque([root])
    while waiting:
        node = waiting.popleft()
        found.append(None if node is None else node.val)
        if node is not None:
            if seen.get(id(node)):
                raise AssertionError(f"the node with val {node.val!r} is in the tree twice")
            seen[id(node)] = True
            waiting += [node.left, node.right]
    while found and found[-1] is None:
        found.pop()
    return found


def photo(root):
    """Each node of the tree with its links and its value, parents first."""
    waiting, found = [root], []
    while waiting:
        node = waiting.pop()
        if node is not None:
            found.append((node, node.left, node.right, node.val))
            waiting += [node.right, node.left]
    return found


def not_mirrored(before):
    """What differs from the mirror image of the tree in the photo; its first node is node 0."""
    numbers = {id(node): f"node {number}" for number, (node, *_) in enumerate(before)}
    numbers[id(None)] = "None"
    found = []
    for node, left, right, val in before:
        for side, child, wanted in (("left", node.left, right), ("right", node.right, left)):
            if child is not wanted:
                got = numbers.get(id(child), "another node")
                found.append(f"{numbers[id(node)]}: {side} is {got}, not {numbers[id(wanted)]}")
        if node.val is not val:
            found.append(f"{numbers[id(node)]}: val is {node.val!r}, not {val!r}")
    return found[:3]


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
def test_mirrors_the_tree(values, mirrored):
    """Turns the tree into its mirror image."""
    assert levels(invert_tree(tree(values))) == mirrored


def test_takes_no_tree():
    """Returns None for None."""
    assert invert_tree(None) is None


@pytest.mark.parametrize("values", [[5], [1, 2, 3], [1, None, 2]], ids=str)
def test_returns_the_root_that_was_given(values):
    """Returns the same root object, because the tree is changed in place."""
    root = tree(values)
    result = invert_tree(root)
    assert result is root


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([4, 2, 7, 1, 3, 6, 9], id="different values"),
        pytest.param([7, 7, 7, 7, None, 7], id="equal values"),
        pytest.param([0, "", False, 0.0, None, 0], id="false values"),
    ],
)
def test_keeps_every_node(values):
    """Keeps every node and its value, and swaps its links; node 0 is the root."""
    root = tree(values)
    before = photo(root)
    invert_tree(root)
    assert not_mirrored(before) == []


class Made(Node):
    """Counts how many were made."""

    __slots__ = ()
    count = 0

    def __init__(self, *fields):
        Made.count += 1
        super().__init__(*fields)


def test_creates_no_node():
    """Creates no node on the way."""
    root = tree([1, 2, 3, None, 4], Made)
    Made.count = 0
    invert_tree(root)
    assert Made.count == 0


class Sealed(Node):
    """Refuses a new value."""

    __slots__ = ()

    def __setattr__(self, name, value):
        assert name != "val" or not hasattr(self, "val"), "a `val` was assigned"
        object.__setattr__(self, name, value)


def test_assigns_no_value():
    """Assigns no `val`, not even the one that is there."""
    root = tree([1, 2, 3, None, 4, 5], Sealed)
    assert levels(invert_tree(root)) == [1, 3, 2, None, 5, 4]


class Odd:
    """A value that can be neither compared nor hashed, and is neither true nor false."""

    __hash__ = None

    def __eq__(self, other):
        raise AssertionError("values were compared")

    def __bool__(self):
        raise AssertionError("a value was taken for true or false")

    __lt__ = __eq__


def test_never_looks_at_values():
    """Accepts values that can be neither compared nor hashed, and None as a value."""
    root = Node(Odd(), Node(Odd()), Node(None, Node(None), Node(Odd())))
    before = photo(root)
    invert_tree(root)
    assert not_mirrored(before) == []


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
    """Inverts nodes that are false: only None is a missing child."""
    root = tree([1, 2, 3, 4, None, None, 5], kind)
    assert levels(invert_tree(root)) == [1, 3, 2, 5, None, None, 4]


@pytest.mark.parametrize("values", [[1, 2, 3, 4, None, 5], [1, 2, None, 3], [7, 7, 7, 7]], ids=str)
def test_twice_restores_the_tree(values):
    """Gives back the original when it is called twice."""
    root = tree(values)
    invert_tree(root)
    invert_tree(root)
    assert levels(root) == values


def mirror_image(root):
    """The mirror image by its definition."""
    if root is None:
        return None
    return Node(root.val, mirror_image(root.right), mirror_image(root.left))


def test_agrees_with_the_definition(agree):
    """Agrees with the definition of a mirror image on 100 small trees."""
    values = st.lists(st.sampled_from([None, 0, 1, 2]), max_size=9)

    def inverted(values):
        return levels(invert_tree(tree(values)))

    agree(inverted, lambda values: levels(mirror_image(tree(values))), values, examples=100)


def chain(n, side, kind=Node):
    """`n` nodes below each other: on the left, on the right, or on either side in turn."""
    root = None
    for number in range(n, 0, -1):
        is_left = side == "left" or (side == "zigzag" and number % 2)
        root = kind(number, root, None) if is_left else kind(number, None, root)
    return root


@pytest.mark.parametrize("side", ["left", "right", "zigzag"])
def test_inverts_a_deep_tree(side):
    """Inverts a chain of 1,500 nodes under the recursion limit as it is."""
    root = chain(1500, side)
    before = photo(root)
    result = invert_tree(root)
    assert result is root
    assert not_mirrored(before) == []


class Watching(Node):
    """Notes the highest recursion limit under which a `left` was read."""

    __slots__ = ()
    highest = 0

    @property
    def left(self):
        """The left child."""
        Watching.highest = max(Watching.highest, sys.getrecursionlimit())
        return Node.left.__get__(self)

    @left.setter
    def left(self, child):
        Node.left.__set__(self, child)


def test_leaves_the_recursion_limit_alone():
    """Leaves Python's recursion limit, about 1,000, alone, on the way as well as in the end."""
    root = chain(1500, "left", Watching)
    before, Watching.highest = sys.getrecursionlimit(), 0
    invert_tree(root)
    after = sys.getrecursionlimit()
    sys.setrecursionlimit(before)
    on_the_way = Watching.highest
    assert after == before, f"the recursion limit was {before}, and is {after} after the call"
    assert on_the_way == before, f"the limit was {before}, and {on_the_way} during the call"
    assert after < 3000


def is_inverted(arguments, result):
    """Whether the root came back with the first value now at the other end of the tree."""
    return result is arguments[0] and result.left.val == 3 and result.right.val == 2


def test_work_grows_like_n_on_broad_trees(growth):
    """Work on a tree whose levels are all full grows no faster than n."""
    growth(lambda n: (tree(range(1, n + 1)),), invert_tree, check=is_inverted).at_most("n")


def test_work_grows_like_n_on_deep_trees(growth):
    """Work on a chain of nodes grows no faster than n."""
    sizes = (16, 32, 64, 128, 256, 512, 900)
    growth(lambda n: (chain(n, "zigzag"),), invert_tree, sizes=sizes).at_most("n")
