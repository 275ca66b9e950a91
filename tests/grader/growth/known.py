"""Functions whose growth is known: each with its class and the inputs that show it.

`INPUTS` are texts of functions from `n` to a tuple of arguments; the functions are submissions.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent

INPUTS = {
    "shuffled": "lambda n: (Random(n).sample(range(n), n),)",
    "sorted": "lambda n: (list(range(n)),)",
    "sorted and last": "lambda n: (list(range(n)), n - 1)",
    "shuffled and missing": "lambda n: (Random(n).sample(range(n), n), -1)",
    "two": "lambda n: (list(range(n)), list(range(n, 2 * n)))",
    "number": "lambda n: (n,)",
    "text": "lambda n: ('ab' * (n // 2) + 'c' * (n % 2),)",
    "all equal": "lambda n: ([7] * n,)",
    "matrix": "lambda n: ([[1] * n for _ in range(n)],)",
    "half": "lambda n: (Random(n).sample(range(n), n), n // 2)",
    "words": "lambda n: ([str(i) for i in Random(n).sample(range(10**6, 10**6 + n), n)],)",
}


@dataclass(frozen=True)
class Known:
    """A function `f`, its true class, and the name of its inputs."""

    name: str
    growth: str
    inputs: str
    code: str


def _k(name: str, growth: str, inputs: str, code: str) -> Known:
    return Known(name, growth, inputs, dedent(code).strip() + "\n")


def _f(name: str, growth: str, inputs: str, expression: str, before: str = "") -> Known:
    return _k(name, growth, inputs, f"{before}\ndef f(*a):\n    xs = a[0]\n    return {expression}")


TABLE = [
    # 1
    _f("first item", "1", "shuffled", "xs[0]"),
    _f("length", "1", "shuffled", "len(xs) * 2 + 1"),
    _f("early exit", "1", "sorted", "next(x for x in xs if x >= 3)"),
    _f("sum by formula", "1", "number", "xs * (xs + 1) // 2"),
    _f("any that is true at once", "1", "sorted", "any(x > 1 for x in xs)"),
    _f("lookup in a range", "1", "number", "xs - 1 in range(xs)"),
    _f("pop from the end", "1", "shuffled", "xs.pop()"),
    # log n
    _k("binary search", "log n", "sorted and last", """
        def f(xs, x):
            low, high = 0, len(xs)
            while low < high:
                middle = (low + high) // 2
                if xs[middle] < x:
                    low = middle + 1
                else:
                    high = middle
            return low
    """),
    _k("binary search, recursive", "log n", "sorted and last", """
        def f(xs, x, low=0, high=None):
            high = len(xs) if high is None else high
            if low >= high:
                return low
            middle = (low + high) // 2
            return f(xs, x, middle + 1, high) if xs[middle] < x else f(xs, x, low, middle)
    """),
    _f("bisect", "log n", "sorted and last", "bisect_left(xs, a[1])", "from bisect import *"),
    _f("bits of a number", "log n", "number", "bits(xs)", dedent("""
        def bits(n):
            count = 0
            while n:
                count += n & 1
                n >>= 1
            return count
    """)),
    _f("heap push", "log n", "sorted", "heappush(xs, -1)", "from heapq import *"),
    # n
    _f("sum", "n", "shuffled", "sum(xs)"),
    _f("loop", "n", "shuffled", "g(xs)", "def g(xs):\n    for x in xs: x + 1\n    return x"),
    _f("membership in a list", "n", "shuffled and missing", "a[1] in xs"),
    _f("membership after map", "n", "shuffled and missing", "a[1] in list(map(int, xs))"),
    _f("slice", "n", "shuffled", "xs[1:]"),
    _f("set of items", "n", "shuffled", "len(set(xs))"),
    _f("Counter", "n", "shuffled", "Counter(xs)", "from collections import Counter"),
    _f("join", "n", "words", "''.join(xs)"),
    _f("generator", "n", "shuffled", "(x + 1 for x in xs)"),
    _f("lazy map, never read by itself", "n", "shuffled", "map(abs, xs)"),
    _f("heapify", "n", "shuffled", "heapify(xs)", "from heapq import heapify"),
    _f("constant factor of 20", "n", "shuffled", "[max(xs) + min(xs) for _ in range(10)]"),
    _f("26 letters a step", "n", "number",
       "sum(1 for _ in range(xs) for _ in range(26))"),
    _k("two sum by a table", "n", "sorted", """
        def f(xs):
            seen = {}
            for i, x in enumerate(xs):
                if -1 - x in seen:
                    return [seen[-1 - x], i]
                seen[x] = i
    """),
    _k("amortised appends, popped by a stack", "n", "shuffled", """
        def f(xs):
            stack, out = [], []
            for x in xs:
                while stack and stack[-1] < x:
                    out.append(stack.pop())
                stack.append(x)
            return out
    """),
    _k("memoised Fibonacci", "n", "number", """
        from functools import lru_cache
        def f(n):
            @lru_cache(None)
            def fib(k):
                return k if k < 2 else fib(k - 1) + fib(k - 2)
            return [fib(k) for k in range(n)][-1]
    """),
    _k("linear recursion", "n", "number", """
        def f(n):
            return 0 if n == 0 else 1 + f(n - 1)
    """),
    _k("quickselect", "n", "half", """
        def f(xs, k):
            pivot = xs[len(xs) // 2]
            low = [x for x in xs if x < pivot]
            high = [x for x in xs if x > pivot]
            if k < len(low):
                return f(low, k)
            if k >= len(xs) - len(high):
                return f(high, k - len(xs) + len(high))
            return pivot
    """),
    _k("breadth first by a deque", "n", "number", """
        from collections import deque
        def f(n):
            queue, seen = deque([1]), 0
            while queue:
                x = queue.popleft()
                seen += 1
                queue.extend(y for y in (2 * x, 2 * x + 1) if y <= n)
            return seen
    """),
    _k("two pointers", "n", "sorted", """
        def f(xs):
            i, j = 0, len(xs) - 1
            while i < j:
                if xs[i] + xs[j] < 10**9:
                    i += 1
                else:
                    j -= 1
    """),
    # n log n
    _f("sorted", "n log n", "shuffled", "sorted(xs)"),
    _f("sort by key", "n log n", "shuffled", "sorted(xs, key=lambda x: -x)"),
    _f("sort in place, copied ints", "n log n", "shuffled", "g(list(map(int, xs)))",
       "def g(xs):\n    xs.sort()\n    return xs"),
    _k("merge sort", "n log n", "shuffled", """
        def f(xs):
            if len(xs) < 2:
                return xs
            m = len(xs) // 2
            a, b, out, i, j = f(xs[:m]), f(xs[m:]), [], 0, 0
            while i < len(a) and j < len(b):
                if b[j] < a[i]:
                    out.append(b[j]); j += 1
                else:
                    out.append(a[i]); i += 1
            return out + a[i:] + b[j:]
    """),
    _k("heap sort", "n log n", "shuffled", """
        from heapq import heappop, heappush
        def f(xs):
            heap = []
            for x in xs:
                heappush(heap, x)
            return [heappop(heap) for _ in range(len(heap))]
    """),
    _k("sort, then two pointers", "n log n", "shuffled", """
        def f(xs):
            xs = sorted(xs)
            i, j = 0, len(xs) - 1
            while i < j:
                i, j = (i + 1, j) if xs[i] + xs[j] < 0 else (i, j - 1)
    """),
    _k("quick sort by comprehensions", "n log n", "shuffled", """
        def f(xs):
            if len(xs) < 2:
                return xs
            p = xs[len(xs) // 2]
            return f([x for x in xs if x < p]) + [x for x in xs if x == p] + f(
                [x for x in xs if x > p])
    """),
    _k("binary search for each", "n log n", "sorted", """
        from bisect import bisect_left
        def f(xs):
            return [bisect_left(xs, x) for x in xs]
    """),
    # n²
    _k("all pairs", "n²", "shuffled", """
        def f(xs):
            return sum(1 for i in range(len(xs)) for j in range(i) if xs[i] < xs[j])
    """),
    _f("in, for each", "n²", "two", "[x for x in xs if x in a[1]]"),
    _f("in, for each, after map", "n²", "two", "[x for x in xs if x in list(a[1])]"),
    _f("count, for each", "n²", "shuffled", "[xs.count(x) for x in xs]"),
    _f("count, as a function handed on", "n²", "shuffled", "list(map(xs.count, xs))"),
    _f("index as a key", "n²", "shuffled", "sorted(xs, key=list(xs).index)"),
    _k("pop(0)", "n²", "shuffled", "def f(xs):\n    while xs:\n        xs.pop(0)"),
    _k("del xs[0]", "n²", "shuffled", "def f(xs):\n    while xs:\n        del xs[0]"),
    _k("insert(0)", "n²", "shuffled",
       "def f(xs):\n    out = []\n    for x in xs:\n        out.insert(0, x)\n    return out"),
    _k("string by +=", "n²", "words",
       "def f(xs):\n    s = ''\n    for x in xs:\n        s += x\n    return s"),
    _k("string by += on an attribute", "n²", "words", """
        class S:
            def __init__(self):
                self.__text = ''
            def add(self, x):
                self.__text += x
        def f(xs):
            s = S()
            for x in xs:
                s.add(x)
    """),
    _k("list + list", "n²", "shuffled",
       "def f(xs):\n    out = []\n    for x in xs:\n        out = out + [x]\n    return out"),
    _k("unpacking", "n²", "number",
       "def f(n):\n    out = []\n    for x in range(n):\n        out = [*out, x]\n    return out"),
    _k("recursion on slices", "n²", "sorted",
       "def f(xs):\n    return 0 if not xs else xs[0] + f(xs[1:])"),
    _k("insertion sort", "n²", "two", """
        def f(xs, _):
            xs.reverse()
            for i in range(1, len(xs)):
                while i and xs[i] < xs[i - 1]:
                    xs[i], xs[i - 1] = xs[i - 1], xs[i]
                    i -= 1
    """),
    _f("sum of lists", "n²", "number", "sum([[x] for x in range(xs)], [])"),
    _f("reduce of lists", "n²", "number", "reduce(operator.add, [[x] for x in range(xs)])",
       "import operator\nfrom functools import reduce"),
    _f("matrix read", "n²", "matrix", "sum(sum(row) for row in xs)"),
    _f("palindromes by slices", "n²", "text", "[xs[i:] == xs[i:][::-1] for i in range(len(xs))]"),
    _f("max of each rest", "n²", "shuffled", "[max(xs[i:]) for i in range(len(xs))]"),
    # n³
    _k("triples", "n³", "shuffled", """
        def f(xs):
            n = len(xs)
            return sum(1 for i in range(n) for j in range(i) for k in range(j)
                       if xs[i] + xs[j] + xs[k] == -1)
    """),
    _f("combinations of three", "n³", "shuffled",
       "sum(1 for c in combinations(xs, 3) if sum(c) < 0)", "from itertools import *"),
    _f("matrix product", "n³", "matrix",
       "[[sum(x * y for x, y in zip(r, c)) for c in zip(*xs)] for r in xs]"),
    _f("all slices", "n³", "shuffled",
       "max(sum(xs[i:j]) for i in range(len(xs)) for j in range(i + 1, len(xs) + 1))"),
    # 2ⁿ
    _k("Fibonacci by two calls, to the power", "2ⁿ", "number",
       "def f(n):\n    return 1 if n < 1 else f(n - 1) + f(n - 1)"),
    _k("subsets", "2ⁿ", "sorted", """
        def f(xs):
            if not xs:
                return [[]]
            rest = f(xs[1:])
            return rest + [[xs[0], *r] for r in rest]
    """),
    _k("subset sum by trying all", "2ⁿ", "sorted", """
        def f(xs, i=0, left=10**9):
            if i == len(xs):
                return left == 0
            return f(xs, i + 1, left) or f(xs, i + 1, left - xs[i])
    """),
    _f("product of bits", "2ⁿ", "number", "sum(1 for _ in product((0, 1), repeat=xs))",
       "from itertools import product"),
]  # fmt: skip


def held_to(known: Known, bound: str) -> str:
    """The test file that holds the function to a bound."""
    return (
        "from random import Random\nfrom solution import f\n\n\n"
        f"def test_it(growth):\n    growth({INPUTS[known.inputs]}, f).at_most({bound!r})\n"
    )
