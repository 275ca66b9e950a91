def f(items):
    return items[0]
