"""One person, several addresses: an offer to go on elsewhere, its claim, and what happens when a number changes hands."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from bot.leads.lead import REACHABLE_CHANNELS
from bot.leads.profile import Profile
from bot.store.base import digest
from bot.store.conversation import Alert, ChatSession, Conversation, Holder, Link, Message, Status, Turn, Waiting
from bot.store.lead import Callback, Choice, Declined, Introduction, Lead
from bot.store.person import Address, Consent, Person
from bot.store.profile import FactRow, Liking
from bot.store.signals import TALK, mark
from bot.turn import parting

LIFE = timedelta(minutes=10)
WRONG_CODES = 5  # that an address may send in WINDOW
WRONG_OVERALL = 100  # that all addresses may send in WINDOW: one guess in 10,000 of a million codes
WINDOW = timedelta(hours=1)
LATEST_TURNS = 5000  # that are looked at for wrong codes, so that it costs the same however many there are
CHANGED_HANDS = "number_changed_hands"  # the kind of the record that a coordinator cut a number off
REFUSED = "link_refused"  # the outcome of a turn that brought a wrong code
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
JOIN = re.compile(r"\W*join\W+(\d{6})\W*", re.IGNORECASE)
BARE = re.compile(r"\W*(\d{6})\W*")
OF_PERSON: tuple[Any, ...] = (Address, Conversation, Consent, Lead, Choice, Declined, Introduction, Callback, FactRow, Liking)


@dataclass(frozen=True)
class Offer:
    """The secrets of an offer, known only now; they are stored as hashes."""

    token: str
    code: str
    expires_at: datetime


@dataclass(frozen=True)
class Claimed:
    """Whose talk it is, and the conversation that it went on from."""

    person: Person
    origin: Conversation


def offer(session: Session, conversation_id: UUID, at: datetime) -> Offer:
    """Offer to go on elsewhere, for ten minutes; an earlier offer of the conversation is void."""
    withdraw(session, conversation_id, at)
    made = Offer(secrets.token_urlsafe(32), _unused_code(session, at), at + LIFE)
    hashes = {"token_hash": digest(made.token), "code_hash": digest(made.code)}
    session.add(Link(conversation_id=conversation_id, created_at=at, expires_at=made.expires_at, **hashes))
    return made


def withdraw(session: Session, conversation_id: UUID, at: datetime) -> None:
    """Make the conversation's open offers void."""
    open_offers = update(Link).where(Link.conversation_id == conversation_id, Link.used_at.is_(None), Link.expires_at > at)
    session.execute(open_offers.values(expires_at=at).execution_options(synchronize_session=False))


def disown(session: Session, conversation_id: UUID, at: datetime) -> bool:
    """ "That was not me": whoever claimed this conversation lately is cut off, and each has what they told again. False if nobody did.

    With the address that claimed go all others of whoever claimed, since two persons became one.
    """
    origin = session.scalars(select(Conversation).where(Conversation.id == conversation_id).with_for_update()).one()
    used = select(Link.used_at).join(Address, Address.id == Link.address_id).where(Address.person_id == origin.person_id)
    used_at = session.scalar(used.where(Link.conversation_id == conversation_id, Link.used_at > at - LIFE).limit(1))
    if used_at is None:
        return False
    other = parting.part(session, origin, used_at)
    phones = select(Address.id).where(Address.person_id == other.id, Address.channel.in_(REACHABLE_CHANNELS))
    for address_id in session.scalars(phones).all():
        cut_off(session, address_id, at)
    session.add(Alert(conversation_id=conversation_id, kind="link_disowned", created_at=at))
    return True


def claimed(session: Session, conversation_id: UUID) -> bool:
    """Whether somebody went on elsewhere with this conversation."""
    used = select(Link.id).where(Link.conversation_id == conversation_id, Link.used_at.is_not(None))
    return session.scalar(used.limit(1)) is not None


def secret_of(message: Waiting, asked: bool = False) -> str | None:
    """The token or code of a message that claims a talk; None for any other message.

    Six digits alone are a code unless we `asked` something, since then they may be the answer.
    """
    if message.kind == "start":
        payload = str((message.attachment or {}).get("payload") or "")
        return payload if TOKEN.fullmatch(payload) else None
    if message.channel != "sms":
        return None
    found = JOIN.fullmatch(message.text or "") or (None if asked else BARE.fullmatch(message.text or ""))
    return found.group(1) if found else None


def blocked(session: Session, secret: str, address_id: UUID, at: datetime) -> bool:
    """Whether too many codes were guessed lately to look at one more. A token is too long to be guessed."""
    return _is_code(secret) and (_too_many(session, address_id, at) or _guessing(session, at))


def _is_code(secret: str) -> bool:
    return len(secret) == 6


def _too_many(session: Session, address_id: UUID, at: datetime) -> bool:
    """Whether the address sent as many wrong codes lately as it may."""
    wrong = select(func.count(Turn.id)).join(Conversation, Conversation.id == Turn.conversation_id)
    wrong = wrong.where(Conversation.address_id == address_id, Turn.outcome == REFUSED, Turn.committed_at > at - WINDOW)
    return (session.scalar(wrong) or 0) >= WRONG_CODES


def _guessing(session: Session, at: datetime) -> bool:
    """Whether all addresses together sent as many wrong codes lately as they may; people are told once in WINDOW."""
    latest = select(Turn.outcome, Turn.committed_at).order_by(Turn.id.desc()).limit(LATEST_TURNS).subquery()
    wrong = select(func.count()).where(latest.c.outcome == REFUSED, latest.c.committed_at > at - WINDOW)
    if (session.scalar(wrong) or 0) < WRONG_OVERALL:
        return False
    if session.scalar(select(Alert.id).where(Alert.kind == "link_guessing", Alert.created_at > at - WINDOW).limit(1)) is None:
        session.add(Alert(kind="link_guessing", created_at=at))
    return True


def used_by(session: Session, secret: str, at: datetime) -> UUID | None:
    """The address that used this secret lately; None if none did."""
    column = Link.code_hash if _is_code(secret) else Link.token_hash
    return session.scalar(select(Link.address_id).where(column == digest(secret), Link.used_at > at - WINDOW).limit(1))


def claim(session: Session, secret: str, conversation: Conversation, at: datetime, starting: bool = False) -> Claimed | None:
    """Go on in `conversation` with what the secret stands for; None if it is wrong, used or old. Inside a write transaction.

    Who asked for no more messages, here or at the kiosk, cannot claim, unless the claim is itself a START (`starting`), which lifts it.
    """
    column = Link.code_hash if _is_code(secret) else Link.token_hash
    valid = select(Link).where(column == digest(secret), Link.used_at.is_(None), Link.expires_at > at)
    link = session.scalars(valid.with_for_update()).first()
    if link is None or link.conversation_id == conversation.id:
        return None
    origin = session.scalars(select(Conversation).where(Conversation.id == link.conversation_id).with_for_update()).one()
    person, other = session.get_one(Person, origin.person_id), session.get_one(Person, conversation.person_id)
    if (person.opted_out_at or other.opted_out_at) and not starting:
        return None
    link.used_at, link.address_id = at, conversation.address_id
    merge(session, other, person, at)
    person.opted_out_at = None
    _hand_over(session, origin, conversation, at)
    session.flush()
    return Claimed(person, origin)


def merge(session: Session, other: Person, person: Person, at: datetime) -> None:
    """All that belongs to `other` becomes `person`'s; of two facts that cannot both hold the later wins."""
    if other.id == person.id:
        return
    Profile(session, person.id).take_over(Profile(session, other.id), at)
    person.language = person.language or other.language
    person.opted_out_at = person.opted_out_at or other.opted_out_at
    session.flush()
    for table in OF_PERSON:
        for row in session.scalars(select(table).where(table.person_id == other.id)):
            row.person_id = person.id
    session.flush()
    session.delete(other)
    session.flush()


def end_sessions(session: Session, conversation_id: UUID, at: datetime) -> None:
    """End the chat sessions of a conversation, and wake whoever waits for its messages."""
    sessions = update(ChatSession).where(ChatSession.conversation_id == conversation_id, ChatSession.ended_at.is_(None))
    session.execute(sessions.values(ended_at=at).execution_options(synchronize_session=False))
    mark(session, TALK, conversation_id)


def changed_hands(session: Session, conversation_id: UUID, coordinator_id: UUID, at: datetime) -> None:
    """A coordinator learned that this conversation's address is somebody else's now. Who said so is kept. Raises ValueError."""
    conversation = session.scalars(select(Conversation).where(Conversation.id == conversation_id).with_for_update()).one_or_none()
    if conversation is None:
        raise ValueError("This conversation no longer exists.")
    if conversation.ended_at is not None:  # whoever writes from the address now may be somebody else already
        raise ValueError("This conversation has ended already.")
    cut_off(session, conversation.address_id, at)
    seen = {"acknowledged_at": at, "acknowledged_by": coordinator_id}
    session.add(Alert(conversation_id=conversation_id, kind=CHANGED_HANDS, created_at=at, **seen))


def cut_off(session: Session, address_id: UUID, at: datetime) -> None:
    """The address belongs to somebody else now: its talks end, nothing queued is sent, whoever writes next is new."""
    address = session.get_one(Address, address_id)
    talks = select(Conversation).where(Conversation.address_id == address_id, Conversation.ended_at.is_(None))
    for conversation in session.scalars(talks.with_for_update()).all():
        conversation.ended_at, conversation.epoch = at, conversation.epoch + 1
        conversation.holder, conversation.coordinator_id = Holder.CLOSED, None
        conversation.needs_person_since = conversation.needs_person_reason = None
        _cancel_unsent(session, conversation.id)
        end_sessions(session, conversation.id, at)
        Profile(session, conversation.person_id).forget("phone", address.value, at)


def _cancel_unsent(session: Session, conversation_id: UUID) -> None:
    unsent = update(Message).where(Message.conversation_id == conversation_id, Message.status.in_((Status.QUEUED, Status.SCHEDULED)))
    session.execute(unsent.values(status=Status.CANCELLED, failure="ended", key=None).execution_options(synchronize_session=False))


def _hand_over(session: Session, origin: Conversation, target: Conversation, at: datetime) -> None:
    """The kiosk's talk ends; who holds it, who waits for whom, leads and scheduled messages go with the person."""
    if origin.holder != Holder.BOT and target.holder != Holder.HUMAN:
        target.holder, target.coordinator_id = origin.holder, origin.coordinator_id
    target.needs_person_since = target.needs_person_since or origin.needs_person_since
    target.needs_person_reason = target.needs_person_reason or origin.needs_person_reason
    origin.holder, origin.coordinator_id = Holder.CLOSED, None
    origin.needs_person_since = origin.needs_person_reason = None
    origin.ended_at, origin.epoch = at, origin.epoch + 1
    for lead in session.scalars(select(Lead).where(Lead.conversation_id == origin.id)):
        lead.conversation_id = target.id
    later = update(Message).where(Message.conversation_id == origin.id, Message.status == Status.SCHEDULED)
    moved = {"conversation_id": target.id, "channel": target.channel}
    session.execute(later.values(**moved).execution_options(synchronize_session=False))
    end_sessions(session, origin.id, at)


def _unused_code(session: Session, at: datetime) -> str:
    """Six digits that no open offer has."""
    while True:
        code = f"{secrets.randbelow(1_000_000):06}"
        if session.scalar(select(Link.id).where(Link.code_hash == digest(code), Link.used_at.is_(None), Link.expires_at > at)) is None:
            return code
