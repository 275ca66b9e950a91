"""A picture shows every state and every way of its machine."""

import pytest

from answers.step_functions.assets import asset_machine
from answers.step_functions.picture import dot, flows
from answers.step_functions.polling import polling_machine
from answers.step_functions.process import state_machine
from publish.diagrams import graph


def ways(machine):
    """All pairs of states that a machine may go between."""
    for name, state in machine["States"].items():
        targets = [state.get("Next"), state.get("Default")]
        targets += [part["Next"] for part in (*state.get("Choices", ()), *state.get("Catch", ()))]
        yield from ((name, target) for target in targets if target)
        for branch in state.get("Branches", ()):
            yield name, branch["StartAt"]
            yield from ways(branch)


@pytest.mark.parametrize("make", [asset_machine, polling_machine, state_machine])
def test_every_way_is_an_edge(make):
    """No edge is missing, and none is invented."""
    text = dot(make())
    for here, there in ways(make()):
        assert f'"{here}" -> "{there}"' in text
    assert text.count("->") == len(list(ways(make())))


@pytest.mark.parametrize("make", [asset_machine, polling_machine, state_machine])
def test_graphviz_understands_it(make):
    """The figure names every state."""
    drawn = graph(dot(make()), title="A machine", alt="Its states.")
    for name in make()["States"]:
        assert f">{name}<" in drawn


def test_flows_show_what_is_received():
    """JSON stands on the arrows, with its quotes."""
    drawn = graph(flows({"$": [("Review", {"id": "a1"})]}), title="Flow", alt="One state.")
    assert '{"id": "a1"}' in drawn.replace("&quot;", '"')
