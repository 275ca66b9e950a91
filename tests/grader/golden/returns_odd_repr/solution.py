class Odd:
    def __repr__(self):
        raise RuntimeError("no repr")


class Long:
    def __repr__(self):
        return "long " * 100_000


def answer(items):
    return [Odd(), Long()]
