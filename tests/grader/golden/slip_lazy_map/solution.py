def f(items):
    return map(abs, items)
