def redrive_plan(letters: list, latest: dict) -> dict:
    """The ids of the letters to send back, to drop and to keep."""
    # TODO: read the letters, and find out which are due.
    return {"redrive": [], "drop": [], "keep": []}
