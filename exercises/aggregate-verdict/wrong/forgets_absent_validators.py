def aggregate(results: list[dict], required: list[str]) -> dict:
    """The verdict and the sorted names of the validators behind it."""
    failed, warnings, ran = [], [], {"error": []}
    for result in results:
        name = result["validator"]
        if result["status"] == "error" and name in required:
            ran["error"].append(name)
        if result["status"] == "failed":
            is_warning = result.get("severity", "error") == "warning"
            (warnings if is_warning else failed).append(name)
    not_checked = ran["error"]
    if failed:
        verdict = "rejected"
    elif not_checked:
        verdict = "partial"
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
