import random


def quick_sort(a):
    sort_between(a, 0, len(a) - 1)


def sort_between(a, low, high):
    if low >= high:
        return
    pivot = a[random.randint(low, high)]
    i, j = low, high
    while i <= j:
        while not a[i] >= pivot:
            i += 1
        while not a[j] <= pivot:
            j -= 1
        if i <= j:
            a[i], a[j] = a[j], a[i]
            i += 1
            j -= 1
    sort_between(a, low, j)
    sort_between(a, i, high)
