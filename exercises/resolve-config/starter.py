def resolve_config(defaults, file, env, overrides):
    """The four settings, each from the strongest layer that has it; ValueError names a bad key."""
    # TODO: read the environment, convert and check each value, then merge.
    return {}
