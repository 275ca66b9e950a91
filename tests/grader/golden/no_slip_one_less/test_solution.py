from solution import f


def test_answer():
    """Gives the answer."""
    assert f([5, 5, 5, 5]) == 4
