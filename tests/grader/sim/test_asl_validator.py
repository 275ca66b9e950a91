"""Every shared machine passes npm's asl-validator."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.grader.sim.machines import FOLDER

VALIDATOR = Path(__file__).parents[3] / "node_modules/asl-validator/dist/bin/asl-validator.js"


@pytest.mark.skipif(not VALIDATOR.is_file(), reason="asl-validator is not in node_modules")
@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_machines_are_valid(tmp_path: Path) -> None:
    """The validator finds nothing wrong with any definition of the set."""
    command = ["node", str(VALIDATOR)]
    for path in sorted(FOLDER.glob("*.json")):
        definition = json.loads(path.read_text(encoding="utf-8"))["definition"]
        (tmp_path / path.name).write_text(json.dumps(definition), encoding="utf-8")
        command += ["--json-path", str(tmp_path / path.name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
