from solution import f


def test_answer():
    """Gives the answer."""
    assert f(1) == 1
    assert f(2) == 1
