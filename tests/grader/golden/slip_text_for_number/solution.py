def f(items):
    return str(sum(items))
