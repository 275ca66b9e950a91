def f(items):
    for item in items:
        if item > 5:
            return item
