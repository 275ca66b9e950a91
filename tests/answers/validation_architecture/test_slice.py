"""One request all the way through: controller, service, ports, and back."""

import json

import pytest

from answers.validation_architecture.contract import GOOD, HERO, example
from answers.validation_architecture.controller import PATH, Request, handle, problems
from answers.validation_architecture.domain import RULES, AssetType
from answers.validation_architecture.gateway import lambda_handler_of
from answers.validation_architecture.ports import Conflict, Validation
from answers.validation_architecture.service import NoSuchAsset, key


def post(service, body=GOOD, caller="ann"):
    """The response to a POST."""
    return handle(service, Request("POST", PATH, caller, body))


def test_accepts_an_asset_and_says_where_to_look():
    """202, a Location, and an execution that is named like the id."""
    service, workflow = example()
    response = post(service)
    assert response.status == 202
    assert response.headers["Location"] == f"{PATH}/{response.body['id']}"
    assert list(workflow.data) == [response.body["id"]]
    assert workflow.data[response.body["id"]]["type"] == "image"


def test_asking_twice_is_asking_once():
    """The same asset and rules: the same answer and one execution."""
    service, workflow = example()
    assert post(service) == post(service)
    assert len(workflow.data) == 1


def test_new_content_at_the_same_address_is_another_validation():
    """The key follows the content, not the name."""
    service, workflow = example()
    first = post(service)
    service.storage.versions[HERO] = "e2"
    assert post(service).body["id"] != first.body["id"]
    assert len(workflow.data) == 2


def test_another_type_of_the_same_content_is_a_conflict():
    """409, and what was started is not changed."""
    service, workflow = example()
    post(service)
    assert post(service, {**GOOD, "type": "video"}).status == 409
    assert [data["type"] for data in workflow.data.values()] == ["image"]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (None, 1),
        ([], 1),
        ({}, 2),
        ({"asset": HERO}, 1),
        ({"asset": "", "type": "image"}, 1),
        ({"asset": "http://uploads/ann/hero.png", "type": "image"}, 1),
        ({"asset": "s3://uploads/ann/", "type": "image"}, 1),
        ({"asset": 7, "type": ["image"]}, 2),
        (GOOD, 0),
    ],
)
def test_names_all_that_is_wrong_with_a_body(body, count):
    """Each mistake is named, at once; 422 if there is any."""
    assert len(problems(body)) == count
    assert post(example()[0], body).status == (422 if count else 202)


def test_takes_the_owner_from_the_token():
    """A body cannot claim another's asset, nor to be somebody else."""
    service, workflow = example()
    assert post(service, {**GOOD, "owner": "ann"}, caller="bob").status == 403
    assert workflow.data == {}


def test_what_another_owns_does_not_exist():
    """404 for another's id, as for one that nobody has."""
    service, _ = example()
    here = post(service).headers["Location"]
    assert handle(service, Request("GET", here, "ann")).status == 200
    assert handle(service, Request("GET", here, "bob")) == handle(
        service, Request("GET", f"{PATH}/unknown", "bob")
    )
    assert handle(service, Request("DELETE", here, "ann")).status == 404


def test_shows_the_result_when_there_is_one():
    """The view has the result, and neither the owner nor an ARN."""
    service, _ = example()
    service.records.add(Validation("v1", "ann", HERO, "image", "done", {"verdict": "approved"}))
    shown = handle(service, Request("GET", f"{PATH}/v1", "ann")).body
    assert shown == {
        "id": "v1",
        "asset": HERO,
        "state": "done",
        "result": {"verdict": "approved"},
    }


def test_a_missing_asset_starts_nothing():
    """422 to the caller, an exception to the program."""
    service, workflow = example()
    assert post(service, {**GOOD, "asset": HERO + "x"}).status == 422
    with pytest.raises(NoSuchAsset):
        service.submit("ann", HERO + "x", AssetType.IMAGE)
    assert workflow.data == {}


def test_the_same_controller_runs_behind_api_gateway():
    """The edge translates; a text that is not JSON is 422, not a crash."""
    handler = lambda_handler_of(example()[0])
    event = {
        "rawPath": PATH,
        "body": json.dumps(GOOD),
        "requestContext": {
            "http": {"method": "POST"},
            "authorizer": {"jwt": {"claims": {"sub": "ann"}}},
        },
    }
    answer = handler(event, None)
    assert answer["statusCode"] == 202
    assert answer["headers"]["Location"].endswith(json.loads(answer["body"])["id"])
    assert handler({**event, "body": "{"}, None)["statusCode"] == 422


def test_a_key_is_a_name_for_an_execution():
    """Short enough, of plain characters, and different for different parts."""
    assert len(key("ann", HERO, "e1", "2026-11")) == 32
    assert key("a", "bc") != key("ab", "c")


def test_every_type_has_rules():
    """No type was forgotten, and each has a format."""
    assert set(RULES) == set(AssetType)
    assert all(rules.formats for rules in RULES.values())


def test_a_workflow_in_memory_refuses_other_data():
    """The fake keeps the promise of the port."""
    _, workflow = example()
    workflow.start("a", {"x": 1})
    workflow.start("a", {"x": 1})
    with pytest.raises(Conflict):
        workflow.start("a", {"x": 2})
