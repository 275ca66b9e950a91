"""The pipeline reports every asset, whatever some of them do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.class_hierarchy.assets import Image, Video
from answers.class_hierarchy.audio import Audio
from answers.class_hierarchy.pipeline import run_pipeline


class Scripted:
    """An asset that does what it was told to."""

    def __init__(self, name, problems, steps):
        self.name, self.problems, self.steps = name, problems, steps
        self.calls = []

    def validate(self):
        """The problems, or an exception."""
        self.calls.append("validate")
        return self._result(self.problems)

    def process(self):
        """The steps, or an exception."""
        self.calls.append("process")
        return self._result(self.steps)

    def _result(self, result):
        if isinstance(result, BaseException):
            raise result
        return result


results = st.lists(st.sampled_from(["a", "b"]), max_size=2) | st.builds(ValueError, st.just("bad"))


@given(scripts=st.lists(st.tuples(results, results), max_size=6))
def test_every_asset_has_the_entry_that_the_words_say(scripts):
    """Read once from a generator, in order, each method called at most once."""
    assets = [Scripted(str(i), *script) for i, script in enumerate(scripts)]
    report = run_pipeline(asset for asset in assets)
    assert list(report) == [asset.name for asset in assets]
    for asset in assets:
        failed = {"status": "error", "errors": ["ValueError: bad"]}
        if isinstance(asset.problems, Exception):
            expected, calls = failed, ["validate"]
        elif asset.problems:
            expected, calls = {"status": "invalid", "errors": asset.problems}, ["validate"]
        else:
            calls = ["validate", "process"]
            done = {"status": "processed", "steps": asset.steps}
            expected = failed if isinstance(asset.steps, Exception) else done
        assert report[asset.name] == expected
        assert asset.calls == calls


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_what_ends_the_run_ends_it(error):
    """From either method."""
    for script in ((error(), []), ([], error())):
        with pytest.raises(error):
            run_pipeline([Scripted("x", *script)])


def test_a_new_kind_needs_no_change():
    """Audio runs beside the kinds that were there before."""
    jingle = Audio("jingle", duration=3.5, sample_rate=48_000)
    hero = Image("hero", format="png", width=1, height=1)
    report = run_pipeline([hero, jingle, Video("spot")])
    assert [entry["status"] for entry in report.values()] == ["processed", "processed", "invalid"]
    assert report["jingle"]["steps"] == ["normalise", "encode"]
