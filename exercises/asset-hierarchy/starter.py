class Asset:
    """Content that can be validated and processed."""

    def __init__(self, name: str, **meta) -> None:
        # TODO: set the attributes, then make the class abstract.
        self.name = name
        self.meta = {}
        self.log = []

    def validate(self) -> list[str]:
        """The codes of all problems, empty if there are none."""
        return []

    def process(self) -> list[str]:
        """The steps performed, in order."""
        return []


class Image(Asset):
    """A still picture."""


class Video(Asset):
    """Moving pictures."""


class Cinematic(Video):
    """A video that is graded for colour."""
