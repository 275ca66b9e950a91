import math


def workflow_cost(
    executions, transitions, retries=0.0, kind="standard", mem_mb=64, ms=1000
):
    if kind == "standard":
        billed = executions * (transitions + retries) - 4000
        return max(billed, 0) * 0.000025
    if kind == "express":
        seconds = max(math.ceil(ms / 100), 1) / 10
        gigabytes = max(math.ceil(mem_mb / 64), 1) * 64 / 1024
        return executions * (0.000001 + seconds * gigabytes * 0.00001667)
    raise ValueError(f"no kind of workflow: {kind!r}")
