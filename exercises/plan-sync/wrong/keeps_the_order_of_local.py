def plan_sync(local, remote, max_batch=10, per_s=5):
    known = {record["key"]: record for record in remote}
    calls = []
    for record in local:
        theirs = known.get(record["key"])
        if theirs is None:
            op = "create"
        elif record["updated"] > theirs["updated"] and record["fields"] != theirs["fields"]:
            op = "update"
        else:
            continue
        if not calls or calls[-1][0] != op or len(calls[-1][1]) == max_batch:
            calls.append((op, []))
        calls[-1][1].append(record["key"])
    return [(number // per_s, op, keys) for number, (op, keys) in enumerate(calls)]
