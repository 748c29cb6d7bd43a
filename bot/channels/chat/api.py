"""The web chat's HTTP surface. It translates and calls `service`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, Field
from sse_starlette import EventSourceResponse

from bot.app import App
from bot.channels.chat import link, service
from bot.channels.kiosk import devices
from bot.web.limits import RateLimit
from bot.web.news import Reader
from bot.web.problems import DOCUMENTED, Problem

router = APIRouter(prefix="/api/chat", tags=["chat"], responses=DOCUMENTED)
bearer = HTTPBearer(auto_error=False, description="The token that starting a session gave.")
LONGEST_WAIT = 30.0  # seconds that a reader is kept waiting at most
LOOK_AGAIN = 2.0  # seconds after which a waiting reader looks by itself, should a signal be lost


class NewSession(BaseModel):
    """Where the person is, and their language if it is known."""

    model_config = ConfigDict(extra="forbid")
    channel: Literal["kiosk"] = "kiosk"
    language: Literal["en", "es"] | None = None


class NewMessage(BaseModel):
    """Words, or the value of a choice that was offered."""

    model_config = ConfigDict(extra="forbid")
    id: UUID
    text: str | None = Field(None, max_length=20_000)
    choice: str | None = Field(None, max_length=200)


class Choice(BaseModel):
    """A button."""

    title: str
    value: str


class ChatMessage(BaseModel):
    """One message to the person."""

    id: UUID
    sender: Literal["bot", "coordinator"] = Field(alias="from")
    text: str
    choices: list[Choice]
    question: str | None
    at: str


class Page(BaseModel):
    """Messages after a cursor."""

    messages: list[ChatMessage]
    cursor: int


class SessionCreated(Page):
    """A session with its token and first messages."""

    session: UUID
    token: str


class Profile(BaseModel):
    """The facts held, in the contract's form."""

    facts: list[dict[str, Any]]


def app_of(request: Request) -> App:
    """The running Causeway."""
    return request.app.state.causeway  # type: ignore[no-any-return]


async def _running(request: Request) -> App:  # a plain function would be run in a thread
    return app_of(request)


Running = Annotated[App, Depends(_running)]


async def session_of(request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> service.Chat:
    """The session of the request's token."""
    if credentials is None:
        raise Problem(401, "This needs the token that starting a session gave.")
    app = app_of(request)
    found = await app.database.look(_find, app, credentials.credentials)
    if found is None:
        raise Problem(401, "This token is not known. Start a new session.")
    return found


def _find(app: App, token: str) -> service.Chat | None:
    try:
        return service.find(app, token)
    except service.Gone as gone:
        raise over(gone) from None


def over(gone: service.Gone) -> Problem:
    """What a session that ended answers."""
    moved = isinstance(gone, service.Moved)
    return Problem(410, "This conversation continues on a phone." if moved else "This session is over. Start a new one.")


def even_ended(app: Running, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> service.Chat:
    """The session of the request's token, even if it is over."""
    found = service.find_ended(app, credentials.credentials) if credentials else None
    if found is None:
        raise Problem(401, "This needs the token that starting a session gave.")
    return found


Chat = Annotated[service.Chat, Depends(session_of)]
After = Annotated[int, Query(ge=0, le=2**31)]
Wait = Annotated[float, Query(ge=0, le=60)]


@router.post("/sessions", status_code=201, response_model=SessionCreated)
def start_session(request: Request, app: Running, body: NewSession) -> dict[str, Any]:
    """Start a session."""
    limits: RateLimit = request.app.state.session_limit
    limits.take(request.client.host if request.client else "unknown")
    try:
        opened = service.open_session(app, body.channel, body.language, request.cookies.get(devices.COOKIE))
    except service.Unregistered:
        raise Problem(403, "This device is not a registered kiosk. Ask a coordinator to register it.") from None
    messages, cursor = service.read(app, opened.conversation_id, 0)
    return {"session": opened.session_id, "token": opened.token, "messages": messages, "cursor": cursor}


@router.post("/messages", status_code=202, response_class=Response, responses={200: {"model": Page}})
async def post_message(request: Request, chat: Chat, body: NewMessage, after: After = 0, wait: Wait = 0) -> Response:
    """Send a message. The same id again has no effect. With `wait`, the answer is what came after the cursor, as reading gives it."""
    if (body.text is None) == (body.choice is None):
        raise Problem(422, "Send either text or a choice.")
    limits: RateLimit = request.app.state.message_limit
    app, words = app_of(request), body.text or ""
    with request.app.state.news.reader(chat.conversation_id) as reader:
        first = await app.database.keep(_receive, app, limits, chat, str(body.id), words, body.choice)
        return await _new(app, chat, after, wait, reader, at_once=not first) if wait else Response(status_code=202)


@router.get("/messages", response_model=Page)
async def get_messages(request: Request, chat: Chat, after: After = 0, wait: Wait = 0) -> Response:
    """What the person was told after a cursor; waits up to `wait` seconds for something new."""
    with request.app.state.news.reader(chat.conversation_id) as reader:
        return await _new(app_of(request), chat, after, wait, reader)


def _receive(app: App, limits: RateLimit, chat: service.Chat, client_id: str, text: str, choice: str | None) -> bool:
    limits.take(str(chat.id))
    return service.receive(app, chat, client_id, text, choice)


async def _new(app: App, chat: service.Chat, cursor: int, wait: float, reader: Reader, at_once: bool = True) -> Response:
    """What is new after a cursor, as soon as there is any; it is not looked for `at_once` where nothing can be new yet."""
    now = asyncio.get_running_loop().time
    deadline = now() + min(wait, LONGEST_WAIT)
    if not at_once:
        await reader.wait(min(wait, LOOK_AGAIN))
    while True:
        messages, reached = await app.database.look(_read, app, chat, cursor)
        left = deadline - now()
        if messages or left <= 0:
            return JSONResponse({"messages": messages, "cursor": reached})
        await reader.wait(min(left, LOOK_AGAIN))


@router.get("/stream", response_class=Response, responses={200: {"content": {"text/event-stream": {}}}})
async def stream(request: Request, app: Running, chat: Chat, after: After = 0) -> EventSourceResponse:
    """The same as server-sent events; the event id is the cursor."""
    return EventSourceResponse(_events(request, app, chat, after))


def _read(app: App, chat: service.Chat, cursor: int) -> tuple[list[dict[str, Any]], int]:
    try:
        return service.read_open(app, chat, cursor)
    except service.Gone as gone:
        raise over(gone) from None


async def _events(request: Request, app: App, chat: service.Chat, cursor: int) -> AsyncIterator[dict[str, Any]]:
    with request.app.state.news.reader(chat.conversation_id) as reader:
        while not await request.is_disconnected():
            try:
                messages, cursor = await app.database.look(service.read_open, app, chat, cursor)
            except service.Gone as gone:
                yield {"event": "gone", "data": over(gone).detail}
                return
            for message in messages:
                yield {"event": "message", "id": str(cursor), "data": json.dumps(message, ensure_ascii=False)}
            await reader.wait(LOOK_AGAIN)


class LinkOptions(BaseModel):
    """Whether the talk can move to a phone."""

    possible: bool


class SmsLink(BaseModel):
    """What to text, and where to."""

    number: str
    code: str
    link: str


class LinkOffer(BaseModel):
    """An offer to go on from a phone; `qr` is SVG of the best way."""

    telegram: str | None
    sms: SmsLink | None
    qr: str
    expires_at: str


@router.get("/link/options", response_model=LinkOptions)
def link_options(app: Running) -> dict[str, bool]:
    """Whether a talk can move to a phone here."""
    return {"possible": link.possible(app)}


@router.post("/link", response_model=LinkOffer)
def offer_link(request: Request, app: Running, chat: Chat) -> dict[str, Any]:
    """Offer to go on from a phone: single use, for ten minutes; an earlier offer is void."""
    limits: RateLimit = request.app.state.message_limit
    limits.take(str(chat.id))
    try:
        return link.offer(app, chat.conversation_id)
    except link.Impossible:
        raise Problem(409, "No phone channel is set up here. Please go on at this screen.") from None
    except link.OptedOut:
        raise Problem(409, "You asked for no more messages. Write START here first, then go on from your phone.") from None


@router.delete("/link", status_code=204, response_class=Response)
def revoke_link(app: Running, chat: Annotated[service.Chat, Depends(even_ended)]) -> Response:
    """ "That was not me": the offer is void, and a phone that used it in the last ten minutes is cut off."""
    link.revoke(app, chat.conversation_id)
    return Response(status_code=204)


@router.get("/profile", response_model=Profile)
def get_profile(app: Running, chat: Chat) -> dict[str, Any]:
    """The facts held about the person."""
    return {"facts": service.profile(app, chat.conversation_id)}


@router.delete("/sessions/current", status_code=204, response_class=Response)
def finish_session(app: Running, chat: Chat) -> Response:
    """Finish and clear this screen; what was told is kept as agreed."""
    service.finish(app, chat.id)
    headers = {"Clear-Site-Data": '"storage"', "Cache-Control": "no-store"}
    return Response(status_code=204, headers=headers)


@router.delete("/profile", status_code=204, response_class=Response)
def delete_profile(app: Running, chat: Chat) -> Response:
    """Delete what the person told."""
    service.erase(app, chat.conversation_id)
    return Response(status_code=204)
