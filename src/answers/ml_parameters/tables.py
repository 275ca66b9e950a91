"""How does the page show it?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from answers.case_study import CASE, DAY
from answers.ml_parameters.canary import answers_needed
from answers.ml_parameters.config import resolve_config
from answers.ml_parameters.deployment import Deployment
from answers.ml_parameters.rollout import canary, rolling, shadow, side_by_side, update
from answers.ml_parameters.service import complaint
from answers.ml_parameters.traps import from_environment, graceful, outcome
from answers.tables import table

TTL = 60
"""Seconds for which a process keeps a parameter."""
BASE = {"threshold": 0.5, "batch": 8, "debug": False, "endpoint": "try-on"}
OLD, NEW = Deployment(), Deployment(model="try-on-8")


def checked(env: Mapping[str, str]) -> float:
    """The threshold by `resolve_config`, as a reader of the traps' environment."""
    layer = {"APP_THRESHOLD": env["THRESHOLD"]}
    found = resolve_config(BASE, {}, layer, {})["threshold"]
    assert isinstance(found, float)
    return found


def thresholds() -> str:
    """What three ways of reading a threshold do with five texts."""
    readers = [from_environment, graceful, checked]
    rows = [
        [f"`{text!r}`", *(outcome(read, text) for read in readers)]
        for text in ("0.8", "", "abc", "nan", "7")
    ]
    return table(["in the environment", "`float(…)`", "or a default", "`resolve_config`"], rows)


def rollouts() -> str:
    """Each way to change a model: the request's fields, and whether botocore accepts them."""
    stepwise = {
        "canary": (canary(1, 600), "`BlueGreenUpdatePolicy`, type `CANARY`"),
        "rolling": (rolling(25, 300), "`RollingUpdatePolicy`"),
    }
    who = {
        "canary": "one new instance, then all of them",
        "rolling": "batch after batch",
    }
    fits = partial(complaint, "UpdateEndpoint")
    rows = [
        [name, who[name], field, "`UpdateEndpoint`", fits(update(NEW, policy, ["try-on-errors"]))]
        for name, (policy, field) in stepwise.items()
    ]
    for name, request, seen, field in (
        ("A/B", side_by_side(OLD, NEW, 10), "either variant, by weight", "`ProductionVariants`"),
        (
            "shadow",
            shadow(OLD, NEW, 10),
            "the old; the new gets copies",
            "`ShadowProductionVariants`",
        ),
    ):
        answer = complaint("CreateEndpointConfig", request)
        rows.append([name, seen, field, "`CreateEndpointConfig`", answer])
    return table(["", "Callers are answered by", "Field", "of", "botocore"], rows)


def connect() -> str:
    """The case study's numbers for reads and for a canary."""
    cached = DAY // TTL
    share = CASE.executions_a_day // 100
    needed = answers_needed(0.95, 0.93)
    return table(
        ["", "number"],
        [
            ["executions a day, each of which reads one parameter", CASE.executions_a_day],
            [f"reads a day of a process that keeps it for {TTL} s, at most", cached],
            ["times fewer", CASE.executions_a_day // cached],
            ["executions a day of a canary of 1 %", share],
            ["labelled answers that show a fall from 95 % to 93 %", needed],
        ],
    )
