def f(items):
    return [str(item) for item in sorted(items)]
