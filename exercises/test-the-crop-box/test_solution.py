"""Your tests, run on right and on wrong versions of `crop`."""


def test_accepts(suite, right):
    """Your tests pass on a right version."""
    suite.accepts(right)


def test_notices(suite, mutant):
    """One of your tests fails on a wrong version."""
    suite.notices(mutant)
