def quick_sort(a):
    sort_between(a, 0, len(a) - 1)


def sort_between(a, low, high):
    while low < high:
        first, last = partition(a, low, high)
        if first - low < high - last:
            sort_between(a, low, first - 1)
            low = last + 1
        else:
            sort_between(a, last + 1, high)
            high = first - 1


def partition(a, low, high):
    pivot, first, i, last = a[low], low, low, high
    while i <= last:
        if a[i] < pivot:
            a[first], a[i] = a[i], a[first]
            first += 1
            i += 1
        elif pivot < a[i]:
            a[i], a[last] = a[last], a[i]
            last -= 1
        else:
            i += 1
    return first, last
