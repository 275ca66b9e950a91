def f(items):
    print(sum(items))
