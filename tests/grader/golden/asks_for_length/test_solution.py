from solution import f


def test_answer():
    """Gives the answer."""
    assert len(f([1])) == 2
