def merge_sort(items, key=None):
    pairs = [(item if key is None else key(item), item) for item in items]
    return [item for _, item in sort_pairs(pairs)]


def sort_pairs(pairs):
    if len(pairs) < 2:
        return pairs
    middle = len(pairs) // 2
    return merge(sort_pairs(pairs[:middle]), sort_pairs(pairs[middle:]))


def merge(left, right):
    if not left or not right:
        return left + right
    if right[0][0] < left[0][0]:
        return [right[0], *merge(left, right[1:])]
    return [left[0], *merge(left[1:], right)]
