def answer(items):
    print("\ud800\0")
    return "\ud800\0"
