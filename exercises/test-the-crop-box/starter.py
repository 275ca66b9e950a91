import pytest
from crop_box import crop


@pytest.mark.parametrize(("box", "expected"), [((2, 1, 7, 5), (2, 1, 7, 5))])
def test_returns_the_part_in_the_image(box, expected):
    """Each edge cuts on its own."""
    assert crop(box, 10, 6) == expected


# TODO: write more tests, until each wrong version fails one.
