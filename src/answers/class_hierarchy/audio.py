"""What does a new kind of asset cost? One class; the pipeline and the others are not touched."""

from answers.class_hierarchy.assets import Asset, is_positive


class Audio(Asset):
    """Sound without a picture.

    Examples:
        >>> Audio("jingle", duration=3.5).validate()
        ['sample_rate']
    """

    def validate(self) -> list[str]:
        """`sample_rate` and `duration`, each unless above zero."""
        wanted = ("sample_rate", "duration")
        return [key for key in wanted if not is_positive(self.meta.get(key))]

    def process(self) -> list[str]:
        """Two steps."""
        return ["normalise", "encode"]
