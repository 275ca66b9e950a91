def memoise(capacity):
    """A decorator by which a function remembers its `capacity` most recently used results."""

    def decorate(function):
        # TODO: return a function that remembers, with `forget` and `cache_info`.
        return function

    return decorate
