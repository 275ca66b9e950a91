def f(items):
    sorted(items)
