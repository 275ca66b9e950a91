def f(items):
    return tuple(items)
