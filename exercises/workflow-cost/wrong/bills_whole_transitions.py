import math


def workflow_cost(
    executions, transitions, retries=0.0, kind="standard", mem_mb=64, ms=1000
):
    if kind == "standard":
        billed = int(executions * (transitions + retries)) - 4000
        return max(billed, 0) * 0.000025
    if kind == "express":
        seconds = math.ceil(ms / 100) / 10
        gigabytes = math.ceil(mem_mb / 64) * 64 / 1024
        return executions * (0.000001 + seconds * gigabytes * 0.00001667)
    raise ValueError(f"no kind of workflow: {kind!r}")
