def handler(event: dict, process) -> dict:
    """What Lambda is answered for a batch of a standard queue."""
    # TODO: process the messages, and name those that failed.
    return {}


def fifo_handler(event: dict, process) -> dict:
    """What Lambda is answered for a batch of a FIFO queue."""
    return {}
