def f(items):
    return len(items) - 1
