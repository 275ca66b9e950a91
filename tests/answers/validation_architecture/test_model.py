"""The model: validators, verdict, bytes, JSON, and the load."""

import json
import threading
import time
from dataclasses import replace
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.case_study import CASE
from answers.validation_architecture.blocking import most_at_once
from answers.validation_architecture.capacity import LOADS, doubt
from answers.validation_architecture.domain import Asset, AssetType, Finding, Severity, Status
from answers.validation_architecture.encode import to_json
from answers.validation_architecture.sniff import sniff_format
from answers.validation_architecture.traps import dumps_the_dict
from answers.validation_architecture.validators import check_format, checks, run
from answers.validation_architecture.verdict import aggregate

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\r"
HERO = Asset("s3://uploads/ann/hero.png", AssetType.IMAGE, PNG, 1920, 1080, frozenset({"navy"}))


def statuses(asset, detect=lambda uri: True):
    """What each validator says of an asset."""
    return {each.validator: each.status for each in run(checks(detect), asset)}


def test_a_good_asset_passes_everything():
    """All four validators pass."""
    assert statuses(HERO) == dict.fromkeys(checks(bool), Status.PASSED)


@pytest.mark.parametrize(
    ("change", "validator"),
    [
        ({"head": b"GIF89a\x01\x00"}, "format"),
        ({"head": b""}, "format"),
        ({"width": 1199}, "dimensions"),
        ({"height": 627}, "dimensions"),
        ({"colours": frozenset({"navy", "lime"})}, "brand"),
    ],
)
def test_one_broken_rule_fails_one_validator(change, validator):
    """The others are not affected."""
    found = statuses(replace(HERO, **change))
    assert [name for name, status in found.items() if status is Status.FAILED] == [validator]


def test_a_name_does_not_make_a_format():
    """What is called PNG may be anything; the message says what it is."""
    assert check_format(replace(HERO, head=b"GIF89a")).message == "gif, not png/jpeg/webp"


def test_a_detector_that_raises_is_not_checked():
    """Its error is no verdict on the asset, and the others ran."""

    def unreachable(uri):
        raise TimeoutError(uri)

    found = statuses(HERO, unreachable)
    assert found.pop("logo") is Status.ERROR
    assert set(found.values()) == {Status.PASSED}
    assert statuses(HERO, lambda uri: False)["logo"] is Status.FAILED


@given(st.lists(st.sampled_from(["passed", "failed", "error"]), min_size=4, max_size=4))
def test_a_verdict_is_approved_only_if_all_passed(found):
    """Neither a fault nor a broken rule is lost on the way."""
    names = list("abcd")
    results = [{"validator": n, "status": s} for n, s in zip(names, found, strict=True)]
    said = aggregate(results, names)
    assert (said["verdict"] == "approved") is (set(found) == {"passed"})
    assert len(said["failed"]) + len(said["not_checked"]) + found.count("passed") == 4


@given(st.binary(max_size=16))
def test_sniffing_never_raises(head):
    """Any bytes have a format or none."""
    assert sniff_format(head) in {None, "png", "jpeg", "gif", "tiff", "webp", "avi", "mov", "mp4"}


def test_a_finding_becomes_json():
    """Its Enums are written as their values, where the usual line fails."""
    finding = Finding("brand", Status.FAILED, Severity.WARNING, "also lime")
    assert json.loads(to_json(finding)) == {
        "validator": "brand",
        "status": "failed",
        "severity": "warning",
        "message": "also lime",
    }
    with pytest.raises(TypeError):
        dumps_the_dict(finding)


@pytest.mark.parametrize("result", [3, None, Finding, {"validator": "logo"}, Decimal(1)])
def test_only_a_dataclass_instance_is_a_result(result):
    """Anything else is refused at the door."""
    with pytest.raises(TypeError):
        to_json(result)


def test_the_load_follows_from_the_case_study():
    """Little's law, and the quota that is nearest."""
    day = LOADS["over the day"]
    assert day.starts == CASE.executions_a_second
    assert day.transitions * 86_400 == pytest.approx(CASE.transitions_a_day)
    assert round(day.open) == 347
    assert all(load.first_limit.startswith("starts") for load in LOADS.values())
    assert max(LOADS["ten times, within one hour"].shares().values()) < 1
    assert doubt() == "1,500 a second, of which the last row would take 148%"


def test_a_blocking_call_holds_the_loop_up():
    """One call at a time in the loop, however many requests there are."""
    assert most_at_once("/async-def", 6, partial(time.sleep, 0.001)) == 1


@pytest.mark.parametrize(("requests", "most"), [(6, 6), (80, 40)])
def test_calls_in_threads_overlap_as_far_as_there_are_threads(requests, most):
    """Each call waits until as many are under way: six of six, and forty of eighty."""
    meet = threading.Barrier(most)
    assert most_at_once("/def", requests, partial(meet.wait, 30)) == most
