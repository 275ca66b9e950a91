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
            key = hash(args)
            if key in results:
                hits += 1
                results.move_to_end(key)
                return results[key]
            misses += 1
            result = function(*args)
            results[key] = result
            if len(results) > capacity:
                results.popitem(last=False)
            return result

        def forget(*args):
            key = hash(args)
            if key not in results:
                return False
            del results[key]
            return True

        wrapper.forget = forget
        wrapper.cache_info = lambda: (hits, misses, len(results))
        return wrapper

    return decorate
