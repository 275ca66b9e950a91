def answer(items):
    assert len(items) == 3, "three items, please"
    return items
