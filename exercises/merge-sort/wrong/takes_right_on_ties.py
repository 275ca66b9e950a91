def merge_sort(items, key=None):
    pairs = [(item if key is None else key(item), item) for item in items]
    return [item for _, item in sort_pairs(pairs)]


def sort_pairs(pairs):
    if len(pairs) < 2:
        return pairs
    middle = len(pairs) // 2
    return merge(sort_pairs(pairs[:middle]), sort_pairs(pairs[middle:]))


def merge(left, right):
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i][0] < right[j][0]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]
