def merge_sort(items, key=None):
    pairs = [(item if key is None else key(item), item) for item in items]
    return [item for _, item in sort_pairs(pairs)]


def sort_pairs(pairs):
    if len(pairs) < 2:
        return pairs
    middle = len(pairs) // 2
    return merge(sort_pairs(pairs[:middle]), sort_pairs(pairs[middle:]))


def merge(left, right):
    merged = []
    while left and right:
        smaller = right if right[0][0] < left[0][0] else left
        merged.append(smaller.pop(0))
    return merged + left + right
