def answer(items):
    items.append(9)
    items.clear()
    return items
