def f(items):
    return items.sort()
