"""An interpreter of the Amazon States Language (JSONPath) on a virtual clock.

It follows the specification, https://states-language.net/spec.html, and where the AWS Step
Functions developer guide says otherwise, AWS; the modules name the page.
"""

from grader.sim.asl.check import problems
from grader.sim.asl.errors import DefinitionError, TaskError, matches
from grader.sim.asl.outcome import Attempt, Event, Execution
from grader.sim.asl.retry import delay
from grader.sim.asl.run import execute
from grader.sim.asl.tasks import Failure, Reply, Script, Silence

__all__ = [
    "Attempt",
    "DefinitionError",
    "Event",
    "Execution",
    "Failure",
    "Reply",
    "Script",
    "Silence",
    "TaskError",
    "delay",
    "execute",
    "matches",
    "problems",
]
