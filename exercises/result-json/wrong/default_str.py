import json
from dataclasses import asdict


def to_json(result) -> str:
    return json.dumps(asdict(result), default=str)
