def helper(items):
    return items[0].missing


def answer(items):
    return helper(items)
