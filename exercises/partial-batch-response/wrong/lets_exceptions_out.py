def handler(event, process):
    for record in event["Records"]:
        process(record["body"])
    return {"batchItemFailures": []}


fifo_handler = handler
