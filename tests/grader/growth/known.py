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
    # Tricky ones.
    _k("early exit in an outer loop", "1", "sorted", """
        def f(xs):
            for x in xs:
                for y in xs:
                    if y > 5:
                        return x
    """),
    _f("a deque's ends", "1", "number", "(d.append(1), d.popleft(), len(d))[-1]",
       "from collections import deque\nd = deque([0] * 5)"),
    _f("a dict's default", "1", "number", "{}.get(xs, 0) + dict(a=1).setdefault('b', xs)"),
    _f("islice of the beginning", "1", "sorted", "list(islice(xs, 7))",
       "from itertools import islice"),
    _k("doubling until it is enough", "log n", "number", """
        def f(n):
            k, steps = 1, 0
            while k < n:
                k, steps = 2 * k, steps + 1
            return steps
    """),
    _k("power by squaring", "log n", "number", """
        def f(n):
            if n == 0:
                return 1
            half = f(n // 2)
            return half * half % 1009 * (3 if n % 2 else 1) % 1009
    """),
    _f("heap pop", "log n", "sorted", "heappop(xs)", "from heapq import *"),
    _f("insort at the end", "log n", "sorted", "insort(xs, 10**9)", "from bisect import *"),
    _f("insort at the front", "n", "sorted", "insort(xs, -1)", "from bisect import *"),
    _f("insert at the front, once", "n", "sorted", "xs.insert(0, 1)"),
    _f("string of all", "n", "text", "a[0].upper().replace('A', 'b').count('b')"),
    _f("a pattern, once", "n", "text", "len(re.findall('a', a[0]))", "import re"),
    _f("accumulate", "n", "shuffled", "[*accumulate(xs)]", "from itertools import accumulate"),
    _f("zip of pairs", "n", "sorted", "sum(y - x for x, y in pairwise(xs))",
       "from itertools import pairwise"),
    _f("chained", "n", "sorted", "list(chain.from_iterable(zip(xs, xs)))",
       "from itertools import chain"),
    _f("reversed copy compared", "n", "all equal", "xs == xs[::-1]"),
    _f("most common", "n", "all equal", "Counter(xs).most_common(1)",
       "from collections import Counter"),
    _f("a comprehension of sets", "n", "shuffled", "len({x % 7 for x in xs} | {x for x in xs})"),
    _f("windows of ten", "n", "shuffled", "[sum(xs[i:i + 10]) for i in range(len(xs) - 9)]"),
    _f("max of a generator", "n", "shuffled", "max((x * x for x in xs), default=0)"),
    _k("groups in a defaultdict", "n", "shuffled", """
        from collections import defaultdict
        def f(xs):
            groups = defaultdict(list)
            for x in xs:
                groups[x % 10].append(x)
            return {k: sum(v) for k, v in groups.items()}
    """),
    _k("a window kept in a deque", "n", "shuffled", """
        from collections import deque
        def f(xs):
            best, window = [], deque()
            for i, x in enumerate(xs):
                while window and xs[window[-1]] <= x:
                    window.pop()
                window.append(i)
                if window[0] <= i - 5:
                    window.popleft()
                best.append(xs[window[0]])
            return best
    """),
    _k("union and find", "n", "number", """
        def f(n):
            parent = list(range(n))
            def root(x):
                while parent[x] != x:
                    parent[x] = parent[parent[x]]
                    x = parent[x]
                return x
            for x in range(n - 1):
                parent[root(x)] = root(x + 1)
            return root(0)
    """),
    _k("Kadane", "n", "shuffled", """
        def f(xs):
            best = now = xs[0]
            for x in xs[1:]:
                now = max(x, now + x)
                best = max(best, now)
            return best
    """),
    _k("memoised by a dict of its own", "n", "number", """
        def f(n, kept=None):
            kept = {} if kept is None else kept
            if n < 2:
                return n
            if n not in kept:
                kept[n] = f(n - 1, kept) + f(n - 2, kept) if n < 400 else loop(n)
            return kept[n]
        def loop(n):
            a, b = 0, 1
            for _ in range(n):
                a, b = b, a + b
            return a
    """),
    _k("a string put together by join", "n", "words", """
        def f(xs):
            parts = []
            for x in xs:
                parts.append(x)
            return ''.join(parts)
    """),
    _f("sort of a sorted list", "n", "sorted", "sorted(xs)"),
    _f("sort of a reversed list", "n", "sorted", "sorted(xs[::-1])"),
    _f("sort of equal items", "n", "all equal", "sorted(xs)"),
    _f("sort of tuples", "n log n", "shuffled", "sorted((x, -x) for x in xs)"),
    _f("sort by a compare function", "n log n", "shuffled",
       "sorted(xs, key=cmp_to_key(lambda x, y: x - y))", "from functools import cmp_to_key"),
    _f("n largest by a heap of all", "n log n", "shuffled", "nlargest(len(xs), xs)",
       "from heapq import nlargest"),
    _k("recursion on halves that are sliced", "n log n", "shuffled", """
        def f(xs):
            if len(xs) < 2:
                return sum(xs)
            m = len(xs) // 2
            return f(xs[:m]) + f(xs[m:])
    """),
    _f("median", "n log n", "shuffled", "median(xs)", "from statistics import median"),
    _f("most common of all", "n log n", "shuffled", "Counter({x: x for x in xs}).most_common()",
       "from collections import Counter"),
    _k("sieve", "n log n", "number", """
        def f(n):
            counts = [0] * (n + 1)
            for d in range(1, n + 1):
                for multiple in range(d, n + 1, d):
                    counts[multiple] += 1
            return counts
    """),
    _k("a set for each step", "n²", "shuffled",
       "def f(xs):\n    return sum(x in set(xs) for x in xs)"),
    _k("a Counter for each step", "n²", "shuffled", """
        from collections import Counter
        def f(xs):
            return [x for x in xs if Counter(xs)[x] > 1]
    """),
    _k("a deque, indexed in the middle", "n²", "number", """
        from collections import deque
        def f(n):
            d = deque(range(n))
            return sum(d[i] for i in range(n))
    """),
    _k("insort for each", "n²", "shuffled", """
        from bisect import insort
        def f(xs):
            out = []
            for x in xs:
                insort(out, x)
            return out
    """),
    _k("a pattern for each rest", "n²", "text", """
        import re
        def f(text):
            return sum(len(re.findall('c', text[i:])) for i in range(len(text)))
    """),
    _k("text compared with its own rests", "n²", "text", """
        def f(text):
            return sum(text.startswith(text[i:]) for i in range(len(text)))
    """),
    _k("text in front", "n²", "words", """
        def f(xs):
            s = ''
            for x in xs:
                s = f"{x}{s}"
            return s
    """),
    _k("tuples that grow", "n²", "shuffled", """
        def f(xs):
            out = ()
            for x in xs:
                out += (x,)
            return out
    """),
    _k("dicts that are copied", "n²", "shuffled", """
        def f(xs):
            seen = {}
            for x in xs:
                seen = {**seen, x: True}
            return seen
    """),
    _k("remove, for each", "n²", "shuffled", """
        def f(xs):
            rest = list(xs)
            for x in xs[::-1]:
                rest.remove(x)
            return rest
    """),
    _k("the smallest, again and again", "n²", "shuffled", """
        def f(xs):
            out, rest = [], xs[:]
            while rest:
                out.append(rest.pop(rest.index(min(rest))))
            return out
    """),
    _f("sum of each beginning", "n²", "shuffled",
       "[sum(islice(xs, i)) for i in range(len(xs))]", "from itertools import islice"),
    _f("pairs by combinations", "n²", "shuffled",
       "sum(1 for x, y in combinations(xs, 2) if x + y == -1)", "from itertools import *"),
    _f("all and in", "n²", "two", "all(x not in a[1] for x in xs)"),
    _k("hashes that collide", "n²", "shuffled", """
        class Key:
            def __init__(self, x):
                self.x = x
            def __hash__(self):
                return 1
            def __eq__(self, other):
                return self.x == other.x
        def f(xs):
            return len({Key(x) for x in xs})
    """),
    _k("bubble sort", "n²", "shuffled", """
        def f(xs):
            for end in range(len(xs) - 1, 0, -1):
                for i in range(end):
                    if xs[i + 1] < xs[i]:
                        xs[i], xs[i + 1] = xs[i + 1], xs[i]
    """),
    _k("longest common subsequence", "n²", "two", """
        from functools import lru_cache
        def f(xs, ys):
            row = [0] * (len(ys) + 1)
            for x in xs:
                above, row = row, [0]
                for j, y in enumerate(ys):
                    row.append(above[j] + 1 if x == y else max(above[j + 1], row[j]))
            return row[-1]
    """),
    _f("sorted for each", "n² log n", "shuffled", "[sorted(xs)[i] for i in range(len(xs))]"),
    _k("all shortest paths", "n³", "number", """
        def f(n):
            d = [[abs(i - j) for j in range(n)] for i in range(n)]
            for k in range(n):
                for i in range(n):
                    for j in range(n):
                        if d[i][k] + d[k][j] < d[i][j]:
                            d[i][j] = d[i][k] + d[k][j]
            return d
    """),
    _f("in, for each pair", "n³", "two",
       "sum(x + y in a[1] for x in xs for y in xs if x + y < 0 or x + y not in a[1])"),
    _k("naive Fibonacci", "2ⁿ", "number",
       "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)"),
    _f("all subsets by combinations", "2ⁿ", "sorted",
       "sum(1 for k in range(len(xs) + 1) for _ in combinations(xs, k))",
       "from itertools import combinations"),
]  # fmt: skip


def held_to(known: Known, bound: str) -> str:
    """The test file that holds the function to a bound."""
    return (
        "from random import Random\nfrom solution import f\n\n\n"
        f"def test_it(growth):\n    growth({INPUTS[known.inputs]}, f).at_most({bound!r})\n"
    )
