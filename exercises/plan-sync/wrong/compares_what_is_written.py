def plan_sync(local, remote, max_batch=10, per_s=5):
    known = {record["key"]: record for record in remote}
    creates = [r["key"] for r in local if r["key"] not in known]
    updates = [
        r["key"]
        for r in local
        if r["key"] in known
        and r["updated"] > known[r["key"]]["updated"]
        and str(r["fields"]) != str(known[r["key"]]["fields"])
    ]
    plan = []
    for op, keys in (("create", creates), ("update", updates)):
        for start in range(0, len(keys), max_batch):
            plan.append((len(plan) // per_s, op, keys[start : start + max_batch]))
    return plan
