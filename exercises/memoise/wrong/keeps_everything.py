from collections import OrderedDict
from functools import wraps


def memoise(capacity):
    if capacity < 0:
        raise ValueError(capacity)

    def decorate(function):
        results = OrderedDict()
        hits = misses = 0

        @wraps(function)
        def wrapper(*args):
            nonlocal hits, misses
            if args in results:
                hits += 1
                results.move_to_end(args)
                return results[args]
            misses += 1
            result = function(*args)
            results[args] = result
            return result

        def forget(*args):
            if args not in results:
                return False
            del results[args]
            return True

        wrapper.forget = forget
        wrapper.cache_info = lambda: (hits, misses, len(results))
        return wrapper

    return decorate
