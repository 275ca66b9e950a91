import random


def quick_sort(a):
    sort_between(a, 0, len(a) - 1)


def sort_between(a, low, high):
    while low < high:
        wall = partition(a, low, high)
        if wall - low < high - wall:
            sort_between(a, low, wall - 1)
            low = wall + 1
        else:
            sort_between(a, wall + 1, high)
            high = wall - 1


def partition(a, low, high):
    chosen = random.randint(low, high)
    a[chosen], a[high] = a[high], a[chosen]
    pivot, wall = a[high], low
    for i in range(low, high):
        if a[i] < pivot:
            a[i], a[wall] = a[wall], a[i]
            wall += 1
    a[wall], a[high] = a[high], a[wall]
    return wall
