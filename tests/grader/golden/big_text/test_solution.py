from solution import f


def test_answer():
    """Gives the answer."""
    assert f(300) == 'ab' * 601
