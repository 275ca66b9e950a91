from math import ceil


def capacity_units(op, sizes, consistent=False, tx=False):
    if op == "write":
        return ceil(sum(sizes) / 1024) * (2 if tx else 1)
    if op not in ("get", "query"):
        raise ValueError(f"no such operation: {op!r}")
    if op == "query" and tx:
        raise ValueError("a query cannot be transactional")
    units = ceil(sum(sizes) / 4096)
    if op == "query" or sizes:
        units = max(1, units)
    if tx:
        return units * 2
    return units if consistent else units / 2
