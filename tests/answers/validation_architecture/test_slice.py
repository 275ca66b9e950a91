"""One request all the way through: application, service, ports, and back."""

import pytest
from fastapi.testclient import TestClient

from answers.validation_architecture.api import PATH
from answers.validation_architecture.contract import (
    ARN,
    GOOD,
    HERO,
    bearer,
    checked,
    conversation,
    example,
)
from answers.validation_architecture.domain import RULES, AssetType
from answers.validation_architecture.ports import Conflict, Validation
from answers.validation_architecture.service import NoSuchAsset, key


@pytest.fixture
def parts():
    """A client of the application, its service, and its workflow."""
    app, service, workflow = example()
    return TestClient(app), service, workflow


def post(client, body=GOOD, who="ann"):
    """The response to a POST."""
    return client.post(PATH, json=body, headers=bearer(who))


def test_accepts_an_asset_and_says_where_to_look(parts):
    """202, a Location, and an execution that is named like the id."""
    client, _, workflow = parts
    response = post(client)
    assert response.status_code == 202
    assert response.headers["Location"] == f"{PATH}/{response.json()['id']}"
    assert list(workflow.data) == [response.json()["id"]]
    assert workflow.data[response.json()["id"]]["type"] == "image"


def test_asking_twice_is_asking_once(parts):
    """The same asset and rules: the same answer and one execution."""
    client, _, workflow = parts
    first, second = post(client), post(client)
    assert (first.status_code, first.json()) == (second.status_code, second.json())
    assert first.headers["Location"] == second.headers["Location"]
    assert len(workflow.data) == 1


def test_new_content_at_the_same_address_is_another_validation(parts):
    """The key follows the content, not the name."""
    client, service, workflow = parts
    first = post(client)
    service.storage.versions[HERO] = "e2"
    assert post(client).json()["id"] != first.json()["id"]
    assert len(workflow.data) == 2


def test_another_type_of_the_same_content_is_a_conflict(parts):
    """409, and what was started is not changed."""
    client, _, workflow = parts
    post(client)
    assert post(client, {**GOOD, "type": "video"}).status_code == 409
    assert [data["type"] for data in workflow.data.values()] == ["image"]


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ([], [["body"]]),
        ({}, [["body", "asset"], ["body", "type"]]),
        ({"asset": HERO}, [["body", "type"]]),
        ({"asset": "", "type": "image"}, [["body", "asset"]]),
        ({"asset": "http://uploads/ann/hero.png", "type": "image"}, [["body", "asset"]]),
        ({"asset": "s3://uploads/ann/", "type": "image"}, [["body", "asset"]]),
        ({"asset": f"{HERO}\n", "type": "image"}, [["body", "asset"]]),
        ({"asset": 7, "type": ["image"]}, [["body", "asset"], ["body", "type"]]),
    ],
)
def test_names_all_that_is_wrong_with_a_body(parts, body, wrong):
    """422 with the place of each mistake, at once; nothing is started."""
    client, _, workflow = parts
    response = post(client, body)
    assert response.status_code == 422
    assert [error["loc"] for error in response.json()["detail"]] == wrong
    assert workflow.data == {}


def test_a_body_that_is_not_json_is_no_crash(parts):
    """422 as well."""
    client, _, _ = parts
    assert client.post(PATH, content="{", headers=bearer("ann")).status_code == 422


def test_takes_the_owner_from_the_token(parts):
    """A body cannot claim another's asset, nor to be somebody else."""
    client, _, workflow = parts
    assert post(client, {**GOOD, "owner": "ann"}, who="bob").status_code == 403
    assert workflow.data == {}


@pytest.mark.parametrize("headers", [{}, bearer("eve"), {"Authorization": "Basic dC1hbm46"}])
def test_without_a_good_token_nobody_is_served(parts, headers):
    """401, which says what kind of token is wanted, for either route."""
    client, _, workflow = parts
    for response in (
        client.post(PATH, json=GOOD, headers=headers),
        client.get(f"{PATH}/x", headers=headers),
    ):
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"] == "Bearer"
    assert workflow.data == {}


def test_what_another_owns_does_not_exist(parts):
    """The same 404 for another's id, for one that nobody has, and for a raw ARN."""
    client, _, _ = parts
    here = post(client).headers["Location"]
    assert client.get(here, headers=bearer("ann")).status_code == 200
    for path, who in ((here, "bob"), (f"{PATH}/unknown", "bob"), (f"{PATH}/{ARN}", "ann")):
        response = client.get(path, headers=bearer(who))
        assert (response.status_code, response.json()) == (404, {"detail": "no such validation"})
    assert client.delete(here, headers=bearer("ann")).status_code == 405


def test_shows_the_verdict_when_there_is_one(parts):
    """All of the slice: the checks ran, and the view has neither owner nor ARN."""
    client, service, workflow = parts
    here = post(client).headers["Location"]
    (data,) = workflow.data.values()
    service.finish(data, checked(data))
    assert client.get(here, headers=bearer("ann")).json() == {
        "id": data["id"],
        "asset": HERO,
        "state": "done",
        "result": {"verdict": "approved", "failed": [], "not_checked": [], "warnings": []},
    }


def test_a_verdict_that_comes_first_is_not_undone(parts):
    """The machine may be faster than the POST that started it, and a repeated POST tells it."""
    client, service, workflow = parts
    post(client)
    (data,) = workflow.data.values()
    service.records.kept.clear()
    service.finish(data, checked(data))
    assert post(client).json()["state"] == "done"


def test_an_execution_that_failed_is_not_running_for_ever(parts):
    """Without a verdict the state says so."""
    client, service, workflow = parts
    here = post(client).headers["Location"]
    (data,) = workflow.data.values()
    service.finish(data, None)
    shown = client.get(here, headers=bearer("ann")).json()
    assert (shown["state"], shown["result"]) == ("failed", None)


def test_a_missing_asset_starts_nothing(parts):
    """422 to the caller, an exception to the program."""
    client, service, workflow = parts
    assert post(client, {**GOOD, "asset": HERO + "x"}).status_code == 422
    with pytest.raises(NoSuchAsset):
        service.submit("ann", HERO + "x", AssetType.IMAGE)
    assert workflow.data == {}


def test_the_contract_is_described_for_callers(parts):
    """The OpenAPI document knows both routes, what they take and what they answer."""
    client, _, _ = parts
    paths = client.get("/openapi.json").json()["paths"]
    assert {path: list(methods) for path, methods in paths.items()} == {
        PATH: ["post"],
        f"{PATH}/{{id}}": ["get"],
    }
    accepted = paths[PATH]["post"]["responses"]["202"]["content"]["application/json"]
    assert accepted["schema"] == {"$ref": "#/components/schemas/View"}


def test_the_page_tells_the_whole_conversation():
    """Each status that the contract promises occurs, and one execution was started by all."""
    _, _, *rows, gap, last = conversation().splitlines()
    statuses = [row.split(" | ")[1] for row in rows]
    assert " ".join(statuses) == "202 202 409 422 422 403 401 200 200 404 404"
    assert (gap, last) == ("", "Executions that all of this has started: 1.")


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
    _, _, workflow = example()
    workflow.start("a", {"x": 1})
    workflow.start("a", {"x": 1})
    with pytest.raises(Conflict):
        workflow.start("a", {"x": 2})


def test_records_in_memory_keep_the_first():
    """The fake keeps the promise of the port: only `put` replaces."""
    _, service, _ = example()
    running = Validation("v", "ann", HERO, "image")
    done = Validation("v", "ann", HERO, "image", "done")
    assert service.records.add(running) == service.records.add(done) == running
    service.records.put(done)
    assert service.records.get("v") == done
