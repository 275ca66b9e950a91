def bottleneck(stages):
    """Name and capacity, in requests a second, of the stage that carries least."""
    # TODO: compute what each stage can carry.
    return ("", 0.0)
