"""What `publish` offers under its own name."""

import publish


def test_every_public_name_exists_and_is_documented() -> None:
    """And none is listed twice."""
    assert publish.__all__ == sorted(set(publish.__all__))
    for name in publish.__all__:
        assert getattr(publish, name).__doc__
