def quick_sort(a, low=0, high=None):
    if high is None:
        high = len(a) - 1
    if low < high:
        wall = low
        for i in range(low, high):
            if a[i] < a[high]:
                a[i], a[wall] = a[wall], a[i]
                wall += 1
        a[wall], a[high] = a[high], a[wall]
        quick_sort(a, low, wall - 1)
        quick_sort(a, wall + 1, high)
