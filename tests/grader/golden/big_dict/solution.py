def f(n):
    return {i: i * i + (i == 77) for i in range(n)}
