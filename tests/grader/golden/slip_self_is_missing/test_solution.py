from solution import Stack


def test_answer():
    """Gives the answer."""
    s = Stack()
    s.push(1)
