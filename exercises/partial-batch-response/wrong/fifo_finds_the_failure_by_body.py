def handler(event, process):
    failures = []
    for record in event["Records"]:
        try:
            process(record["body"])
        except Exception:
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}


def fifo_handler(event, process):
    records = event["Records"]
    bodies = [record["body"] for record in records]
    for body in bodies:
        try:
            process(body)
        except Exception:
            failed = bodies.index(body)
            return {
                "batchItemFailures": [
                    {"itemIdentifier": record["messageId"]} for record in records[failed:]
                ]
            }
    return {"batchItemFailures": []}
