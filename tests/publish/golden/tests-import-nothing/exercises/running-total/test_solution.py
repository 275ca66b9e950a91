def test_adds():
    """Adds."""
    assert sum([1, 2]) == 3
