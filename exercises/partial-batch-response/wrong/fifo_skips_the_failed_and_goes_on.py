def handler(event, process):
    failures = []
    for record in event["Records"]:
        try:
            process(record["body"])
        except Exception:
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}



def fifo_handler(event, process):
    left, failed = [], False
    for record in event["Records"]:
        try:
            process(record["body"])
        except Exception:
            failed = True
        if failed:
            left.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": left}
