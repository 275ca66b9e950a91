def f(items):
    return tuple(sorted(items))
