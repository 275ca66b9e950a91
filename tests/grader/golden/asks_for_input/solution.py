def answer(items):
    return input("? ")
