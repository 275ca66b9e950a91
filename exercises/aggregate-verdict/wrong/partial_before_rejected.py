def aggregate(results: list[dict], required: list[str]) -> dict:
    """The verdict and the sorted names of the validators behind it."""
    failed, warnings, ran = [], [], set()
    for result in results:
        name = result["validator"]
        if result["status"] != "error":
            ran.add(name)
        if result["status"] == "failed":
            is_warning = result.get("severity", "error") == "warning"
            (warnings if is_warning else failed).append(name)
    not_checked = [name for name in required if name not in ran]
    if not_checked:
        verdict = "partial"
    elif failed:
        verdict = "rejected"
    elif warnings:
        verdict = "warning"
    else:
        verdict = "approved"
    return {
        "verdict": verdict,
        "failed": sorted(failed),
        "not_checked": sorted(not_checked),
        "warnings": sorted(warnings),
    }
