import json
from urllib.parse import unquote_plus


def is_later(one, other):
    length = max(len(one), len(other))
    return one.ljust(length, "0") > other.ljust(length, "0")


def events_of(body):
    try:
        message = json.loads(body)
        if message.get("Event") == "s3:TestEvent":
            return []
        return [
            (
                (record["s3"]["bucket"]["name"], unquote_plus(record["s3"]["object"]["key"])),
                record["s3"]["object"]["sequencer"],
            )
            for record in message["Records"]
        ]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def redrive_plan(letters, latest):
    read = {letter["messageId"]: events_of(letter["body"]) for letter in letters}
    newest = dict(latest)
    due = {}
    for id, events in read.items():
        for name, sequencer in dict(events or ()).items():
            if name not in newest or is_later(sequencer, newest[name]):
                newest[name] = sequencer
                due[name] = id
    plan = {"redrive": [], "drop": [], "keep": []}
    for id, events in read.items():
        if events is None:
            plan["keep"].append(id)
        elif id in due.values():
            plan["redrive"].append(id)
        else:
            plan["drop"].append(id)
    return plan
