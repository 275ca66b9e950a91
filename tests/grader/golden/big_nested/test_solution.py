from solution import f


def test_answer():
    """Gives the answer."""
    want = {'rows': [[i, [*range(300)]] for i in range(5)]}
    want['rows'][3][1][200] = -1
    assert f(300) == want
