from solution import f


def test_answer():
    """Gives the answer."""
    assert f([1, 2]) == 3
