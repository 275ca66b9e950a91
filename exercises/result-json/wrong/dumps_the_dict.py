import json


def to_json(result) -> str:
    return json.dumps(result.__dict__)
