from functools import wraps


def memoise(capacity):
    if capacity < 0:
        raise ValueError(capacity)

    def decorate(function):
        results, order = {}, []
        hits = misses = 0

        @wraps(function)
        def wrapper(*args):
            nonlocal hits, misses
            if args in results:
                hits += 1
                order.remove(args)
                order.append(args)
                return results[args]
            misses += 1
            result = function(*args)
            results[args] = result
            order.append(args)
            if len(order) > capacity:
                del results[order.pop(0)]
            return result

        def forget(*args):
            if args not in results:
                return False
            del results[args]
            order.remove(args)
            return True

        wrapper.forget = forget
        wrapper.cache_info = lambda: (hits, misses, len(results))
        return wrapper

    return decorate
