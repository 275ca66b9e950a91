def handler(event, process):
    records = event["Records"]
    failures = []
    for body in [record["body"] for record in records]:
        try:
            process(body)
        except Exception:
            failed = next(record for record in records if record["body"] == body)
            failures.append({"itemIdentifier": failed["messageId"]})
    return {"batchItemFailures": failures}


def fifo_handler(event, process):
    records = event["Records"]
    for position, record in enumerate(records):
        try:
            process(record["body"])
        except Exception:
            return {
                "batchItemFailures": [
                    {"itemIdentifier": record["messageId"]} for record in records[position:]
                ]
            }
    return {"batchItemFailures": []}
