def merge_sort(items, key=None):
    result = list(items)
    if key is None:
        key = lambda item: item
    if len(result) < 2:
        return result
    middle = len(result) // 2
    left = merge_sort(result[:middle], key)
    right = merge_sort(result[middle:], key)
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if key(right[j]) < key(left[i]):
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]
