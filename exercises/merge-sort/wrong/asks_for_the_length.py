def merge_sort(items, key=None):
    keys = {} if key is None else {i: key(items[i]) for i in range(len(items))}
    order = sort_indexes(list(range(len(items))), keys or items)
    return [items[i] for i in order]


def sort_indexes(indexes, keys):
    if len(indexes) < 2:
        return indexes
    middle = len(indexes) // 2
    left, right = sort_indexes(indexes[:middle], keys), sort_indexes(indexes[middle:], keys)
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if keys[right[j]] < keys[left[i]]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]
