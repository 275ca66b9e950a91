from math import ceil


def capacity_units(op, sizes, consistent=False, tx=False):
    if not sizes and op != "query":
        return 0
    if op == "write":
        units = sum(max(1, ceil(size / 1024)) for size in sizes)
        return units * 2 if tx else units
    if op == "get":
        units = sum(max(1, ceil(size / 4096)) for size in sizes)
        if tx:
            return units * 2
    elif op == "query":
        if tx:
            raise ValueError("a query cannot be transactional")
        units = max(1, ceil(sum(sizes) / 4096))
    else:
        raise ValueError(f"no such operation: {op!r}")
    return units if consistent else units / 2
