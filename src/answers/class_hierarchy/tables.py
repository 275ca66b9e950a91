"""How does the page show what the modules do? Each function returns a Markdown table."""

from collections.abc import Iterable, Mapping

from answers.class_hierarchy.assets import Asset, Image, Video
from answers.class_hierarchy.pipeline import Entry
from answers.class_hierarchy.promises import PROMISES, accepts_what_a_video_accepts, broken
from answers.class_hierarchy.traps import READINGS
from answers.class_hierarchy.watermark import variants
from answers.tables import table

FEATURES = ("watermark", "caption", "logo", "disclaimer", "fingerprint")


def report(entries: Mapping[str, Entry]) -> str:
    """The pipeline's report, a row for each asset.

    Examples:
        >>> print(report({"spot": {"status": "invalid", "errors": ["codec"]}}).splitlines()[-1])
        | spot | invalid | `['codec']` |
    """
    rows = [
        [name, entry["status"], f"`{entry.get('steps', entry.get('errors'))}`"]
        for name, entry in entries.items()
    ]
    return table(["asset", "status", "steps or errors"], rows)


def kept(kinds: Iterable[type[Video]]) -> str:
    """Which class keeps which promise, and whether it accepts what a video accepts."""
    broken_by = {kind: broken(kind, (*PROMISES, accepts_what_a_video_accepts)) for kind in kinds}
    rows = [
        [promise.__name__.replace("_", " ")]
        + ["**no**" if promise.__name__ in names else "yes" for names in broken_by.values()]
        for promise in (*PROMISES, accepts_what_a_video_accepts)
    ]
    return table(["", *(f"`{kind.__name__}`" for kind in broken_by)], rows)


def readings() -> str:
    """What two callers do to a good and a bad video under each reading of `validate`."""
    good, bad = Video("good", codec="h264", duration=10), Video("bad", codec="gif", duration=10)
    rows = []
    for reading in READINGS:
        results = [_call(reading, asset) for asset in (good, bad)]
        shown = [f"`{type(r).__name__}`" if isinstance(r, Exception) else f"`{r}`" for r in results]
        rows.append(
            [
                reading.__name__.replace("_", " "),
                *shown,
                _processed(results, when=True),
                _processed(results, when=False),
            ]
        )
    callers = ("`if a.validate():` processes", "`if not a.validate():` processes")
    return table(["`validate` returns …", "good video", "bad video", *callers], rows)


def _call(reading: object, asset: Asset) -> object:
    try:
        return reading(asset)  # type: ignore[operator]
    except ValueError as error:
        return error


def _processed(results: list[object], *, when: bool) -> str:
    """Which of the two videos a caller processes that goes by the truth of the result."""
    chosen = [
        name
        for name, result in zip(("good", "bad"), results, strict=True)
        if not isinstance(result, Exception) and bool(result) is when
    ]
    right = chosen == ["good"]
    text = " and ".join(chosen) or "neither"
    return text if right else f"**{text}**"


def growth(most: int = len(FEATURES)) -> str:
    """Classes against functions for one to `most` independent features of one kind of asset."""
    rows = [[count, len(variants(Image, FEATURES[:count])), count] for count in range(1, most + 1)]
    return table(["features", "classes, all variants of an image", "functions in a list"], rows)
