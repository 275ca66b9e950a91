"""The small world finds what is wrong with a function."""

import pytest

from answers.crop_box.box import crop
from answers.crop_box.world import HEIGHT, WIDTH, boxes, failures, pixels

MISTAKES = {
    "cuts nothing": lambda box, width, height: box,
    "always None": lambda box, width, height: None,
    "mixes up the sizes": lambda box, width, height: crop(box, height, width),
    "one short": lambda box, width, height: crop(box, width - 1, height - 1),
    "corners the other way round": lambda box, width, height: (
        (crop(box, width, height) or ())[::-1] or None
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_shows(mistake):
    """Some box gives it away."""
    assert failures(mistake)


def test_only_boxes_that_touch_an_edge_are_wrong_then():
    """The failures are the boxes that a mistake is about."""

    def keeps_what_touches(box, width, height):
        part = crop(box, width, height)
        return (0, 0, 0, 1) if part is None and box == (-1, 0, 0, 1) else part

    assert failures(keeps_what_touches) == [(-1, 0, 0, 1)]


def test_every_place_beside_the_image_occurs():
    """There are boxes on all sides of it."""
    found = list(boxes())
    assert len(set(found)) == 6**4
    assert any(x0 >= WIDTH and x1 >= WIDTH for x0, _, x1, _ in found)
    assert any(y0 >= HEIGHT and y1 >= HEIGHT for _, y0, _, y1 in found)
    assert any(x0 < 0 and x1 <= 0 for x0, _, x1, _ in found)


def test_a_flat_box_has_no_pixels():
    """Neither without width nor without height."""
    assert pixels((1, 0, 1, 2)) == pixels((0, 1, 3, 1)) == frozenset()
