def f(items):
    for item in items:
        yield abs(item)
