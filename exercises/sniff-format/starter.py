def sniff_format(head: bytes) -> str | None:
    """The format that the first bytes show, or None."""
    # TODO: compare the first bytes with each signature.
    return None
