def merge_sort(items, key=None):
    if key is None:
        return sort_list(list(items))
    return [item for _, item in sort_list([(key(item), item) for item in items])]


def sort_list(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = sort_list(items[:middle]), sort_list(items[middle:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]
