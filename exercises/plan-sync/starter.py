def plan_sync(local, remote, max_batch=10, per_s=5):
    """The calls as (second, operation, keys): creates first, then updates."""
    # TODO: write this.
    return []
