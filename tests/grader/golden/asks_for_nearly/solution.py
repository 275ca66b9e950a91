def f(items):
    return 0.4
