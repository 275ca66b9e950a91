def handler(event, process):
    done = []
    for record in event["Records"]:
        try:
            process(record["body"])
        except Exception:
            continue
        done.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": done}


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
