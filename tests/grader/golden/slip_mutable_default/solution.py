def f(item, seen=[]):
    seen.append(item)
    return seen
