from functools import cache, wraps


def traced(function):
    @wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner


@traced
def answer(items):
    return items
