def f(items):
    return None
