"""Errors as problem+json (RFC 9457), each with a sentence that a person can act on."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DataError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

log = structlog.get_logger()
SENTENCES = {
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    413: "This is too large.",
}

UNSTORABLE = "This holds something that cannot be stored."
_FIELDS = {"type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"}}
_BODY = {"type": "object", "properties": _FIELDS, "required": list(_FIELDS)}
# What any call may come to, for the published description.
DOCUMENTED: dict[int | str, dict[str, Any]] = {
    status: {"description": words, "content": {"application/problem+json": {"schema": _BODY}}}
    for status, words in (("4XX", "What is wrong with the call"), ("5XX", "What failed on our side"))
}


class Problem(Exception):
    """An error with its status and a sentence."""

    def __init__(self, status: int, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.headers = status, detail, headers


def respond(status: int, detail: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """The problem as a response."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def install(web: FastAPI) -> None:
    """Let every error of the server come out as a problem."""

    @web.exception_handler(Problem)
    async def known(_: Request, problem: Problem) -> Response:
        return respond(problem.status, problem.detail, problem.headers)

    @web.exception_handler(HTTPException)
    async def http(_: Request, error: HTTPException) -> Response:
        return respond(error.status_code, SENTENCES.get(error.status_code, str(error.detail)), dict(error.headers or {}))

    @web.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> Response:
        return respond(422, _sentence(error))

    refuse_unstorable(web)

    @web.exception_handler(Exception)
    async def unknown(_: Request, error: Exception) -> Response:
        log.error("request_failed", error=error)
        return respond(500, "Something went wrong on our side. Please try again.")


def refuse_unstorable(web: Starlette) -> None:
    """What no database takes is the caller's error: NUL, halves of characters, numbers that are too large."""

    async def refused(_: Request, error: Exception) -> Response:
        return respond(400, UNSTORABLE)

    for kind in (DataError, UnicodeError):
        web.add_exception_handler(kind, refused)


def _sentence(error: RequestValidationError) -> str:
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return "The body is not valid JSON."
    place = ".".join(str(part) for part in first["loc"][1:]) or "body"
    return f"{place}: {first['msg']}."
