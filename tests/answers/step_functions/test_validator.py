"""Every machine of the answer, the wrong ones too, is one that AWS would take."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from answers.step_functions import assets, batch, long_job, polling, process, traps
from grader.sim.asl import problems

VALIDATOR = Path(__file__).parents[3] / "node_modules/asl-validator/dist/bin/asl-validator.js"
MACHINES = {
    "assets": assets.asset_machine(),
    "process": process.state_machine(),
    "polling": polling.polling_machine(),
    "followed": long_job.machine(long_job.followed()),
    "called back": long_job.machine(long_job.called_back()),
    "batch": batch.batch_machine(),
    "batch without a reader": batch.batch_machine(reader=False),
    "retries what it catches": traps.retries_what_it_catches(),
    "never retries it": traps.never_retries_it(),
    "waits for ever": traps.waits_for_ever(),
    "forgets timeouts": traps.forgets_timeouts(),
    "forgets the asset": traps.forgets_the_asset(),
    "loses its state": traps.loses_its_state(),
    "asks for ever": traps.asks_for_ever(),
    "hides every fault": traps.hides_every_fault(),
}
needs_node = pytest.mark.skipif(
    not VALIDATOR.is_file() or shutil.which("node") is None,
    reason="node or asl-validator is not installed",
)


def validated(machines, folder):
    """The validator's exit code and complaints."""
    command = ["node", str(VALIDATOR)]
    for name, machine in machines.items():
        path = folder / f"{name}.json"
        path.write_text(json.dumps(machine), encoding="utf-8")
        command += ["--json-path", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


@needs_node
def test_the_linter_finds_nothing(tmp_path):
    """asl-validator takes them all."""
    assert validated(MACHINES, tmp_path) == (0, "")


@needs_node
def test_the_linter_finds_the_fragment(tmp_path):
    """It does refuse what is no machine."""
    code, complaints = validated({"fragment": traps.fragment()}, tmp_path)
    assert code != 0
    assert "StartAt" in complaints


@pytest.mark.parametrize("name", [name for name in MACHINES if name != "batch"])
def test_the_interpreter_finds_nothing(name):
    """Nor does the interpreter, save for the reader that it does not know."""
    assert problems(MACHINES[name]) == []


def test_each_machine_is_new():
    """A caller who changes one changes no other."""
    first = process.state_machine()
    first["States"].clear()
    assert process.state_machine()["States"]
