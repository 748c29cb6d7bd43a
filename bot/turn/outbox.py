"""The outbox: what is queued is leased, checked against opt-out and epoch once more, sent, and its result recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

import structlog
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, aliased

from bot.catalogue import Catalogue
from bot.intake.care import aftercare
from bot.store.base import now as clock
from bot.store.conversation import Alert, Conversation, Holder, Message, Status, stands
from bot.store.database import Database
from bot.store.person import Address, Person
from bot.turn import quiet

log = structlog.get_logger()
ATTEMPTS = 3
BACK_OFF = (timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=10))
LEASE = timedelta(seconds=60)
UNSENT = (Status.QUEUED, Status.SENDING)
_UNSENT = stands(Message.status, *UNSENT)  # what the index on them asks for
_EARLIER = aliased(Message)
_BEFORE = select(_EARLIER.id).where(_EARLIER.conversation_id == Message.conversation_id, _EARLIER.seq < Message.seq)
_BEFORE = _BEFORE.where(stands(_EARLIER.status, *UNSENT))
# The first unsent message of each conversation, if it is due: a later one never overtakes it.
_DUE = select(Message).where(_UNSENT, Message.status == Status.QUEUED, Message.due_at <= bindparam("at"), ~_BEFORE.exists())
_DUE = _DUE.where(Message.channel.in_(bindparam("channels", expanding=True))).order_by(Message.due_at)
_ANY_DUE = _DUE.with_only_columns(Message.id).limit(1)
_DUE = _DUE.limit(bindparam("most")).with_for_update(skip_locked=True, of=Message)
# Within an attempt the highest rank wins, in whatever order results come (channels_and_handoff, 2.3).
RANK = {
    Status.QUEUED: 0,
    Status.SENDING: 1,
    Status.UNKNOWN: 2,
    Status.ACCEPTED: 3,
    Status.SENT: 4,
    Status.FAILED: 5,
    Status.DELIVERED: 6,
    Status.READ: 7,
}


class Result(StrEnum):
    """What became of a call to a gateway."""

    SENT = "sent"
    ACCEPTED = "accepted"  # the gateway took it and will tell more
    RETRY = "retry"  # surely not sent: connection refused, 429, 500, 503
    UNKNOWN = "unknown"  # may have been sent: read time-out, 502, 504
    FAILED = "failed"  # other 4xx
    CANCELLED = "cancelled"  # somebody took over, or the person opted out, at the last moment


FINAL = {
    Result.SENT: Status.SENT,
    Result.ACCEPTED: Status.ACCEPTED,
    Result.RETRY: Status.FAILED,
    Result.UNKNOWN: Status.UNKNOWN,
    Result.FAILED: Status.FAILED,
    Result.CANCELLED: Status.CANCELLED,
}


@dataclass(frozen=True)
class Outcome:
    """A result, with its reason and, if the gateway named one, the earliest time for a retry."""

    result: Result
    reason: str | None = None
    not_before: datetime | None = None
    gateway_id: str | None = None
    segments: int | None = None
    blocked: bool = False  # the provider says that this address takes no messages from us


@dataclass(frozen=True)
class Outgoing:
    """A message ready to be sent; `id` is the idempotency key."""

    id: UUID
    address: str
    text: str
    choices: tuple[dict[str, str], ...]
    gateway: str | None = None


class Sender(Protocol):
    """A channel's sending half."""

    @property
    def at_once(self) -> int:
        """How many messages it sends side by side."""

    @property
    def idempotent(self) -> bool:
        """Whether the gateway takes our id, so that a second try cannot send twice."""

    async def send(self, message: Outgoing) -> Outcome:
        """Send one message. Raises nothing: every failure is an outcome."""

    async def close(self) -> None:
        """Close connections that belong to the running loop; the next `send` opens new ones."""


def raise_status(message: Message, status: Status) -> bool:
    """Move a message forward; False if that would be backward."""
    if RANK.get(status, -1) <= RANK.get(Status(message.status), 99):
        return False
    message.status = status
    return True


class Outbox:
    """Sends what is due: of each conversation one message at a time and in order, many conversations side by side."""

    def __init__(
        self, database: Database, senders: Mapping[str, Sender], zone: str, catalogue: Catalogue, now: Callable[[], datetime] = clock
    ) -> None:
        self._database, self._senders, self._zone, self._catalogue, self._now = database, senders, zone, catalogue, now
        self._sending: dict[asyncio.Task[Outcome], Outgoing] = {}

    @property
    def at_once(self) -> int:
        """How many messages are sent side by side at most."""
        return sum(sender.at_once for sender in self._senders.values())

    @property
    def under_way(self) -> int:
        """How many messages are being sent now."""
        return len(self._sending)

    async def step(self, wait: float) -> int:
        """Begin to send what is due, wait up to `wait` seconds for results, record them; returns how many came."""
        for message in self._lease(self.at_once - len(self._sending)):
            self._sending[asyncio.create_task(self._send(message))] = message
        if not self._sending:
            return 0
        done, _ = await asyncio.wait(self._sending, timeout=wait, return_when=asyncio.FIRST_COMPLETED)
        return self._finish(done)

    def _finish(self, done: Iterable[asyncio.Task[Outcome]]) -> int:
        results = {self._sending.pop(task).id: _outcome(task) for task in list(done)}
        self._record(results)
        return len(results)

    async def drain(self) -> int:
        """Send everything that is due now; returns how many calls were made."""
        handled = 0
        while (came := await self.step(30)) or self._sending:
            handled += came
        await self.close()
        return handled

    async def close(self) -> None:
        """Finish what is under way and close all connections of the running loop."""
        if self._sending:
            await asyncio.wait(self._sending)
            self._finish(self._sending)
        for sender in self._senders.values():
            await sender.close()

    def recover(self, at_start: bool = False) -> None:
        """What a dead process was sending may have gone out: people see it as unknown, unless a second try is harmless.

        `at_start` means that no other process sends, so that every message in flight is a dead one's.
        """
        with self._database.write() as session:
            lost = select(Message).where(_UNSENT, Message.status == Status.SENDING)
            for message in session.scalars(lost if at_start else lost.where(Message.due_at < self._now())):
                self._give_back(session, message)

    def _give_back(self, session: Session, message: Message) -> None:
        sender = self._senders.get(message.channel)
        if sender is not None and sender.idempotent and message.attempts < ATTEMPTS:
            message.status, message.due_at = Status.QUEUED, self._now()
        else:
            message.status, message.failure = Status.UNKNOWN, "stopped while sending"
            session.add(Alert(conversation_id=message.conversation_id, kind="delivery_unknown", created_at=self._now()))

    def _any(self, due: dict[str, Any]) -> bool:
        with self._database.engine.connect() as connection:
            return connection.execute(_ANY_DUE, due).first() is not None

    def _lease(self, most: int) -> list[Outgoing]:
        if most <= 0 or not self._senders:
            return []
        due = {"at": self._now(), "channels": list(self._senders), "most": most}
        if not self._any(due):
            return []
        leased: list[Outgoing] = []
        with self._database.write() as session:
            while not leased and (messages := session.scalars(_DUE, due).all()):
                leased += [outgoing for message in messages if (outgoing := self._take(session, message))]
                session.flush()
        return leased

    def _take(self, session: Session, message: Message) -> Outgoing | None:
        conversation = session.get_one(Conversation, message.conversation_id)
        address = session.get_one(Address, conversation.address_id)
        if self._held(session, message, conversation, address):
            return None
        if message.initiated and message.author == "bot" and aftercare.must_hide(session, conversation):
            self._neutralise(message, aftercare.language_of(session, conversation))
        return self._begin(message, address)

    def _neutralise(self, message: Message, language: str) -> None:
        """A reminder or check-in for a phone that others may read names no topic, employer or programme."""
        message.text, message.choices = self._catalogue.say("utter_reminder_neutral", language, message.channel).text, []

    def _begin(self, message: Message, address: Address) -> Outgoing:
        message.status, message.attempts, message.due_at = Status.SENDING, message.attempts + 1, self._now() + LEASE
        message.gateway = address.gateway
        return Outgoing(message.id, address.value, message.text or "", tuple(message.choices or ()), address.gateway)

    def _held(self, session: Session, message: Message, conversation: Conversation, address: Address) -> bool:
        """Cancelled for good, or kept back until quiet hours are over."""
        reason = _cancelled(session, message, conversation, address, self._now())
        if reason:
            message.status, message.failure = Status.CANCELLED, reason
            return True
        if message.initiated and not message.pinned:
            later = quiet.until(self._now(), quiet.zone_of(session, conversation.person_id, address, self._zone))
            message.due_at = later or message.due_at
            return later is not None
        return False

    async def _send(self, outgoing: Outgoing) -> Outcome:
        with self._database.read() as session:
            message = session.get_one(Message, outgoing.id)
            conversation = session.get_one(Conversation, message.conversation_id)
            address = session.get_one(Address, conversation.address_id)
            reason = _cancelled(session, message, conversation, address, self._now())
        if reason:
            return Outcome(Result.CANCELLED, reason)
        return await self._senders[message.channel].send(outgoing)

    def _record(self, outcomes: Mapping[UUID, Outcome]) -> None:
        if not outcomes:
            return
        with self._database.write() as session:
            for message in session.scalars(select(Message).where(Message.id.in_(outcomes)).with_for_update()):
                self._settle(session, message, outcomes[message.id])

    def _settle(self, session: Session, message: Message, outcome: Outcome) -> None:
        message.failure = outcome.reason
        message.gateway_id = outcome.gateway_id or message.gateway_id
        message.segments = outcome.segments or message.segments
        if outcome.blocked:
            block(session, message, self._now())
        if message.status != Status.SENDING:  # a receipt was quicker than the answer
            raise_status(message, FINAL[outcome.result])
        elif outcome.result is Result.RETRY and message.attempts < ATTEMPTS:
            wait = self._now() + BACK_OFF[min(message.attempts - 1, len(BACK_OFF) - 1)]
            message.status, message.due_at = Status.QUEUED, max(wait, outcome.not_before or wait)
        else:
            message.status = FINAL[outcome.result]
            tell_of_failure(session, message, self._now())


def _outcome(task: asyncio.Task[Outcome]) -> Outcome:
    error = task.exception()
    if error is None:
        return task.result()
    log.error("sender_failed", error=error)
    return Outcome(Result.UNKNOWN, type(error).__name__)


def _cancelled(session: Session, message: Message, conversation: Conversation, address: Address, now: datetime) -> str | None:
    """Why a message must not go out any more; None if it may."""
    if address.blocked_at is not None:
        return "blocked"
    if message.pinned:
        return None
    if conversation.ended_at is not None:
        return "ended"
    if message.expires_at is not None and message.expires_at < now:
        return "expired"
    if message.author == "bot" and not message.initiated and (message.epoch != conversation.epoch or conversation.holder == Holder.HUMAN):
        return "takeover"
    return "opt_out" if session.get_one(Person, conversation.person_id).opted_out_at is not None else None


def tell_of_failure(session: Session, message: Message, at: datetime) -> None:
    """An alert for a message that failed or may have failed."""
    if message.status in (Status.FAILED, Status.UNKNOWN):
        detail = message.failure
        session.add(Alert(conversation_id=message.conversation_id, kind=f"delivery_{message.status}", detail=detail, created_at=at))


def block(session: Session, message: Message, at: datetime) -> None:
    """The provider says that this address takes no messages from us: nothing more is sent there until the person writes."""
    address_id = session.get_one(Conversation, message.conversation_id).address_id
    session.get_one(Address, address_id).blocked_at = at


def undelivered(session: Session, most: int = 200) -> Sequence[Message]:
    """Messages that failed or may have failed, and were not sent again; the latest first."""
    again = aliased(Message)
    resent = select(again.id).where(again.resent_of == Message.id)
    lost = select(Message).where(stands(Message.status, Status.FAILED, Status.UNKNOWN), Message.author != "worker", ~resent.exists())
    return session.scalars(lost.order_by(Message.created_at.desc()).limit(most)).all()
