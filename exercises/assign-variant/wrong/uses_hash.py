import random


def assign_variant(user_id, weights, salt=''):
    if any((not weight >= 0 for _, weight in weights)):
        raise ValueError(f'a weight is negative or no number: {weights!r}')
    total = sum((weight for _, weight in weights))
    if total == 0:
        raise ValueError(f'no variant has a weight: {weights!r}')
    point = random.Random(hash(f"{salt}/{user_id}")).random() * total
    end = 0.0
    chosen = ''
    for name, weight in weights:
        if weight > 0:
            chosen = name
            end += weight
            if point < end:
                break
    return chosen

