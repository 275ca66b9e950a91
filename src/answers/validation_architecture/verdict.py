"""Which verdict follows from what the validators found?

A rule that is broken and a check that could not run are different facts, with different remedies:
the first goes back to the artist, the second to whoever runs the service. So they are never mixed.

Examples:
    >>> results = [{"validator": "format", "status": "passed"}]
    >>> aggregate(results, ["format", "logo"])["verdict"]
    'partial'
    >>> aggregate([], [])["verdict"]
    'approved'
"""

from typing import Any


def aggregate(results: list[dict[str, Any]], required: list[str]) -> dict[str, Any]:
    """The verdict and the sorted names of the validators behind it."""
    failed: list[str] = []
    warnings: list[str] = []
    ran = set()
    for result in results:
        name = result["validator"]
        if result["status"] != "error":
            ran.add(name)
        if result["status"] == "failed":
            is_warning = result.get("severity", "error") == "warning"
            (warnings if is_warning else failed).append(name)
    not_checked = [name for name in required if name not in ran]
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
