def quick_sort(a):
    sort_between(a, 0, len(a) - 1)


def sort_between(a, low, high):
    if low >= high:
        return
    pivot = a[(low + high) // 2]
    first, i, last = low, low, high - 1
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
    sort_between(a, low, first - 1)
    sort_between(a, last + 1, high)
