def f(n):
    return [7 if i == 500 else i for i in range(n)]
