"""Results become JSON and come back, and interrupted runs keep what is known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grader import Result, TestResult, interrupted

RESULT = Result(
    "two-sum",
    "fail",
    "1 of 2 tests failed.",
    (TestResult("test_a", "A.", "pass", duration=0.5), TestResult("test_b", "B: “1”", "fail")),
)


def test_json_round_trip() -> None:
    """What was written is read again."""
    assert Result.from_json(RESULT.to_json()) == RESULT


def test_json_has_the_contract_s_keys_in_order() -> None:
    """Readers in other languages rely on these names."""
    data = json.loads(RESULT.to_json())
    assert [*data] == [
        "version", "exercise", "status", "message", "traceback", "line", "output", "tests",
    ]  # fmt: skip
    assert [*data["tests"][0]] == [
        "name", "title", "status", "message", "traceback", "call", "returned", "expected",
        "output", "line", "duration", "cost", "counterexample", "divergence", "shown",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"tests": []}', RESULT.to_json().replace('"version": 1', '"version": 2')],
)
def test_what_is_no_result_is_refused(text: str) -> None:
    """Reading nonsense raises ValueError."""
    with pytest.raises(ValueError, match=r"result|Expecting"):
        Result.from_json(text)


def test_unknown_statuses_are_refused() -> None:
    """A typing mistake in a status cannot get far."""
    with pytest.raises(ValueError, match="passed"):
        Result("x", "passed", "")
    with pytest.raises(ValueError, match="passed"):
        TestResult("x", "x", "passed")


CASES = json.loads((Path(__file__).parent / "interrupted.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_interrupted(case: dict[str, object]) -> None:
    """The page's `interrupted` (src/browser/result.ts) is held to the same file."""
    checkpoint = case["checkpoint"] and Result.from_json(json.dumps(case["checkpoint"]))
    result = interrupted(checkpoint or None, **case["why"])  # type: ignore[arg-type]
    assert json.loads(result.to_json()) == case["result"]
