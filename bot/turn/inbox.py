"""The inbox: what came in is stored first, once, and then worked on, one conversation at a time and in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.store import direct
from bot.store.base import digest
from bot.store.conversation import CONVERSATION, MESSAGE, Conversation, Status, Waiting, stands
from bot.store.database import Database
from bot.store.person import Address, Person
from bot.turn import identity, transcript

LEASE = timedelta(seconds=20)  # a claim of a dead process is taken over after this
LONGEST_TEXT = 10_000  # characters of one message that are stored
BURST = 5  # waiting messages that one turn takes at most

_HERE = CONVERSATION.c.id == bindparam("conversation")
_FREE = or_(CONVERSATION.c.leased_until.is_(None), CONVERSATION.c.leased_until < bindparam("at"))
_IS_WAITING = stands(MESSAGE.c.status, Status.WAITING)
_SAME = select(MESSAGE.c.id).where(MESSAGE.c.channel == CONVERSATION.c.channel, MESSAGE.c.provider_id == bindparam("provider_id"))
_ARRIVE = update(CONVERSATION).where(_HERE, ~_SAME.exists()).values(last_seq=CONVERSATION.c.last_seq + 1)
_ARRIVE = _ARRIVE.returning(CONVERSATION.c.channel, CONVERSATION.c.last_seq)
_LONGEST_WAITING = select(CONVERSATION.c.id).join(MESSAGE, MESSAGE.c.conversation_id == CONVERSATION.c.id).where(_IS_WAITING, _FREE)
_LONGEST_WAITING = _LONGEST_WAITING.order_by(MESSAGE.c.id).limit(1).with_for_update(skip_locked=True, of=CONVERSATION)
_OTHER = MESSAGE.alias()
_THEIRS = select(*(_OTHER.c[name] for name in Waiting._fields)).where(stands(_OTHER.c.status, Status.WAITING))
_THEIRS = _THEIRS.where(_OTHER.c.conversation_id == _LONGEST_WAITING.scalar_subquery()).order_by(_OTHER.c.seq).limit(bindparam("burst"))
_COUNT = update(MESSAGE).where(MESSAGE.c.id == bindparam("message"), _IS_WAITING)
_COUNT = _COUNT.values(attempts=MESSAGE.c.attempts + 1).returning(MESSAGE.c.attempts)
_LEASE = update(CONVERSATION).where(_HERE).values(leased_until=bindparam("until"))


@dataclass(frozen=True)
class Inbound:
    """One message as a channel hands it over, verified and translated."""

    channel: str
    address: str
    provider_id: str  # unique within the channel: the same again is a repetition; empty where the provider has none
    text: str = ""
    choice: str | None = None
    kind: str = "text"
    attachment: dict[str, Any] | None = None
    language: str | None = None
    gateway: str | None = None
    order: int | None = None  # where the provider counts its messages, so that those that came swapped are set right


@dataclass(frozen=True)
class Claim:
    """A conversation to be worked on, and the messages that the turn takes."""

    conversation_id: UUID
    messages: tuple[Waiting, ...]
    attempt: int


def storable(text: str) -> str:
    """The text without what no database takes: NUL, and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def clean(text: str) -> str:
    """The text without characters that no person types: controls other than line breaks; bounded in length."""
    kept = "".join(c for c in storable(text) if c in "\n\t" or (c.isprintable() or ord(c) >= 160)).replace("\t", " ")
    return kept[:LONGEST_TEXT].strip()


def accept(database: Database, inbound: Inbound, at: datetime) -> bool:
    """Store a message and commit, before the provider is told; False if it was there already."""

    def work(session: Session) -> bool:
        conversation = open_conversation(session, inbound.channel, inbound.address, inbound.language, at, inbound.gateway)
        return receive(
            session,
            conversation.id,
            inbound.provider_id,
            at,
            inbound.text,
            inbound.choice,
            kind=inbound.kind,
            attachment=inbound.attachment,
            provider_order=inbound.order,
        )

    return store(database, work)


def store(database: Database, work: Callable[[Session], bool]) -> bool:
    """Store a message by `work` and commit; returns what it returns.

    Two that come at once, from a new address or twice the same, meet at the unique keys; one of them tries again.
    """
    for last in (False, False, True):
        try:
            with database.write() as session:
                return work(session)
        except IntegrityError:
            if last:
                raise
    return False


def open_conversation(
    session: Session, channel: str, address: str, language: str | None, at: datetime, gateway: str | None = None
) -> Conversation:
    """The conversation at an address, begun if there is none. An address that writes to us is not blocked."""
    known = session.scalar(select(Address).where(Address.channel == channel, Address.value == address))
    if known is not None:
        known.blocked_at, known.gateway = None, gateway or known.gateway
        existing = select(Conversation).where(Conversation.address_id == known.id, Conversation.ended_at.is_(None))
        found = session.scalars(existing.order_by(Conversation.created_at.desc())).first()
        if found is not None:
            return found
    person = Person(language=language, created_at=at)
    session.add(person)
    session.flush()
    known = known or Address(channel=channel, value=address, person_id=person.id, gateway=gateway, created_at=at)
    known.person_id = person.id
    session.add(known)
    session.flush()
    conversation = Conversation(person_id=person.id, address_id=known.id, channel=channel, created_at=at)
    session.add(conversation)
    session.flush()
    return conversation


def receive(
    session: Session,
    conversation_id: UUID,
    provider_id: str,
    at: datetime,
    text: str = "",
    choice: str | None = None,
    **columns: Any,
) -> bool:
    """Store one inbound message, inside `store`; False if it is already there."""
    provider_id = storable(provider_id) or _unnamed(session, conversation_id, text)
    arrived = direct.run(session, _ARRIVE, {"conversation": conversation_id, "provider_id": provider_id})
    if not arrived:
        return False
    channel, number = arrived[0]
    message = {
        "channel": channel,
        "author": "worker",
        "status": Status.WAITING,
        "text": clean(text),
        "choice": storable(choice) if choice else None,
        "provider_id": provider_id,
        "created_at": at,
        **columns,
    }
    transcript.write(session, conversation_id, [message], number)
    return True


def _unnamed(session: Session, conversation_id: UUID, text: str) -> str:
    """Where the provider has no id: the same words are a repetition until we have said something (channels_and_handoff, 2.1)."""
    ours = select(func.max(MESSAGE.c.seq)).where(MESSAGE.c.conversation_id == conversation_id, MESSAGE.c.author != "worker")
    return digest(f"{conversation_id}:{session.scalar(ours) or 0}:{text}")


def claim(database: Database, at: datetime, burst: int = BURST) -> Claim | None:
    """Take the conversation whose message waits longest; count and commit the attempt before the turn."""
    with database.engine.connect() as connection:
        if not (messages := _longest_waiting(connection, at, burst)):
            return None
        database.begin_write(connection, durable=False)  # an attempt that a power cut takes was not one too many
        taken = _take(connection, messages, at)
        if taken:
            connection.commit()
        return taken


def claim_along(session: Session, at: datetime, burst: int = BURST) -> Claim | None:
    """The same in a transaction that writes anyway, whose commit counts the attempt."""
    messages = _longest_waiting(session, at, burst)
    return _take(session, messages, at) if messages else None


def _longest_waiting(on: Session | Connection, at: datetime, burst: int) -> list[Waiting]:
    return _together([Waiting._make(row) for row in direct.run(on, _THEIRS, {"at": at, "burst": burst})])


def _take(on: Session | Connection, messages: list[Waiting], at: datetime) -> Claim | None:
    """None if some of the messages were erased, or done elsewhere, since they were looked up."""
    conversation_id = messages[0].conversation_id
    counted = [attempts for message in messages for (attempts,) in direct.run(on, _COUNT, {"message": message.id})]
    if len(counted) < len(messages):
        return None
    direct.run(on, _LEASE, {"conversation": conversation_id, "until": at + LEASE})
    return Claim(conversation_id, tuple(messages), max(counted))


def release_all(database: Database) -> None:
    """For the only process of a SQLite database, at its start: claims of the process before it are void."""
    with database.write() as session:
        session.execute(update(Conversation).values(leased_until=None))


def _together(waiting: list[Waiting]) -> list[Waiting]:
    """Those of a conversation's messages that one turn takes: words together; a button, a retry, a claim, and what is no words, alone."""
    if all(message.provider_order is not None for message in waiting):
        waiting.sort(key=lambda message: message.provider_order or 0)
    alone = [index for index, message in enumerate(waiting) if _alone(message)]
    return waiting[: max(1, alone[0])] if alone else waiting


def _alone(message: Waiting) -> bool:
    return bool(message.choice or message.attempts or message.kind != "text" or identity.secret_of(message))
