def f(items):
    return [*set(items)]
