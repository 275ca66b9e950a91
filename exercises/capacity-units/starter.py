def capacity_units(op, sizes, consistent=False, tx=False):
    """Units that the operation uses on items of these sizes, in bytes."""
    # TODO: round up, add, and halve or double; the order differs between the operations.
    return 0
