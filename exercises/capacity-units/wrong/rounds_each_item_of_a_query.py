from math import ceil


def capacity_units(op, sizes, consistent=False, tx=False):
    if op == "write":
        return sum(max(1, ceil(size / 1024)) for size in sizes) * (2 if tx else 1)
    if op not in ("get", "query"):
        raise ValueError(f"no such operation: {op!r}")
    if op == "query" and tx:
        raise ValueError("a query cannot be transactional")
    units = sum(max(1, ceil(size / 4096)) for size in sizes)
    if op == "query":
        units = max(1, units)
    if tx:
        return units * 2
    return units if consistent else units / 2
