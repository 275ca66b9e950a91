"""Resolve a configuration: who wins, what is read, what is refused, what is left alone."""

import copy
from enum import IntEnum, StrEnum

import pytest
from solution import resolve_config

BASE = {"threshold": 0.5, "batch": 8, "debug": False, "endpoint": "try-on"}


def test_takes_the_defaults():
    """Returns the defaults if nothing else is set."""
    assert resolve_config(BASE, {}, {}, {}) == BASE


@pytest.mark.parametrize(
    ("file", "env", "overrides", "batch"),
    [
        pytest.param(16, None, None, 16, id="file over defaults"),
        pytest.param(16, "32", None, 32, id="environment over file"),
        pytest.param(16, "32", 64, 64, id="overrides over all"),
        pytest.param(16, None, 64, 64, id="overrides over file"),
    ],
)
def test_the_stronger_layer_wins(file, env, overrides, batch):
    """Takes each value from the strongest layer that sets it."""
    layers = {"batch": file}, {"APP_BATCH": env} if env else {}, {"batch": overrides}
    assert resolve_config(BASE, *layers) == {**BASE, "batch": batch}


def test_each_key_has_its_own_winner():
    """Decides key by key, and returns the four keys alone."""
    found = resolve_config(
        {"debug": False, "batch": 1, "endpoint": "a"},
        {"batch": 2, "endpoint": "b"},
        {"APP_ENDPOINT": "c", "APP_THRESHOLD": "0.25"},
        {"debug": True},
    )
    assert found == {"threshold": 0.25, "batch": 2, "debug": True, "endpoint": "c"}


@pytest.mark.parametrize("layer", [1, 3])
@pytest.mark.parametrize(("key", "value"), [("threshold", 0), ("debug", False), ("endpoint", "")])
def test_false_values_are_values(layer, key, value):
    """Lets 0, False and an empty text replace a weaker value, outside the environment."""
    layers = [{**BASE, "debug": True}, {}, {}, {}]
    layers[layer] = {key: value}
    assert resolve_config(*layers) == {**BASE, "debug": True, key: value}


@pytest.mark.parametrize("layer", [1, 2, 3])
@pytest.mark.parametrize("key", list(BASE))
def test_none_sets_nothing(layer, key):
    """Takes None for unset, in any layer, the environment included."""
    layers = [BASE, {}, {}, {}]
    layers[layer] = {f"APP_{key.upper()}" if layer == 2 else key: None}
    assert resolve_config(*layers) == BASE


@pytest.mark.parametrize("key", list(BASE))
def test_an_empty_variable_sets_nothing(key):
    """Takes an empty string in the environment for unset."""
    assert resolve_config(BASE, {}, {f"APP_{key.upper()}": ""}, {}) == BASE


def test_ignores_other_variables():
    """Ignores variables whose name does not begin with `APP_`."""
    env = {"PATH": "/bin", "BATCH": "64", "MYAPP_BATCH": "64", "APPLE": "1", "threshold": "7"}
    assert resolve_config(BASE, {}, env, {}) == BASE
    assert resolve_config(BASE, {}, {"app_mode": "x", "App_Batch": "64"}, {}) == BASE


class Size(IntEnum):
    """Sizes by name, each of which is an int."""

    SMALL = 4


class Host(StrEnum):
    """Endpoints by name, each of which is a text."""

    MAIN = "eu"


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("threshold", 0, 0.0),
        ("threshold", 1, 1.0),
        ("threshold", "0", 0.0),
        ("threshold", "1", 1.0),
        ("threshold", " 2.5e-1 ", 0.25),
        ("batch", 1, 1),
        ("batch", " 12 ", 12),
        pytest.param("batch", Size.SMALL, 4, id="batch-an IntEnum is an int"),
        ("endpoint", "0", "0"),
        ("endpoint", " a ", " a "),
        pytest.param("endpoint", Host.MAIN, "eu", id="endpoint-a StrEnum is a text"),
        ("debug", True, True),
        *[("debug", text, True) for text in ("1", "true", "yes", "on", " ON\n", "True", "YES")],
        *[("debug", text, False) for text in ("0", "false", "no", "off", " Off ", "FALSE")],
    ],
)
def test_converts(key, value, expected):
    """Reads what it may read, in every layer, and returns the exact type."""
    layers = [({**BASE, key: value}, {}, {}, {}), (BASE, {key: value}, {}, {})]
    layers += [(BASE, {}, {}, {key: value})]
    if isinstance(value, str):
        layers += [(BASE, {}, {f"APP_{key.upper()}": value}, {})]
    for given in layers:
        found = resolve_config(*given)[key]
        assert (type(found), found) == (type(expected), expected)


REFUSED = [
    ("threshold", "abc"),
    ("threshold", "nan"),
    ("threshold", float("nan")),
    ("threshold", "inf"),
    ("threshold", float("-inf")),
    ("threshold", "7"),
    ("threshold", 1.01),
    ("threshold", -0.01),
    ("threshold", True),
    ("threshold", [0.5]),
    ("threshold", b"0.5"),
    pytest.param("threshold", 10**400, id="threshold-too large for a float"),
    ("batch", 0),
    ("batch", "-1"),
    ("batch", 2.0),
    ("batch", "2.0"),
    ("batch", "many"),
    ("batch", b"4"),
    ("batch", True),
    ("debug", 1),
    ("debug", 0),
    ("debug", "maybe"),
    ("debug", "  "),
    ("debug", 1.0),
    ("endpoint", 5),
    ("endpoint", False),
    ("endpoint", b"try-on"),
]


@pytest.mark.parametrize(("key", "value"), REFUSED)
def test_refuses(key, value):
    """Raises ValueError that names the key, whichever layer holds the value."""
    layers = [({**BASE, key: value}, {}, {}, {}), (BASE, {key: value}, {}, {})]
    layers += [(BASE, {}, {}, {key: value})]
    if isinstance(value, str):
        layers += [(BASE, {}, {f"APP_{key.upper()}": value}, {})]
    for given in layers:
        check_refused(given, key)


@pytest.mark.parametrize("layer", [0, 1])
def test_refuses_what_a_stronger_layer_replaces(layer):
    """Checks a value although an override hides it."""
    layers = [dict(BASE), {}, {"APP_BATCH": "4"}, {"threshold": 0.5, "batch": 4}]
    layers[layer]["threshold"] = "nan"
    check_refused(layers, "threshold")
    check_refused([BASE, {}, {"APP_BATCH": "x"}, {"batch": 4}], "batch")


@pytest.mark.parametrize("layer", [0, 1, 3])
def test_refuses_an_unknown_key(layer):
    """Raises ValueError for a key that is misspelt or in capitals."""
    for key in ("treshold", "BATCH"):
        layers = [dict(BASE), {}, {}, {}]
        layers[layer][key] = 1
        check_refused(layers, key)


@pytest.mark.parametrize("name", ["APP_TRESHOLD", "APP_batch", "APP_"])
def test_refuses_an_unknown_variable(name):
    """Raises ValueError for an unknown name that begins with `APP_`."""
    check_refused((BASE, {}, {name: "1"}, {}), name.removeprefix("APP_"))


@pytest.mark.parametrize(
    ("layer", "unset"),
    [
        pytest.param(0, {**BASE, "mode": None}, id="defaults"),
        pytest.param(1, {"mode": None}, id="file"),
        pytest.param(2, {"APP_MODE": ""}, id="environment"),
        pytest.param(3, {"mode": None}, id="overrides"),
    ],
)
def test_refuses_an_unknown_key_that_is_unset(layer, unset):
    """Raises ValueError for an unknown key even if it is unset."""
    layers = [BASE, {}, {}, {}]
    layers[layer] = unset
    check_refused(layers, "mode")


@pytest.mark.parametrize("key", list(BASE))
def test_refuses_to_start_without(key):
    """Raises ValueError for a key that no layer sets."""
    others = {name: value for name, value in BASE.items() if name != key}
    check_refused((others, {}, {}, {}), key)
    check_refused((others, {key: None}, {f"APP_{key.upper()}": ""}, {}), key)


def test_leaves_the_layers_alone():
    """Changes no layer, and returns a dict of its own at each call."""
    layers = [dict(BASE), {"batch": "16"}, {"APP_DEBUG": "on", "PATH": "x"}, {"endpoint": None}]
    before = copy.deepcopy(layers)
    first = resolve_config(*layers)
    assert layers == before
    first["batch"] = 99
    assert layers == before
    assert resolve_config(*layers)["batch"] == 16


def check_refused(layers, key):
    """The layers are refused with a message that holds the key."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the next line looks at the message
        resolve_config(*layers)
    assert key.lower() in str(caught.value).lower()
