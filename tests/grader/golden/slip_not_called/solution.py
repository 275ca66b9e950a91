def f(items):
    return sum
