def merge_sort(items, key=None):
    pairs = []
    for item in items:
        pair = (item if key is None else key(item), item)
        place = len(pairs)
        while place > 0 and pair[0] < pairs[place - 1][0]:
            place -= 1
        pairs.insert(place, pair)
    return [item for _, item in pairs]
