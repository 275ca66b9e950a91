def aggregate(results: list[dict], required: list[str]) -> dict:
    """The verdict and the sorted names of the validators behind it."""
    # TODO: sort the results into failed, not checked and warnings.
    return {"verdict": "approved", "failed": [], "not_checked": [], "warnings": []}
