from collections.abc import Sequence
from zlib import crc32
from math import fsum
BITS = 53

def assign_variant(user_id: str, weights: Sequence[tuple[str, float]], salt: str='') -> str:
    if any((not weight >= 0 for _, weight in weights)):
        raise ValueError(f'a weight is negative or no number: {weights!r}')
    total = fsum((weight for _, weight in weights))
    if total == 0:
        raise ValueError(f'no variant has a weight: {weights!r}')
    point = _fraction(user_id, salt) * total
    end = 0.0
    chosen = ''
    for name, weight in weights:
        if weight > 0:
            chosen = name
            end += weight
            if point < end:
                break
    return chosen

def _fraction(user_id: str, salt: str) -> float:
    return crc32((salt + user_id).encode()) / 2**32
