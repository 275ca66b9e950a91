import pytest
from crop_box import crop


@pytest.mark.parametrize(
    "box", [(2, 1, 7, 5), (7, 5, 2, 1), (-3, -2, 12, 9), (12, 1, 15, 5), (3, 1, 3, 5)]
)
def test_runs(box):
    crop(box, 10, 6)


def test_refuses_nan():
    try:
        crop((float("nan"), 1, 7, 5), 10, 6)
    except ValueError:
        pass


def test_refuses_an_empty_image():
    try:
        crop((2, 1, 7, 5), 0, 0)
    except ValueError:
        pass
