def merge_sort(items, key=None):
    if not hasattr(items, "__getitem__"):
        items = list(items)
    if len(items) < 2:
        if key is not None and len(items) == 1:
            key(items[0])
        return items
    pairs = [(item if key is None else key(item), item) for item in items]
    return [item for _, item in sort_pairs(pairs)]


def sort_pairs(pairs):
    if len(pairs) < 2:
        return pairs
    middle = len(pairs) // 2
    left, right = sort_pairs(pairs[:middle]), sort_pairs(pairs[middle:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if right[j][0] < left[i][0]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]
