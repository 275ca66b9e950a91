"""Names become objects; refusals say what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.model_factory import world
from answers.model_factory.batch import TransformJob
from answers.model_factory.cases import CONFIGS
from answers.model_factory.factory import MLModel, ModelFactory
from answers.model_factory.wiring import wire

names = st.text("abc", min_size=1, max_size=3)


class Keeps(MLModel):
    """Keeps the arguments of its constructor."""

    def __init__(self, **kwargs):
        self.kwargs = kwargs

    def predict(self, items):
        """Nothing of interest."""
        return [("x", 1.0) for _ in items]


@given(known=st.sets(names), asked=names, kwargs=st.dictionaries(names, st.integers()))
def test_creates_what_is_known_and_lists_it_otherwise(known, asked, kwargs):
    """`create` and `from_config` agree, and configuration stays as it is."""
    factory = ModelFactory()
    for name in known:
        factory.register(name)(Keeps)
    config = {"type": asked, **kwargs}
    before = dict(config)
    for make in (lambda: factory.create(asked, **kwargs), lambda: factory.from_config(config)):
        if asked in known:
            assert make().kwargs == kwargs
            assert make() is not make()
        else:
            with pytest.raises(ValueError, match=f"unknown model '{asked}'") as caught:
                make()
            assert all(repr(name) in str(caught.value) for name in known)
    assert config == before


def test_an_argument_may_be_called_name():
    """In `create` and in configuration."""
    factory = ModelFactory()
    factory.register("a")(Keeps)
    assert factory.create("a", name="b").kwargs == {"name": "b"}
    assert factory.from_config({"type": "a", "name": "b"}).kwargs == {"name": "b"}


@pytest.mark.parametrize("thing", [int, Keeps(), None, lambda: Keeps(), TransformJob])
def test_refuses_what_is_no_model_class(thing):
    """A batch job too: it does not answer now."""
    factory = ModelFactory()
    with pytest.raises(TypeError, match="not a subclass of MLModel"):
        factory.register("a")(thing)
    with pytest.raises(ValueError, match="none is registered"):
        factory.create("a")


def test_a_name_is_taken_once_in_each_factory():
    """The first stays; another factory does not mind."""
    one, other = ModelFactory(), ModelFactory()
    one.register("a")(Keeps)
    with pytest.raises(ValueError, match="'a' is taken by Keeps"):
        one.register("a")(type("Later", (Keeps,), {}))
    assert type(one.create("a")) is Keeps
    other.register("a")(Keeps)


def test_no_type():
    """The message shows what there was."""
    with pytest.raises(ValueError, match=r"no 'type' in \{'typ': 'a'\}"):
        ModelFactory().from_config({"typ": "a"})


def test_a_wired_factory_shares_nothing_with_the_next():
    """Each has the clients that it was given."""
    vendors = [world.FakeVendor(), world.FakeVendor()]
    for vendor in vendors:
        factory = wire(vendor, world.runtime(), world.load)
        assert factory.from_config(CONFIGS["vendor"]).predict([b"shirt 71"]) == [("shirt", 0.71)]
    assert [vendor.batches for vendor in vendors] == [[[b"shirt 71"]]] * 2


def test_a_loader_that_fails_is_heard():
    """The constructor's exception is nobody else's."""
    factory = wire(world.FakeVendor(), world.runtime(), world.load)
    with pytest.raises(FileNotFoundError, match=r"model\.joblib"):
        factory.from_config({"type": "local", "artefact": "model.joblib"})
