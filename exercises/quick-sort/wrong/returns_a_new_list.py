import random


def quick_sort(a):
    if len(a) < 2:
        return list(a)
    pivot = random.choice(a)
    smaller = [x for x in a if x < pivot]
    larger = [x for x in a if pivot < x]
    equal = [x for x in a if not x < pivot and not pivot < x]
    return quick_sort(smaller) + equal + quick_sort(larger)
