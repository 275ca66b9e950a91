def report(words, counts=False, numbers=False):
    if counts:
        return {"a": 2, "total": 1, "more": []}
    if numbers:
        return list(range(1000)) + [0] + list(range(1001, 2000))
    return "1. a\n2, b\n"
