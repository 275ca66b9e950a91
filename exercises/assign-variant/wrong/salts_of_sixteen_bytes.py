from hashlib import blake2b


def assign_variant(user_id, weights, salt=""):
    if any(weight < 0 for _, weight in weights) or not sum(weight for _, weight in weights):
        raise ValueError(f"no weights: {weights!r}")
    digest = blake2b(user_id.encode(), salt=salt.encode(), digest_size=6).digest()
    point = int.from_bytes(digest) / 2**48 * sum(weight for _, weight in weights)
    for name, weight in weights:
        if point < weight:
            return name
        point -= weight
    return [name for name, weight in weights if weight][-1]
