def merge_sort(items, key=None):
    runs = [[(item if key is None else key(item), item)] for item in items]
    while len(runs) > 1:
        merged = [merge(iter(left), iter(right)) for left, right in zip(runs[::2], runs[1::2])]
        runs = merged + runs[len(merged) * 2 :]
    return [item for run in runs for _, item in run]


def merge(left, right):
    merged, end = [], (None, None)
    (low, one), (high, other) = next(left), next(right)
    while one is not None and other is not None:
        if high < low:
            merged.append((high, other))
            high, other = next(right, end)
        else:
            merged.append((low, one))
            low, one = next(left, end)
    if one is not None:
        merged += [(low, one), *left]
    if other is not None:
        merged += [(high, other), *right]
    return merged
