from solution import running_total


def check():
    """Adds."""
    assert running_total([1]) == [1]
