import json


def to_json(result) -> str:
    """The strict JSON text of a dataclass instance."""
    # TODO: translate every kind of value, at every depth.
    return json.dumps({name: str(value) for name, value in vars(result).items()})
