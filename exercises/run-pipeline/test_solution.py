"""Run pipeline: the three outcomes, what is called and how often, what may be assumed, the cost."""

import pytest
from solution import run_pipeline


class Asset:
    """An asset by script: each method returns its list, or raises it; `calls` is the record."""

    def __init__(self, name, problems=(), steps=("resize",)):
        self.name = name
        self._results = {"validate": problems, "process": steps}
        self.calls = []

    def validate(self):
        """What the script says."""
        return self._play("validate")

    def process(self):
        """What the script says."""
        return self._play("process")

    def _play(self, method):
        self.calls.append(method)
        result = self._results[method]
        if isinstance(result, BaseException):
            raise result
        return list(result)

    def __repr__(self):
        return f"<asset {self.name!r}>"


def failing(name, method, error):
    """An asset of which one method raises."""
    return Asset(name, **{"problems" if method == "validate" else "steps": error})


class NotAnswered(Exception):
    """An exception that no module of Python knows."""


def test_processes_an_asset():
    """Reports the steps of an asset without problems."""
    assets = [Asset("hero", steps=["resize", "compress"])]
    expected = {"hero": {"status": "processed", "steps": ["resize", "compress"]}}
    assert run_pipeline(assets) == expected


def test_processes_an_asset_without_steps():
    """Reports an empty list if there was nothing to do."""
    assets = [Asset("hero", steps=[])]
    assert run_pipeline(assets) == {"hero": {"status": "processed", "steps": []}}


@pytest.mark.parametrize(
    "problems",
    [
        pytest.param(["codec"], id="one problem"),
        pytest.param(["codec", "duration"], id="two problems"),
        pytest.param(["duration", "codec"], id="in another order"),
    ],
)
def test_reports_an_invalid_asset(problems):
    """Reports all problems of an invalid asset, as they came."""
    assets = [Asset("spot", problems)]
    assert run_pipeline(assets) == {"spot": {"status": "invalid", "errors": problems}}


def test_without_assets_the_report_is_empty():
    """Returns an empty dict for no assets."""
    assert run_pipeline([]) == {}


def test_reports_every_asset():
    """Keeps the order of the assets, valid or not."""
    assets = [Asset("c"), Asset("a", ["codec"]), Asset("b", steps=["encode"])]
    report = run_pipeline(assets)
    assert report == {
        "c": {"status": "processed", "steps": ["resize"]},
        "a": {"status": "invalid", "errors": ["codec"]},
        "b": {"status": "processed", "steps": ["encode"]},
    }
    assert list(report) == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("error", "text"),
    [
        pytest.param(ValueError("too dark"), "ValueError: too dark", id="ValueError"),
        pytest.param(KeyError("codec"), "KeyError: 'codec'", id="KeyError"),
        pytest.param(NotAnswered("no answer"), "NotAnswered: no answer", id="an unknown one"),
        pytest.param(FileNotFoundError(2, "gone"), "FileNotFoundError: [Errno 2] gone", id="file"),
        pytest.param(NotAnswered(1, 2), "NotAnswered: (1, 2)", id="two arguments"),
        pytest.param(RuntimeError(), "RuntimeError: ", id="no message"),
        pytest.param(StopIteration("done"), "StopIteration: done", id="StopIteration"),
        pytest.param(ExceptionGroup("two", [ValueError(), KeyError()]), None, id="a group"),
    ],
)
@pytest.mark.parametrize("method", ["validate", "process"])
def test_reports_an_exception(method, error, text):
    """Reports type and message of an exception, whichever method raised it."""
    text = text or f"ExceptionGroup: {error}"
    assets = [failing("hero", method, error)]
    assert run_pipeline(assets) == {"hero": {"status": "error", "errors": [text]}}


@pytest.mark.parametrize("failed", ["first", "second", "third"])
@pytest.mark.parametrize("method", ["validate", "process"])
def test_goes_on_after_an_exception(method, failed):
    """Processes every other asset if one fails, wherever it stands."""
    names = ["first", "second", "third"]
    assets = [Asset(name) for name in names]
    assets[names.index(failed)] = failing(failed, method, OSError("disk full"))
    expected = {name: {"status": "processed", "steps": ["resize"]} for name in names}
    expected[failed] = {"status": "error", "errors": ["OSError: disk full"]}
    report = run_pipeline(assets)
    assert report == expected
    assert list(report) == names


@pytest.mark.parametrize(
    "problems",
    [
        pytest.param(["format"], id="a problem"),
        pytest.param(["format", "dimensions"], id="two problems"),
        pytest.param(ValueError("too dark"), id="validate raises"),
    ],
)
def test_processes_only_what_is_valid(problems):
    """Does not call `process` if there is a problem, or if `validate` raises."""
    asset = Asset("hero", problems)
    run_pipeline([asset])
    assert "process" not in asset.calls


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param({}, ["validate", "process"], id="valid"),
        pytest.param({"problems": ["format"]}, ["validate"], id="invalid"),
        pytest.param({"problems": ValueError()}, ["validate"], id="validate raises"),
        pytest.param({"steps": ValueError()}, ["validate", "process"], id="process raises"),
    ],
)
def test_calls_each_method_at_most_once(script, expected):
    """Validates once, then processes once, and only what is valid."""
    asset = Asset("hero", **script)
    run_pipeline([asset])
    assert asset.calls == expected


@pytest.mark.parametrize("method", ["validate", "process"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_lets_through_what_ends_the_run(error, method):
    """Neither reports nor hides what is no `Exception`."""
    assets = [failing("hero", method, error()), Asset("later")]
    with pytest.raises(error):
        run_pipeline(assets)


def test_reads_a_generator_once():
    """Takes assets from a generator, which can be read once."""
    assets = (Asset(name) for name in ["a", "b", "c"])
    report = run_pipeline(assets)
    assert list(report) == ["a", "b", "c"]
    assert {entry["status"] for entry in report.values()} == {"processed"}


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(tuple, id="tuple"),
        pytest.param(iter, id="iterator"),
        pytest.param(lambda assets: dict(enumerate(assets)).values(), id="values of a dict"),
    ],
)
def test_takes_any_iterable(make):
    """Takes a tuple, an iterator or the values of a dict as well as a list."""
    assets = make([Asset("a"), Asset("b", ["codec"])])
    assert run_pipeline(assets) == {
        "a": {"status": "processed", "steps": ["resize"]},
        "b": {"status": "invalid", "errors": ["codec"]},
    }


def test_assumes_no_type():
    """Runs objects that share no base class and have nothing but the three names."""

    class Subtitles:
        __slots__ = ()
        name = "subtitles"

        def validate(self):
            return []

        def process(self):
            return ["convert"]

    class Font:
        name = "font"
        validate = staticmethod(lambda: ["licence"])
        process = staticmethod(lambda: ["embed"])

    assert run_pipeline([Subtitles(), Font]) == {
        "subtitles": {"status": "processed", "steps": ["convert"]},
        "font": {"status": "invalid", "errors": ["licence"]},
    }


def test_runs_objects_that_are_false():
    """Runs an object that is false because it has the length 0."""

    class Playlist(Asset):
        def __len__(self):
            return 0

    assert run_pipeline([Playlist("a"), Playlist("b", ["empty"])]) == {
        "a": {"status": "processed", "steps": ["resize"]},
        "b": {"status": "invalid", "errors": ["empty"]},
    }


def test_runs_objects_that_are_not_hashable():
    """Runs objects that can be neither hashed nor compared."""

    class Layer(Asset):
        __hash__ = None

        def __eq__(self, other):
            raise AssertionError("compared two assets")

    assert run_pipeline([Layer("a"), Layer("b", ["hidden"])]) == {
        "a": {"status": "processed", "steps": ["resize"]},
        "b": {"status": "invalid", "errors": ["hidden"]},
    }


def test_assumes_nothing_about_the_name():
    """Reports an asset with an empty name, or one that is a word of the report."""
    names = ["", "status", "error", "0"]
    report = run_pipeline([Asset(name) for name in names])
    assert report == {name: {"status": "processed", "steps": ["resize"]} for name in names}


def test_every_run_has_a_report_of_its_own():
    """Forgets the assets of the run before."""
    first = run_pipeline([Asset("a")])
    second = run_pipeline([Asset("b")])
    assert list(first) == ["a"]
    assert list(second) == ["b"]


def test_work_grows_with_the_number_of_assets(growth):
    """Needs work that grows no faster than the number of assets."""
    growth(
        lambda n: ([Asset(f"asset {i}", ["codec"] if i % 3 else []) for i in range(n)],),
        run_pipeline,
        check=lambda arguments, report: len(report) == len(arguments[0]),
    ).at_most("n")
