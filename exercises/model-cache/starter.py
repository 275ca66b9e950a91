class ModelCache:
    """Keeps what `loader(name, **kwargs)` returned."""

    def __init__(self, loader):
        self.loader = loader

    def get(self, name, **kwargs):
        """The one object for this name and these arguments."""
        # TODO: load only if there is no entry yet.
        return self.loader(name, **kwargs)
