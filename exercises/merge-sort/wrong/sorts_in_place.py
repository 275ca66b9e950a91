def merge_sort(items, key=None):
    if not isinstance(items, list):
        items = list(items)
    pairs = [(item if key is None else key(item), item) for item in items]
    sort_between(pairs, 0, len(pairs))
    for i, (_, item) in enumerate(pairs):
        items[i] = item
    return items


def sort_between(pairs, start, end):
    if end - start < 2:
        return
    middle = (start + end) // 2
    sort_between(pairs, start, middle)
    sort_between(pairs, middle, end)
    left, right = pairs[start:middle], pairs[middle:end]
    i = j = 0
    for place in range(start, end):
        if i == len(left) or (j < len(right) and right[j][0] < left[i][0]):
            pairs[place] = right[j]
            j += 1
        else:
            pairs[place] = left[i]
            i += 1
