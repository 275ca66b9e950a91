"""The table of error names agrees with the machines and with the interpreter."""

from answers.step_functions.assets import TRANSIENT
from answers.step_functions.errors import ERRORS, NETS, SERVICE, ExtractionFailed, InvalidInput
from answers.step_functions.handler import name_of
from grader.sim.asl import matches


def test_what_is_retried_is_said_to_be_worth_it():
    """Each name of the retrier stands in the table with a yes, or is one of Lambda's own."""
    said = {error.name: error.retry for error in ERRORS}
    for name in TRANSIENT:
        assert said.get(name, "yes" if name in SERVICE else "").startswith("yes"), name


def test_permanent_errors_are_not_retried():
    """No retrier of the machine matches them."""
    for kind in (InvalidInput, ExtractionFailed):
        assert not matches(name_of(kind("no")), TRANSIENT)


def test_the_nets_widen():
    """What the first matches, the second does; the table's last two names slip through both."""
    narrow, wide = NETS.values()
    for error in ERRORS:
        assert matches(error.name, [wide]) or not matches(error.name, [narrow])
    through = [error.name for error in ERRORS if not matches(error.name, [wide])]
    assert through == ["States.DataLimitExceeded", "States.Runtime"]
