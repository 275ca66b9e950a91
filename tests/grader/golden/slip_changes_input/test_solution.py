from solution import f


def test_answer():
    """Gives the answer."""
    numbers = [3, 1, 2]
    assert f(numbers) == 1
    assert numbers == [3, 1, 2]
