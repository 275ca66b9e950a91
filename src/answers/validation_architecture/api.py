"""How does a request become a call of the service, and its answer a response?

The controller decides nothing about assets. FastAPI compares the body with the schema (422) and
finds the caller; what is left is one call of the service, and a status code for each way it ends.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from answers.validation_architecture.ports import Conflict, Tokens
from answers.validation_architecture.schema import Submission, View
from answers.validation_architecture.service import NoSuchAsset, ValidationService

PATH = "/validations"
router = APIRouter(prefix=PATH)


def create_app(service: ValidationService, tokens: Tokens) -> FastAPI:
    """The web application around a service, which is built once and not for each request."""
    app = FastAPI(title="Asset validation")
    app.state.service, app.state.tokens = service, tokens
    app.include_router(router)
    return app


def _service(request: Request) -> ValidationService:
    service: ValidationService = request.app.state.service
    return service


def caller(
    request: Request, given: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]
) -> str:
    """Who is asking, by a token that has been verified; never by what the body says."""
    owner: str | None = request.app.state.tokens.owner(given.credentials)
    if owner is None:
        raise HTTPException(401, "unknown token", {"WWW-Authenticate": "Bearer"})
    return owner


Caller = Annotated[str, Depends(caller)]
Service = Annotated[ValidationService, Depends(_service)]


@router.post("", status_code=202)
def submit(body: Submission, owner: Caller, service: Service, response: Response) -> View:
    """Accept an asset, and say where to ask for the verdict."""
    if not body.asset.startswith(f"s3://uploads/{owner}/"):
        raise HTTPException(403, "not your asset")
    try:
        validation = service.submit(owner, body.asset, body.type)
    except NoSuchAsset:
        raise HTTPException(422, "asset: nothing lies there") from None
    except Conflict:
        raise HTTPException(409, "this content was submitted as another type") from None
    response.headers["Location"] = f"{PATH}/{validation.id}"
    return View.model_validate(validation)


@router.get("/{id}")
def find(id: str, owner: Caller, service: Service) -> View:
    """How far a validation of the caller's is."""
    validation = service.find(owner, id)
    if validation is None:
        raise HTTPException(404, "no such validation")
    return View.model_validate(validation)
