"""The outbox: queued replies are leased, checked against opt-out and epoch once more, sent, and their result recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.base import now as clock
from bot.store.conversation import Alert, Conversation, Holder, Message, Status
from bot.store.database import Database
from bot.store.person import Address, Person

ATTEMPTS = 3
PULLED = frozenset({"kiosk", "terminal"})  # channels whose people fetch their messages: to store one is to send it
BACK_OFF = (timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=10))
LEASE = timedelta(seconds=60)
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
    RETRY = "retry"  # surely not sent: connection refused, 429, 500, 503
    UNKNOWN = "unknown"  # may have been sent: read time-out, 502, 504
    FAILED = "failed"  # other 4xx


@dataclass(frozen=True)
class Outcome:
    """A result, with its reason and, if the gateway named one, the earliest time for a retry."""

    result: Result
    reason: str | None = None
    not_before: datetime | None = None


@dataclass(frozen=True)
class Outgoing:
    """A message ready to be sent; `id` is the idempotency key."""

    id: UUID
    address: str
    text: str
    choices: tuple[dict[str, str], ...]


class Sender(Protocol):
    """A channel's sending half."""

    def send(self, message: Outgoing) -> Outcome:
        """Send one message. Raises nothing: every failure is an outcome."""


def first_status(channel: str) -> Status:
    """The status that a new message begins with."""
    return Status.SENT if channel in PULLED else Status.QUEUED


def raise_status(message: Message, status: Status) -> bool:
    """Move a message forward; False if that would be backward."""
    if RANK[status] <= RANK[Status(message.status)]:
        return False
    message.status = status
    return True


class Outbox:
    """Sends what is due, one message of a conversation at a time and in order."""

    def __init__(self, database: Database, senders: Mapping[str, Sender], now: Callable[[], datetime] = clock) -> None:
        self._database, self._senders, self._now = database, senders, now

    def deliver_due(self, most: int = 100) -> int:
        """Send up to `most` messages; returns how many were handled."""
        handled = 0
        while handled < most and (leased := self._lease()) is not None:
            outgoing, sender = leased
            self._record(outgoing.id, sender.send(outgoing))
            handled += 1
        return handled

    def recover(self) -> None:
        """After a crash: what was being sent may or may not have gone out, so people see it as unknown."""
        with self._database.write() as session:
            for message in session.scalars(select(Message).where(Message.status == Status.SENDING)):
                message.status = Status.UNKNOWN
                session.add(Alert(conversation_id=message.conversation_id, kind="delivery_unknown", created_at=self._now()))

    def _lease(self) -> tuple[Outgoing, Sender] | None:
        with self._database.write() as session:
            while due := self._due(session):
                for message in due:
                    conversation = session.get_one(Conversation, message.conversation_id)
                    if not self._cancelled(session, message, conversation):
                        return self._begin(session, message, conversation)
                session.flush()
        return None

    def _begin(self, session: Session, message: Message, conversation: Conversation) -> tuple[Outgoing, Sender]:
        message.status, message.attempts, message.due_at = Status.SENDING, message.attempts + 1, self._now() + LEASE
        address = session.get_one(Address, conversation.address_id)
        outgoing = Outgoing(message.id, address.value, message.text or "", tuple(message.choices or ()))
        return outgoing, self._senders[message.channel]

    def _due(self, session: Session) -> list[Message]:
        """The first unsent message of each conversation, if it is due: a later one never overtakes it."""
        here = Message.channel.in_(self._senders)
        queued = select(Message).where(Message.status.in_((Status.QUEUED, Status.SENDING)), here)
        first: dict[UUID, Message] = {}
        for message in session.scalars(queued.order_by(Message.conversation_id, Message.seq).limit(500)):
            first.setdefault(message.conversation_id, message)
        return [m for m in first.values() if m.status == Status.QUEUED and m.due_at <= self._now()]

    def _cancelled(self, session: Session, message: Message, conversation: Conversation) -> bool:
        if message.pinned:
            return False
        person = session.get_one(Person, conversation.person_id)
        overtaken = message.author == "bot" and (message.epoch != conversation.epoch or conversation.holder == Holder.HUMAN)
        if not overtaken and person.opted_out_at is None:
            return False
        message.status, message.failure = Status.CANCELLED, "takeover" if overtaken else "opt_out"
        return True

    def _record(self, message_id: UUID, outcome: Outcome) -> None:
        with self._database.write() as session:
            message = session.get_one(Message, message_id)
            if outcome.result is Result.RETRY and message.attempts < ATTEMPTS:
                wait = self._now() + BACK_OFF[min(message.attempts - 1, len(BACK_OFF) - 1)]
                message.status, message.due_at = Status.QUEUED, max(wait, outcome.not_before or wait)
            else:
                raise_status(message, {Result.SENT: Status.SENT, Result.UNKNOWN: Status.UNKNOWN}.get(outcome.result, Status.FAILED))
                if outcome.result is not Result.SENT:
                    session.add(
                        Alert(
                            conversation_id=message.conversation_id,
                            kind=f"delivery_{message.status}",
                            detail=outcome.reason,
                            created_at=self._now(),
                        )
                    )
            message.failure = outcome.reason
