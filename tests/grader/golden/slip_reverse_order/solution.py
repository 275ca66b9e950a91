def f(items):
    return sorted(items, reverse=True)
