"""Web chat sessions: begin, take a message, read, finish, erase. No web framework here."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.orm import Session

from bot.app import App
from bot.channels.kiosk import devices
from bot.intake import talk
from bot.intake.context import TurnContext
from bot.leads.profile import Profile
from bot.store import privacy
from bot.store.base import digest
from bot.store.conversation import CHAT, MESSAGE, ChatSession, Conversation, Status
from bot.store.person import Person
from bot.turn import identity, inbox, outgoing, transcript
from nlu.contract import Understanding

SHOWN = ("bot", "coordinator")
UNSEEN = (Status.CANCELLED, Status.FAILED)


class Chat(NamedTuple):
    """A session that was found by its token."""

    id: UUID
    conversation_id: UUID
    ended_at: datetime | None


class Shown(NamedTuple):
    """What is read of a message to show it."""

    id: UUID
    author: str
    text: str | None
    choices: list[dict[str, str]] | None
    question: str | None
    created_at: datetime
    seq: int
    status: str


_BY_TOKEN = select(*(CHAT.c[name] for name in Chat._fields)).where(CHAT.c.token_hash == bindparam("hash"))
_SHOWN = tuple(MESSAGE.c[name] for name in Shown._fields)
_NEW = and_(MESSAGE.c.seq > bindparam("cursor"), or_(*(MESSAGE.c.author == author for author in SHOWN)))
_AFTER = select(*_SHOWN).where(MESSAGE.c.conversation_id == bindparam("conversation"), _NEW).order_by(MESSAGE.c.seq)
_OF_CHAT = CHAT.outerjoin(MESSAGE, and_(MESSAGE.c.conversation_id == CHAT.c.conversation_id, _NEW))
_OPEN = select(CHAT.c.ended_at, *_SHOWN).select_from(_OF_CHAT).where(CHAT.c.id == bindparam("chat")).order_by(MESSAGE.c.seq)


class Gone(Exception):
    """The session is over."""


class Moved(Gone):
    """It is over because the person went on from a phone."""


@dataclass(frozen=True)
class Opened:
    """A new session; the token is shown once and kept only as a hash."""

    session_id: UUID
    token: str
    conversation_id: UUID


class Unregistered(Exception):
    """Only registered kiosks may start sessions."""


def open_session(app: App, channel: str, language: str | None, device: str | None = None) -> Opened:
    """Begin a session, with the greeting and the first question already in its transcript.

    A registered device, known by its cookie, serves one session at a time: an earlier one ends. Raises Unregistered.
    """
    token = secrets.token_urlsafe(32)
    with app.database.read() as session:
        directory = app.snapshots.get(session)
    with app.database.write() as session:
        at = app.now()
        kiosk = devices.live(session, device)
        if kiosk is None and channel == "kiosk" and app.settings.kiosk_registration == "required":
            raise Unregistered
        if kiosk is not None:
            devices.end_sessions(session, kiosk.id, at)
        kiosk_id = kiosk.id if kiosk else None
        row = ChatSession(token_hash=digest(token), conversation_id=None, kiosk_id=kiosk_id, created_at=at, seen_at=at)
        conversation = inbox.open_conversation(session, channel, secrets.token_hex(16), language, at)
        row.conversation_id = conversation.id
        session.add(row)
        session.flush()
        _greet(app, session, conversation, directory)
        return Opened(row.id, token, conversation.id)


def find(app: App, token: str) -> Chat | None:
    """The session of a token. Raises Gone if it is over."""
    chat = find_ended(app, token)
    if chat is not None and chat.ended_at is not None:
        raise _gone(app, chat)
    return chat


def find_ended(app: App, token: str) -> Chat | None:
    """The session of a token, be it over or not."""
    rows = app.database.rows(_BY_TOKEN, {"hash": digest(token)})
    return Chat._make(rows[0]) if rows else None


def _gone(app: App, chat: Chat) -> Gone:
    with app.database.read() as session:
        return Moved() if identity.claimed(session, chat.conversation_id) else Gone()


def receive(app: App, chat: Chat, client_id: str, text: str = "", choice: str | None = None) -> bool:
    """Store a message; False if the same id came before."""
    provider_id, at = f"{chat.id}:{client_id}", app.now()
    return inbox.store(app.database, lambda session: inbox.receive(session, chat.conversation_id, provider_id, at, text, choice))


def read(app: App, conversation_id: UUID, cursor: int) -> tuple[list[dict[str, Any]], int]:
    """What the person was told after the cursor, and the new cursor."""
    rows = app.database.rows(_AFTER, {"conversation": conversation_id, "cursor": cursor})
    return _page(list(map(Shown._make, rows)), cursor)


def read_open(app: App, chat: Chat, cursor: int) -> tuple[list[dict[str, Any]], int]:
    """The same for a session that may have ended meanwhile. Raises Gone: nothing is shown after its end."""
    rows = app.database.rows(_OPEN, {"chat": chat.id, "cursor": cursor})
    if not rows or rows[0][0] is not None:
        raise _gone(app, chat)
    found = [Shown._make(row) for _, *row in rows]
    return _page([message for message in found if message.id is not None], cursor)


def _page(messages: Sequence[Shown], cursor: int) -> tuple[list[dict[str, Any]], int]:
    shown = [m for m in messages if m.status not in UNSEEN and m.text is not None]
    return [_as_json(m) for m in shown], max([cursor, *(m.seq for m in messages)])


def _as_json(message: Shown) -> dict[str, Any]:
    """One message in the API's form."""
    return {
        "id": str(message.id),
        "from": message.author,
        "text": message.text,
        "choices": message.choices or [],
        "question": message.question,
        "at": message.created_at.isoformat(),
    }


def profile(app: App, conversation_id: UUID) -> list[dict[str, Any]]:
    """The facts held about the person, in the contract's form."""
    with app.database.read() as session:
        person_id = session.get_one(Conversation, conversation_id).person_id
        return [fact.as_json() for fact in Profile(session, person_id).facts]


def finish(app: App, chat_id: UUID) -> None:
    """Finish and clear this screen: the session ends, what was told is kept as agreed."""
    with app.database.write() as session:
        row = session.get_one(ChatSession, chat_id)
        row.ended_at = app.now()
        privacy.forget_if_refused(session, row.conversation_id, app.now())


def erase(app: App, conversation_id: UUID) -> None:
    """Delete what the person told, at once."""
    with app.database.write() as session:
        conversation = session.get_one(Conversation, conversation_id)
        privacy.erase(session, session.get_one(Person, conversation.person_id), app.now(), whole=True)


def _greet(app: App, session: Session, conversation: Conversation, directory: Any) -> None:
    person = session.get_one(Person, conversation.person_id)
    language = person.language or "en"
    turn = TurnContext(
        session=session,
        settings=app.settings,
        catalogue=app.engine.catalogue,
        directory=directory,
        person=person,
        conversation=conversation,
        messages=[],
        profile=Profile(session, person.id),
        understood=Understanding("es" if language == "es" else "en", "greet"),
        now=app.now(),
    )
    said = [app.engine.catalogue.say(r.name, language, conversation.channel, **r.values) for r in talk.start(turn)]
    record = transcript.record_turn(session, conversation.id, "opening", len(said), turn.now)
    conversation.question = next((one.question for one in reversed(said) if one.question), None)
    outgoing.queue(session, conversation, said, turn.now, turn_id=record)
