"""Model factory: registering, creating, configuration, refusals, and factories apart."""

import contextlib
import copy

import pytest
from solution import MLModel, ModelFactory


class Local(MLModel):
    """A model that remembers how it was constructed."""

    def __init__(self, **arguments):
        self.arguments = arguments

    def predict(self, items):
        """The same word for every item."""
        return ["local" for _ in items]


class Vendor(MLModel):
    """Another model, whose constructor takes nothing."""

    def predict(self, items):
        """The same word for every item."""
        return ["vendor" for _ in items]


def test_creates_what_was_registered():
    """Creates an object of the class that was registered under the name."""
    factory = filled(local=Local, vendor=Vendor)
    assert type(factory.create("local")) is Local
    assert type(factory.create("vendor")) is Vendor
    assert factory.create("vendor").predict([1, 2]) == ["vendor", "vendor"]


def test_register_returns_the_class():
    """Returns the very class that it decorates."""
    factory = ModelFactory()

    class Plain(MLModel):
        def predict(self, items):
            return []

    assert factory.register("plain")(Plain) is Plain
    assert type(factory.create("plain")) is Plain


def test_passes_the_arguments():
    """Passes every keyword argument to the constructor."""
    factory = filled(local=Local)
    assert factory.create("local").arguments == {}
    labels = ["shirt", "shoe"]
    model = factory.create("local", path="a.bin", labels=labels, limit=None)
    assert model.arguments == {"path": "a.bin", "labels": ["shirt", "shoe"], "limit": None}


def test_passes_an_argument_named_type():
    """Passes an argument of `create` that is named `type` like any other."""
    assert filled(local=Local).create("local", type="small").arguments == {"type": "small"}


def test_creates_a_new_object_each_time():
    """Creates a new object at every call, with the same arguments too."""
    factory = filled(local=Local)
    models = [factory.create("local", path="a.bin") for _ in range(3)]
    models += [factory.from_config({"type": "local", "path": "a.bin"}) for _ in range(2)]
    assert len({id(model) for model in models}) == 5


def test_constructs_only_when_asked():
    """Constructs nothing at registration, and one object for each `create`."""
    made = []

    class Counted(MLModel):
        def __init__(self):
            made.append(self)

        def predict(self, items):
            return []

    factory = filled(counted=Counted)
    assert len(made) == 0
    factory.create("counted")
    factory.create("counted")
    assert len(made) == 2


def test_the_base_is_abstract():
    """Refuses to construct `MLModel` itself."""
    with pytest.raises(TypeError):
        MLModel()


def test_a_class_without_predict_cannot_be_constructed():
    """Refuses to construct a subclass that has no `predict`, with or without a factory."""

    class Silent(MLModel):
        def load(self):
            return None

    with pytest.raises(TypeError):
        Silent()
    with pytest.raises(TypeError):
        filled(silent=Silent).create("silent")


def test_accepts_subclasses_of_subclasses():
    """Accepts a class that derives from `MLModel` by way of another."""

    class Small(Local):
        pass

    assert type(filled(small=Small).create("small")) is Small


def test_accepts_one_class_under_two_names():
    """Accepts the same class under two names."""
    factory = filled(local=Local, default=Local)
    assert type(factory.create("local")) is type(factory.create("default")) is Local


NO_MODEL_CLASSES = pytest.mark.parametrize(
    "thing",
    [
        pytest.param(lambda: int, id="another class"),
        pytest.param(lambda: type("Local", (), {"predict": Local.predict}), id="only alike"),
        pytest.param(lambda: lambda **kwargs: Local(**kwargs), id="a function"),
        pytest.param(Local, id="an object"),
        pytest.param(lambda: "Local", id="a text"),
        pytest.param(lambda: None, id="None"),
    ],
)


@NO_MODEL_CLASSES
def test_refuses_what_is_no_model_class(thing):
    """Raises TypeError when the decorator is applied, not before."""
    decorate = ModelFactory().register("local")
    with pytest.raises(TypeError):
        decorate(thing())


@NO_MODEL_CLASSES
def test_what_was_refused_takes_no_name(thing):
    """Leaves the name free after a refusal, and unknown."""
    factory = ModelFactory()
    with contextlib.suppress(TypeError):
        factory.register("local")(thing())
    with pytest.raises(ValueError, match="local"):
        factory.create("local")
    factory.register("local")(Local)
    assert type(factory.create("local")) is Local


@pytest.mark.parametrize("cls", [Vendor, Local])
def test_refuses_a_name_that_is_taken(cls):
    """Raises ValueError with the name in it, for the same class too, and keeps the first."""
    factory = filled(colour=Local)
    with pytest.raises(ValueError, match="colour"):
        factory.register("colour")(cls)
    assert type(factory.create("colour")) is Local


def test_the_decorator_looks_for_the_name():
    """Looks whether a name is taken when the decorator is applied."""
    factory = ModelFactory()
    first, second = factory.register("colour"), factory.register("colour")
    first(Local)
    with pytest.raises(ValueError, match="colour"):
        second(Vendor)
    assert type(factory.create("colour")) is Local


@pytest.mark.parametrize(
    "names",
    [
        pytest.param([], id="none"),
        pytest.param(["local"], id="one"),
        pytest.param(["local", "vendor", "endpoint"], id="three"),
    ],
)
def test_an_unknown_name_lists_the_known_ones(names):
    """Raises ValueError whose message has the unknown name and every registered one."""
    factory = filled(**dict.fromkeys(names, Local))
    for call in (
        lambda: factory.create("colour"),
        lambda: factory.from_config({"type": "colour", "path": "a.bin"}),
    ):
        with pytest.raises(ValueError, match="colour") as caught:
            call()
        assert [name for name in names if name not in str(caught.value)] == []


def test_lists_what_was_registered_last():
    """Knows in its message also what was registered after an earlier failure."""
    factory = filled(local=Local)
    with pytest.raises(ValueError, match="colour"):
        factory.create("colour")
    factory.register("endpoint")(Vendor)
    with pytest.raises(ValueError, match="colour") as caught:
        factory.create("colour")
    assert "local" in str(caught.value)
    assert "endpoint" in str(caught.value)


WAYS = pytest.mark.parametrize(
    "create",
    [
        pytest.param(lambda factory, name: factory.create(name, path="a.bin"), id="create"),
        pytest.param(
            lambda factory, name: factory.from_config({"type": name, "path": "a.bin"}),
            id="from_config",
        ),
    ],
)


@pytest.mark.parametrize("kind", [TypeError, KeyError, ValueError, OSError])
@WAYS
def test_lets_the_constructors_exception_pass(kind, create):
    """Lets the very exception of a constructor reach the caller."""
    error = kind("weights")

    class Broken(MLModel):
        def __init__(self, path):
            raise error

        def predict(self, items):
            return []

    factory = filled(broken=Broken)
    with pytest.raises(kind) as caught:
        create(factory, "broken")
    assert caught.value is error


@WAYS
def test_lets_a_wrong_argument_fail(create):
    """Lets the constructor refuse an argument that it does not have."""
    factory = filled(vendor=Vendor)
    with pytest.raises(TypeError):
        create(factory, "vendor")


def test_creates_from_configuration():
    """Creates from `type` and the other entries, without passing `type` on."""
    factory = filled(local=Local, vendor=Vendor)
    assert type(factory.from_config({"type": "vendor"})) is Vendor
    model = factory.from_config({"labels": ["shirt"], "type": "local", "workers": None})
    assert type(model) is Local
    assert model.arguments == {"labels": ["shirt"], "workers": None}


def test_leaves_the_configuration_as_it_is():
    """Does not change the dict, so that it can be used again."""
    factory = filled(local=Local)
    config = {"type": "local", "path": "a.bin", "labels": ["shirt"]}
    before = copy.deepcopy(config)
    for _ in range(2):
        model = factory.from_config(config)
        assert model.arguments == {"path": "a.bin", "labels": ["shirt"]}
    assert config == before


def test_leaves_the_configuration_when_it_fails():
    """Does not change the dict either if the name is unknown or the constructor raises."""
    factory = filled(vendor=Vendor)
    unknown, wrong = {"type": "colour", "path": 1}, {"type": "vendor", "path": 1}
    before = copy.deepcopy([unknown, wrong])
    for config in (unknown, wrong):
        with contextlib.suppress(ValueError, TypeError):
            factory.from_config(config)
    assert [unknown, wrong] == before


@pytest.mark.parametrize(
    "config",
    [
        pytest.param({}, id="empty"),
        pytest.param({"path": "a.bin"}, id="arguments only"),
        pytest.param({"name": "local"}, id="another key"),
    ],
)
def test_wants_a_type(config):
    """Raises ValueError with `type` in the message if the configuration has none."""
    with pytest.raises(ValueError, match="type"):
        filled(local=Local).from_config(config)


def test_two_factories_share_nothing():
    """Knows only its own names, and leaves a name free that another factory has."""
    one, other = filled(colour=Local), ModelFactory()
    with pytest.raises(ValueError, match="colour"):
        other.create("colour")
    other.register("colour")(Vendor)
    other.register("finish")(Vendor)
    assert type(one.create("colour")) is Local
    assert type(other.create("colour")) is Vendor
    with pytest.raises(ValueError, match="nothing") as caught:
        one.create("nothing")
    assert "finish" not in str(caught.value)


def test_a_derived_factory_shares_nothing():
    """Keeps a derived class of factories apart from its parent."""

    class Experimental(ModelFactory):
        pass

    parent, derived = filled(colour=Local), Experimental()
    derived.register("finish")(Vendor)
    derived.register("colour")(Vendor)
    assert type(parent.create("colour")) is Local
    with pytest.raises(ValueError, match="finish"):
        parent.create("finish")


def filled(**classes):
    """A factory in which these classes are registered."""
    factory = ModelFactory()
    for name, cls in classes.items():
        factory.register(name)(cls)
    return factory
