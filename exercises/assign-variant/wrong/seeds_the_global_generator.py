from collections.abc import Sequence
import random
from hashlib import sha256
from math import fsum
BITS = 53

def assign_variant(user_id: str, weights: Sequence[tuple[str, float]], salt: str='') -> str:
    if any((not weight >= 0 for _, weight in weights)):
        raise ValueError(f'a weight is negative or no number: {weights!r}')
    total = fsum((weight for _, weight in weights))
    if total == 0:
        raise ValueError(f'no variant has a weight: {weights!r}')
    random.seed(repr((salt, user_id)))
    point = random.random() * total
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
    digest = sha256(repr((salt, user_id)).encode()).digest()
    return (int.from_bytes(digest[:8]) >> 64 - BITS) / 2.0 ** BITS
