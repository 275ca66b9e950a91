def f(item, seen=set()):
    seen.add(item)
    return len(seen)
