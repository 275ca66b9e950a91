"""Right solutions of the exercises that few people write: no test of growth may fail one.

By exercise and name; each is whole text of a submission.
"""

from __future__ import annotations

from textwrap import dedent


def _all(**codes: str) -> dict[str, str]:
    return {name.replace("_", " "): dedent(code).strip() + "\n" for name, code in codes.items()}


TWO_SUM = _all(
    two_passes="""
        def two_sum(nums, target):
            places = {x: i for i, x in enumerate(nums)}
            for i, x in enumerate(nums):
                j = places.get(target - x, i)
                if i < j:
                    return [i, j]
            return []
    """,
    sorted_pairs_and_two_pointers="""
        def two_sum(nums, target):
            pairs = sorted((x, i) for i, x in enumerate(nums))
            low, high = 0, len(pairs) - 1
            while low < high:
                total = pairs[low][0] + pairs[high][0]
                if total == target:
                    return sorted([pairs[low][1], pairs[high][1]])
                low, high = (low + 1, high) if total < target else (low, high - 1)
            return []
    """,
    binary_search_for_each="""
        from bisect import bisect_left

        def two_sum(nums, target):
            order = sorted(range(len(nums)), key=nums.__getitem__)
            ordered = [nums[i] for i in order]
            for at, i in enumerate(order):
                j = bisect_left(ordered, target - nums[i], at + 1)
                if j < len(order) and ordered[j] == target - nums[i]:
                    return sorted([i, order[j]])
            return []
    """,
    binary_search_by_key="""
        from bisect import bisect_left

        def two_sum(nums, target):
            order = sorted(range(len(nums)), key=lambda i: nums[i])
            for at, i in enumerate(order):
                j = bisect_left(order, target - nums[i], at + 1, key=lambda k: nums[k])
                if j < len(order) and nums[order[j]] == target - nums[i]:
                    return sorted([i, order[j]])
            return []
    """,
    a_merge_sort_of_its_own="""
        def by_value(pairs):
            if len(pairs) < 2:
                return pairs
            middle = len(pairs) // 2
            left, right = by_value(pairs[:middle]), by_value(pairs[middle:])
            merged, i, j = [], 0, 0
            while i < len(left) and j < len(right):
                if left[i][0] <= right[j][0]:
                    merged.append(left[i])
                    i += 1
                else:
                    merged.append(right[j])
                    j += 1
            merged.extend(left[i:])
            merged.extend(right[j:])
            return merged

        def two_sum(nums, target):
            pairs = by_value(list(zip(nums, range(len(nums)))))
            low, high = 0, len(pairs) - 1
            while low < high:
                total = pairs[low][0] + pairs[high][0]
                if total == target:
                    a, b = pairs[low][1], pairs[high][1]
                    return [min(a, b), max(a, b)]
                if total < target:
                    low += 1
                else:
                    high -= 1
            return []
    """,
    places_by_value="""
        from collections import defaultdict

        def two_sum(nums, target):
            places = defaultdict(list)
            for i, x in enumerate(nums):
                places[x].append(i)
            for x in list(places):
                y = target - x
                if y == x and len(places[x]) > 1:
                    return places[x][:2]
                if y != x and y in places:
                    return sorted([places[x][0], places[y][0]])
            return []
    """,
    a_set_then_index_once="""
        def two_sum(nums, target):
            seen = set()
            for x in nums:
                if target - x in seen:
                    i = nums.index(target - x)
                    return [i, nums.index(x, i + 1)]
                seen.add(x)
            return []
    """,
    two_heaps="""
        import heapq

        def two_sum(nums, target):
            low = [(x, i) for i, x in enumerate(nums)]
            high = [(-x, -i) for i, x in enumerate(nums)]
            heapq.heapify(low)
            heapq.heapify(high)
            while low and low[0][1] != -high[0][1]:
                total = low[0][0] - high[0][0]
                if total == target:
                    return sorted([low[0][1], -high[0][1]])
                heapq.heappop(low if total < target else high)
            return []
    """,
    generators_and_next="""
        def pairs(nums, target):
            seen = {}
            for j, x in enumerate(nums):
                yield from ([seen[y], j] for y in [target - x] if y in seen)
                seen.setdefault(x, j)

        def two_sum(nums, target):
            return next(pairs(nums, target), [])
    """,
    a_table_of_buckets_of_its_own="""
        def two_sum(nums, target):
            size = 2 * len(nums) + 1
            buckets = [[] for _ in range(size)]
            for j, x in enumerate(nums):
                for y, i in buckets[(target - x) % size]:
                    if y == target - x:
                        return [i, j]
                bucket = buckets[x % size]
                if all(y != x for y, _ in bucket):
                    bucket.append((x, j))
            return []
    """,
    a_class="""
        class Solution:
            def __init__(self, nums):
                self.where = {}
                self.nums = tuple(nums)

            def __call__(self, target):
                for j, x in enumerate(self.nums):
                    try:
                        return [self.where[target - x], j]
                    except KeyError:
                        self.where[x] = j
                return []

        def two_sum(nums, target):
            return Solution(nums)(target)
    """,
    numbers_as_text="""
        def two_sum(nums, target):
            seen = {}
            for j, x in enumerate(nums):
                wanted = f"{target - x}"
                if wanted in seen:
                    return [seen[wanted], j]
                seen[str(x)] = j
            return []
    """,
)

THREE_SUM = _all(
    two_pointers="""
        def three_sum(nums, target=0):
            xs, found = sorted(nums), []
            for i in range(len(xs) - 2):
                if i and xs[i] == xs[i - 1]:
                    continue
                j, k = i + 1, len(xs) - 1
                while j < k:
                    total = xs[i] + xs[j] + xs[k]
                    if total < target:
                        j += 1
                    elif total > target:
                        k -= 1
                    else:
                        found.append((xs[i], xs[j], xs[k]))
                        j += 1
                        while j < k and xs[j] == xs[j - 1]:
                            j += 1
            return found
    """,
    a_set_for_each_first="""
        def three_sum(nums, target=0):
            found = set()
            for i, x in enumerate(nums):
                seen = set()
                for y in nums[i + 1:]:
                    z = target - x - y
                    if z in seen:
                        found.add(tuple(sorted((x, y, z))))
                    seen.add(y)
            return list(found)
    """,
    a_counter_of_values="""
        from collections import Counter

        def three_sum(nums, target=0):
            times = Counter(nums)
            values = sorted(times)
            found = []
            for i, x in enumerate(values):
                for y in values[i:]:
                    z = target - x - y
                    if z >= y and z in times:
                        need = Counter((x, y, z))
                        if all(times[v] >= k for v, k in need.items()):
                            found.append((x, y, z))
            return found
    """,
    combinations_of_two="""
        from itertools import combinations

        def three_sum(nums, target=0):
            last = {x: i for i, x in enumerate(nums)}
            found = {
                tuple(sorted((nums[i], nums[j], target - nums[i] - nums[j])))
                for i, j in combinations(range(len(nums)), 2)
                if last.get(target - nums[i] - nums[j], -1) > j
            }
            return sorted(found)
    """,
    three_of_each_at_most="""
        from collections import Counter

        def three_sum(nums, target=0):
            xs = sorted(Counter(nums).elements())
            kept = [x for i, x in enumerate(xs) if i < 3 or xs[i - 3] != x]
            found = dict.fromkeys(
                (kept[i], kept[j], kept[k]) for i, j, k in pairs(kept, target)
            )
            return [*found]

        def pairs(xs, target):
            for i in range(len(xs)):
                j, k = i + 1, len(xs) - 1
                while j < k:
                    total = xs[i] + xs[j] + xs[k] - target
                    if total == 0:
                        yield i, j, k
                    if total <= 0:
                        j += 1
                    else:
                        k -= 1
    """,
    two_sum_by_a_function="""
        def two_sum(xs, start, target):
            low, high = start, len(xs) - 1
            out = []
            while low < high:
                total = xs[low] + xs[high]
                if total == target and not (out and out[-1][0] == xs[low]):
                    out.append((xs[low], xs[high]))
                if total <= target:
                    low += 1
                else:
                    high -= 1
            return out

        def three_sum(nums, target=0):
            xs = sorted(nums)
            out = []
            for i, x in enumerate(xs):
                if i == 0 or x != xs[i - 1]:
                    out += [(x, *rest) for rest in two_sum(xs, i + 1, target - x)]
            return out
    """,
)

MERGE_SORT = _all(
    recursion_on_slices="""
        def merge_sort(items, key=None):
            return [x for _, x in by_key([(x if key is None else key(x), x) for x in items])]

        def by_key(pairs):
            if len(pairs) <= 1:
                return pairs
            m = len(pairs) // 2
            left, right = by_key(pairs[:m]), by_key(pairs[m:])
            out, i, j = [], 0, 0
            while i < len(left) and j < len(right):
                if right[j][0] < left[i][0]:
                    out.append(right[j])
                    j += 1
                else:
                    out.append(left[i])
                    i += 1
            return out + left[i:] + right[j:]
    """,
    recursion_on_indexes="""
        def merge_sort(items, key=None):
            items = list(items)
            keys = items if key is None else [key(x) for x in items]

            def sort(low, high):
                if high - low < 2:
                    return [*range(low, high)]
                left, right = sort(low, (low + high) // 2), sort((low + high) // 2, high)
                left.reverse()
                right.reverse()
                out = []
                while left and right:
                    smaller = right if keys[right[-1]] < keys[left[-1]] else left
                    out.append(smaller.pop())
                return out + left[::-1] + right[::-1]

            return [items[i] for i in sort(0, len(items))]
    """,
    deques="""
        from collections import deque

        def merge_sort(items, key=None):
            runs = deque(deque([(x if key is None else key(x), x)]) for x in items)
            if not runs:
                return []
            while len(runs) > 1:
                following = deque()
                while runs:
                    left = runs.popleft()
                    if not runs:
                        following.append(left)
                        break
                    right, out = runs.popleft(), deque()
                    while left and right:
                        out.append((right if right[0][0] < left[0][0] else left).popleft())
                    out.extend(left)
                    out.extend(right)
                    following.append(out)
                runs = following
            return [x for _, x in runs[0]]
    """,
    generators="""
        def merged(left, right):
            nothing = object()
            a, b = next(left, nothing), next(right, nothing)
            while a is not nothing and b is not nothing:
                if b[0] < a[0]:
                    yield b
                    b = next(right, nothing)
                else:
                    yield a
                    a = next(left, nothing)
            if a is not nothing:
                yield a
                yield from left
            if b is not nothing:
                yield b
                yield from right

        def lazily(pairs, low, high):
            if high - low < 2:
                return iter(pairs[low:high])
            middle = (low + high) // 2
            return merged(lazily(pairs, low, middle), lazily(pairs, middle, high))

        def merge_sort(items, key=None):
            pairs = [(x if key is None else key(x), x) for x in items]
            return [x for _, x in lazily(pairs, 0, len(pairs))]
    """,
    natural_runs="""
        def merge_sort(items, key=None):
            runs = []
            for x in items:
                pair = (x if key is None else key(x), x)
                if runs and not pair[0] < runs[-1][-1][0]:
                    runs[-1].append(pair)
                else:
                    runs.append([pair])
            while len(runs) > 1:
                pairs = zip(runs[::2], runs[1::2] + [[]])
                runs = [merge(a, b) for a, b in pairs]
            return [x for _, x in runs[0]] if runs else []

        def merge(a, b):
            out, i = [], 0
            for pair in b:
                while i < len(a) and not pair[0] < a[i][0]:
                    out.append(a[i])
                    i += 1
                out.append(pair)
            return out + a[i:]
    """,
    the_built_in_one="""
        def merge_sort(items, key=None):
            return sorted(items, key=key)
    """,
    merging_by_the_library="""
        import heapq

        def merge_sort(items, key=None):
            pairs = [(x if key is None else key(x), x) for x in items]
            return [x for _, x in halves(pairs)]

        def halves(pairs):
            if len(pairs) < 2:
                return pairs
            middle = len(pairs) // 2
            return list(
                heapq.merge(halves(pairs[:middle]), halves(pairs[middle:]), key=lambda p: p[0])
            )
    """,
    a_class_of_nodes="""
        class Node:
            __slots__ = ("key", "item", "after")

            def __init__(self, key, item):
                self.key, self.item, self.after = key, item, None

        def merge_sort(items, key=None):
            head = tail = Node(None, None)
            n = 0
            for x in items:
                tail.after = Node(x if key is None else key(x), x)
                tail, n = tail.after, n + 1
            node, out = sort(head.after, n)[0], []
            while node:
                out.append(node.item)
                node = node.after
            return out

        def sort(node, n):
            if n < 2:
                rest = node and node.after
                if node:
                    node.after = None
                return node, rest
            left, rest = sort(node, n // 2)
            right, rest = sort(rest, n - n // 2)
            head = tail = Node(None, None)
            while left and right:
                if right.key < left.key:
                    tail.after, right = right, right.after
                else:
                    tail.after, left = left, left.after
                tail = tail.after
            tail.after = left or right
            return head.after, rest
    """,
)

QUICK_SORT = _all(
    hoare_with_a_random_pivot="""
        import random

        def quick_sort(a):
            sort(a, 0, len(a) - 1)

        def sort(a, low, high):
            while low < high:
                pivot, i, j = a[random.randint(low, high)], low, high
                while i <= j:
                    while a[i] < pivot:
                        i += 1
                    while pivot < a[j]:
                        j -= 1
                    if i <= j:
                        a[i], a[j] = a[j], a[i]
                        i, j = i + 1, j - 1
                if j - low < high - i:
                    sort(a, low, j)
                    low = i
                else:
                    sort(a, i, high)
                    high = j
    """,
    both_sides_by_recursion="""
        import random

        def quick_sort(a, low=0, high=None):
            high = len(a) - 1 if high is None else high
            if low >= high:
                return
            p = a[random.randrange(low, high + 1)]
            less, i, more = low, low, high
            while i <= more:
                if a[i] < p:
                    a[less], a[i] = a[i], a[less]
                    less += 1
                    i += 1
                elif p < a[i]:
                    a[more], a[i] = a[i], a[more]
                    more -= 1
                else:
                    i += 1
            quick_sort(a, low, less - 1)
            quick_sort(a, more + 1, high)
    """,
    a_stack_of_its_own="""
        from random import Random

        def quick_sort(a):
            rng = Random(7)
            stack = [(0, len(a) - 1)]
            while stack:
                low, high = stack.pop()
                if low >= high:
                    continue
                p = a[rng.randint(low, high)]
                less, i, more = low, low, high
                while i <= more:
                    if a[i] < p:
                        a[less], a[i] = a[i], a[less]
                        less, i = less + 1, i + 1
                    elif p < a[i]:
                        a[more], a[i] = a[i], a[more]
                        more -= 1
                    else:
                        i += 1
                stack.append((low, less - 1))
                stack.append((more + 1, high))
    """,
    insertion_for_short_parts="""
        import random

        def quick_sort(a):
            part(a, 0, len(a) - 1)

        def part(a, low, high):
            while high - low > 12:
                chosen = sorted(random.randint(low, high) for _ in range(3))
                x, y, z = (a[i] for i in chosen)
                if y < x:
                    x, y = y, x
                if z < y:
                    y = x if z < x else z
                p, less, i, more = y, low, low, high
                while i <= more:
                    if a[i] < p:
                        a[less], a[i] = a[i], a[less]
                        less, i = less + 1, i + 1
                    elif p < a[i]:
                        a[more], a[i] = a[i], a[more]
                        more -= 1
                    else:
                        i += 1
                if less - low < high - more:
                    part(a, low, less - 1)
                    low = more + 1
                else:
                    part(a, more + 1, high)
                    high = less - 1
            for i in range(low + 1, high + 1):
                x, j = a[i], i
                while j > low and x < a[j - 1]:
                    a[j] = a[j - 1]
                    j -= 1
                a[j] = x
    """,
    shuffled_beforehand="""
        import random

        def quick_sort(a):
            for i in range(len(a) - 1, 0, -1):
                j = random.randint(0, i)
                a[i], a[j] = a[j], a[i]
            sort(a, 0, len(a) - 1)

        def sort(a, low, high):
            if low < high:
                p, less, i, more = a[low], low, low + 1, high
                while i <= more:
                    if a[i] < p:
                        a[less], a[i] = a[i], a[less]
                        less, i = less + 1, i + 1
                    elif p < a[i]:
                        a[i], a[more] = a[more], a[i]
                        more -= 1
                    else:
                        i += 1
                sort(a, low, less - 1)
                sort(a, more + 1, high)
    """,
    two_pivots="""
        import random

        def quick_sort(a):
            sort(a, 0, len(a) - 1)

        def sort(a, low, high):
            while low < high:
                for place in (low, high):
                    other = random.randint(low, high)
                    a[place], a[other] = a[other], a[place]
                if a[high] < a[low]:
                    a[low], a[high] = a[high], a[low]
                p, q = a[low], a[high]
                less, more, i = low + 1, high - 1, low + 1
                while i <= more:
                    if a[i] < p:
                        a[i], a[less] = a[less], a[i]
                        less += 1
                    elif q < a[i]:
                        while i < more and q < a[more]:
                            more -= 1
                        a[i], a[more] = a[more], a[i]
                        more -= 1
                        if a[i] < p:
                            a[i], a[less] = a[less], a[i]
                            less += 1
                    i += 1
                less, more = less - 1, more + 1
                a[low], a[less] = a[less], a[low]
                a[high], a[more] = a[more], a[high]
                sort(a, low, less - 1)
                if p < q:
                    i, left, right = less + 1, less + 1, more - 1
                    while i <= right:
                        if not p < a[i]:
                            a[i], a[left] = a[left], a[i]
                            left, i = left + 1, i + 1
                        elif not a[i] < q:
                            a[i], a[right] = a[right], a[i]
                            right -= 1
                        else:
                            i += 1
                    sort(a, left, right)
                low = more + 1
    """,
)

TWO_SUM_STREAM = _all(
    sorted_when_asked_and_kept="""
        from collections import Counter

        class TwoSumStream:
            def __init__(self):
                self.times = Counter()

            def add(self, x):
                self.times.update([x])

            def find(self, target):
                times = self.times
                return any(
                    times[x] > 1 if 2 * x == target else target - x in times for x in [*times]
                )
    """,
    a_list_and_a_set_for_each_question="""
        class TwoSumStream:
            def __init__(self):
                self.numbers = []

            def add(self, x):
                self.numbers.append(x)

            def find(self, target):
                seen = set()
                for x in self.numbers:
                    if target - x in seen:
                        return True
                    seen.add(x)
                return False
    """,
    two_sets="""
        class TwoSumStream:
            def __init__(self):
                self.once, self.twice = set(), set()

            def add(self, x):
                (self.twice if x in self.once else self.once).add(x)

            def find(self, target):
                if target % 2 == 0 and target // 2 in self.twice:
                    return True
                return any(2 * x != target and target - x in self.once for x in self.once)
    """,
    a_table_of_its_own_that_doubles="""
        class TwoSumStream:
            def __init__(self):
                self.buckets, self.n = [[] for _ in range(8)], 0

            def bucket(self, x):
                return self.buckets[(x * 2654435761 >> 7) % len(self.buckets)]

            def add(self, x):
                for pair in self.bucket(x):
                    if pair[0] == x:
                        pair[1] += 1
                        return
                self.bucket(x).append([x, 1])
                self.n += 1
                if self.n > len(self.buckets):
                    old = self.buckets
                    self.buckets = [[] for _ in range(2 * len(old))]
                    for bucket in old:
                        for pair in bucket:
                            self.bucket(pair[0]).append(pair)

            def find(self, target):
                for bucket in self.buckets:
                    for x, times in bucket:
                        if target - x == x:
                            if times > 1:
                                return True
                        elif any(y == target - x for y, _ in self.bucket(target - x)):
                            return True
                return False
    """,
)

EXTERNAL_SORT = _all(
    a_heap_of_heads="""
        import heapq

        def external_sort(disk, data, limit):
            runs = []
            for chunk in disk.read_input(data, limit):
                if len(data) <= limit:
                    yield from sorted(chunk)
                    return
                runs.append(disk.open_run(disk.write_run(sorted(chunk))))
            heads = [(next(run), i) for i, run in enumerate(runs)]
            heapq.heapify(heads)
            while heads:
                item, i = heads[0]
                yield item
                following = next(runs[i], heads)
                if following is heads:
                    heapq.heappop(heads)
                else:
                    heapq.heapreplace(heads, (following, i))
    """,
    the_smallest_by_looking="""
        def external_sort(disk, data, limit):
            ids = []
            for chunk in disk.read_input(data, limit):
                chunk.sort()
                ids.append(disk.write_run(chunk))
            runs = [disk.open_run(run) for run in ids]
            heads = [[next(run), run] for run in runs]
            while heads:
                best = heads[0]
                for head in heads:
                    if head[0] < best[0]:
                        best = head
                yield best[0]
                try:
                    best[0] = next(best[1])
                except StopIteration:
                    heads.remove(best)
    """,
)

RIGHT = {
    "two-sum": TWO_SUM,
    "three-sum": THREE_SUM,
    "merge-sort": MERGE_SORT,
    "quick-sort": QUICK_SORT,
    "two-sum-stream": TWO_SUM_STREAM,
    "external-sort": EXTERNAL_SORT,
}
