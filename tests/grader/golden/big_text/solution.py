def f(n):
    return 'ab' * n + 'c' + 'ab' * n
