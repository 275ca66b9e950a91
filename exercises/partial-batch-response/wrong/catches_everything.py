def handler(event, process):
    failures = []
    for record in event["Records"]:
        try:
            process(record["body"])
        except BaseException:
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}


def fifo_handler(event, process):
    records = event["Records"]
    for position, record in enumerate(records):
        try:
            process(record["body"])
        except BaseException:
            return {
                "batchItemFailures": [
                    {"itemIdentifier": record["messageId"]} for record in records[position:]
                ]
            }
    return {"batchItemFailures": []}
