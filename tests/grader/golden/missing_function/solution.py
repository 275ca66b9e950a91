import math

LIMIT = 3


def add(a, b):
    return a + b
