from solution import report


def test_text():
    """Reports in two lines."""
    assert report(["b", "a"]) == "1. a\n2. b\n"


def test_counts():
    """Counts the words."""
    assert report(["a"], counts=True) == {"a": 1, "total": 1}


def test_many():
    """Reports many."""
    assert report([str(n) for n in range(2000)], numbers=True) == list(range(2000))
