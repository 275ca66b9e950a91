def plan_sync(local, remote, max_batch=10, per_s=5):
    creates, updates = [], []
    for record in local:
        theirs = [other for other in remote if other["key"] == record["key"]]
        if not theirs:
            creates.append(record["key"])
        elif record["updated"] > theirs[0]["updated"] and record["fields"] != theirs[0]["fields"]:
            updates.append(record["key"])
    plan = []
    for op, keys in (("create", creates), ("update", updates)):
        for start in range(0, len(keys), max_batch):
            plan.append((len(plan) // per_s, op, keys[start : start + max_batch]))
    return plan
