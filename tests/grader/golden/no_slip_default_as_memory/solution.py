def f(n, known={}):
    if n not in known:
        known[n] = n if n < 2 else f(n - 1) + f(n - 2) + 1
    return known[n]
