"""Two writers: a look before a write loses, a conditional write does not."""

from scenes.production_tracking.race import looks_first, races, writes_conditionally


def test_looking_first_loses_in_two_of_six_orders() -> None:
    """Both have read before the newer one writes, and the older one writes last."""
    found = races(looks_first)
    assert len(found) == 6
    assert [steps for steps, end in found if end != 3] == [
        ["2 reads 1", "3 reads 1", "3 writes", "2 writes"],
        ["3 reads 1", "2 reads 1", "3 writes", "2 writes"],
    ]


def test_conditional_writes_never_lose() -> None:
    """The newer version is stored at the end of every order."""
    assert {end for _, end in races(writes_conditionally)} == {3}
