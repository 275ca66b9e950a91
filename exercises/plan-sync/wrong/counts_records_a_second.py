def plan_sync(local, remote, max_batch=10, per_s=5):
    known = {record["key"]: record for record in remote}
    creates = [r["key"] for r in local if r["key"] not in known]
    updates = [
        r["key"]
        for r in local
        if r["key"] in known
        and r["updated"] > known[r["key"]]["updated"]
        and r["fields"] != known[r["key"]]["fields"]
    ]
    plan = []
    done = 0
    for op, keys in (("create", creates), ("update", updates)):
        for start in range(0, len(keys), max_batch):
            plan.append((done // per_s, op, keys[start : start + max_batch]))
            done += len(plan[-1][2])
    return plan
