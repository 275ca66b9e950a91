def answer(items):
    try:
        return items["x"]
    except TypeError as error:
        raise KeyError("no x") from error
