def answer(items):
    yield from reversed(items)
