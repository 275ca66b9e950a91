def merge_sort(items, key=None):
    runs = [[(item if key is None else key(item), item)] for item in items]
    while len(runs) > 1:
        merged = [merge(left, right) for left, right in zip(runs[::2], runs[1::2])]
        runs = merged + runs[len(merged) * 2 :]
    return [item for run in runs for _, item in run]


def merge(left, right):
    merged, i, j = [], 0, 0
    try:
        while True:
            if right[j][0] < left[i][0]:
                merged.append(right[j])
                j += 1
            else:
                merged.append(left[i])
                i += 1
    except IndexError:
        return merged + left[i:] + right[j:]
