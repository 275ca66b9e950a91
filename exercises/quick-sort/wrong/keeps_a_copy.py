import random


def quick_sort(a):
    sort_between(a, 0, len(a) - 1)


def sort_between(a, low, high):
    if low >= high:
        return
    pivot = a[random.randint(low, high)]
    smaller, equal, larger = [], [], []
    for i in range(low, high + 1):
        if a[i] < pivot:
            smaller.append(a[i])
        elif pivot < a[i]:
            larger.append(a[i])
        else:
            equal.append(a[i])
    for i, item in enumerate(smaller + equal + larger, low):
        a[i] = item
    first, last = low + len(smaller), high - len(larger)
    del smaller, equal, larger
    sort_between(a, low, first - 1)
    sort_between(a, last + 1, high)
