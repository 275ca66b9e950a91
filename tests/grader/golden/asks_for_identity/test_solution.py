from solution import f


def test_answer():
    """Gives the answer."""
    assert f([7]) is None
