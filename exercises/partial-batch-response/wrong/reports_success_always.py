def handler(event, process):
    for record in event["Records"]:
        try:
            process(record["body"])
        except Exception as error:
            print("failed:", error)
    return {"batchItemFailures": []}


fifo_handler = handler
