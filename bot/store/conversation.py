"""The conversation, its messages (inbox, outbox and transcript are views of one table) and its turns."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, Index, Table, literal_column, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, Retention, Sensitivity, now, personal, primary_key


class Holder(StrEnum):
    """Who answers in a conversation."""

    BOT = "bot"
    REQUESTED = "requested"  # the bot, while a person is wanted
    HUMAN = "human"
    CLOSED = "closed"


class Status(StrEnum):
    """A message's way. In: waiting, done, failed. Out: the others, which only move forward (see `bot/turn/outbox.py`)."""

    SCHEDULED = "scheduled"  # for later: it gets its place in the conversation when it is due
    WAITING = "waiting"
    DONE = "done"
    QUEUED = "queued"
    SENDING = "sending"
    UNKNOWN = "unknown"
    ACCEPTED = "accepted"
    SENT = "sent"
    FAILED = "failed"
    DELIVERED = "delivered"
    READ = "read"
    CANCELLED = "cancelled"


def stands(status: Any, *among: Status) -> ColumnElement[bool]:
    """Whether a status is one of these, written out: in a parameter no database sees that a partial index on the same words fits."""
    words: list[ColumnElement[str]] = [literal_column(f"'{one.value}'") for one in among]
    written: ColumnElement[bool] = status.in_(words) if len(words) > 1 else status == words[0]
    return written


class Conversation(Base):
    """One talk with one person on one channel. `epoch` rises whenever somebody else takes the conversation over."""

    __tablename__ = "conversation"

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    address_id: Mapped[UUID] = mapped_column(ForeignKey("address.id"), index=True)
    channel: Mapped[str]
    holder: Mapped[str] = mapped_column(default=Holder.BOT)
    coordinator_id: Mapped[UUID | None] = mapped_column(ForeignKey("coordinator.id"), default=None)
    epoch: Mapped[int] = mapped_column(default=0)
    last_seq: Mapped[int] = mapped_column(default=0)
    question: Mapped[str | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)
    needs_person_since: Mapped[datetime | None] = mapped_column(default=None, index=True)
    needs_person_reason: Mapped[str | None] = mapped_column(default=None)
    leased_until: Mapped[datetime | None] = mapped_column(default=None)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)


class Message(Base):
    """One message in either direction. `seq` counts within the conversation and is what cursors are made of."""

    __tablename__ = "message"
    __table_args__ = (
        Index("uq_message_conversation_seq", "conversation_id", "seq", unique=True),
        Index(
            "uq_message_channel_provider",
            "channel",
            "provider_id",
            unique=True,
            sqlite_where=text("provider_id IS NOT NULL"),
            postgresql_where=text("provider_id IS NOT NULL"),
        ),
        Index(
            "ix_message_gateway",
            "gateway",
            "gateway_id",
            sqlite_where=text("gateway_id IS NOT NULL"),
            postgresql_where=text("gateway_id IS NOT NULL"),
        ),
        Index("ix_message_waiting", "id", sqlite_where=text("status = 'waiting'"), postgresql_where=text("status = 'waiting'")),
        Index(
            "ix_message_queued",
            "due_at",
            sqlite_where=text("status IN ('queued', 'sending')"),
            postgresql_where=text("status IN ('queued', 'sending')"),
        ),
        Index(
            "ix_message_unsent",
            "conversation_id",
            "seq",
            sqlite_where=text("status IN ('queued', 'sending')"),
            postgresql_where=text("status IN ('queued', 'sending')"),
        ),
        Index("ix_message_scheduled", "due_at", sqlite_where=text("status = 'scheduled'"), postgresql_where=text("status = 'scheduled'")),
        Index(
            "ix_message_undelivered",
            "created_at",
            sqlite_where=text("status IN ('failed', 'unknown')"),
            postgresql_where=text("status IN ('failed', 'unknown')"),
        ),
        Index("uq_message_key", "key", unique=True, sqlite_where=text("key IS NOT NULL"), postgresql_where=text("key IS NOT NULL")),
        Index("ix_message_turn_id", "turn_id", sqlite_where=text("turn_id IS NOT NULL"), postgresql_where=text("turn_id IS NOT NULL")),
        Index("ix_message_resent", "resent_of", sqlite_where=text("resent_of IS NOT NULL"), postgresql_where=text("resent_of IS NOT NULL")),
    )

    id: Mapped[UUID] = primary_key()
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversation.id"))
    seq: Mapped[int | None] = mapped_column(default=None)  # null while scheduled
    channel: Mapped[str]
    author: Mapped[str]  # worker, bot, coordinator, system
    status: Mapped[str]
    text: Mapped[str | None] = personal(Sensitivity.INTIMATE, Retention.TALK, default=None)
    choice: Mapped[str | None] = personal(Sensitivity.INTIMATE, Retention.TALK, default=None)
    kind: Mapped[str] = mapped_column(default="text")  # text, press, or what came instead of words: voice, location, ...
    attachment: Mapped[dict[str, Any] | None] = personal(Sensitivity.IDENTIFYING, Retention.TALK, default=None)
    choices: Mapped[list[Any]] = personal(Sensitivity.WORDS, Retention.TALK, default=list)
    question: Mapped[str | None] = mapped_column(default=None)
    understanding: Mapped[dict[str, Any] | None] = personal(Sensitivity.INTIMATE, Retention.TALK, default=None)
    provider_id: Mapped[str | None] = mapped_column(default=None)  # in: the provider's id, by which a repetition is known
    provider_order: Mapped[int | None] = mapped_column(BigInteger, default=None)  # in: where the provider counts its messages
    gateway: Mapped[str | None] = mapped_column(default=None)  # out: which gateway carried it
    gateway_id: Mapped[str | None] = mapped_column(default=None)  # out: the gateway's id, by which receipts name it
    segments: Mapped[int | None] = mapped_column(default=None)  # out: SMS segments that it cost
    initiated: Mapped[bool] = mapped_column(default=False)  # out: we start the talk, so quiet hours hold it
    key: Mapped[str | None] = mapped_column(default=None)  # out: what is scheduled once and only once
    expires_at: Mapped[datetime | None] = mapped_column(default=None)  # out: no use later than this
    resent_of: Mapped[UUID | None] = mapped_column(default=None)
    coordinator_id: Mapped[UUID | None] = mapped_column(ForeignKey("coordinator.id"), default=None)
    turn_id: Mapped[UUID | None] = mapped_column(ForeignKey("turn.id"), default=None)
    epoch: Mapped[int] = mapped_column(default=0)
    pinned: Mapped[bool] = mapped_column(default=False)  # sent whatever the epoch and opt-out say: safety, one confirmation
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime] = mapped_column(default=now)
    failure: Mapped[str | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)


class Waiting(NamedTuple):
    """What a turn looks at of a message that a person wrote."""

    conversation_id: UUID
    id: UUID
    channel: str
    kind: str
    text: str | None
    choice: str | None
    attachment: dict[str, Any] | None
    attempts: int
    provider_order: int | None


class SaidBefore(NamedTuple):
    """What a turn looks at of a message that the bot said."""

    text: str | None
    choices: list[dict[str, Any]] | None
    question: str | None
    turn_id: object  # in the database's own form: only whether two are the same counts
    initiated: bool
    created_at: datetime


class Turn(Base):
    """What one run of the turn did: it is written in the same transaction as everything that came of it."""

    __tablename__ = "turn"

    id: Mapped[UUID] = primary_key()
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversation.id"), index=True)
    outcome: Mapped[str]
    act: Mapped[str | None] = mapped_column(default=None)
    replies: Mapped[int]
    committed_at: Mapped[datetime] = mapped_column(default=now)


class Dialogue(Base):
    """Rasa's state of a conversation: its few slots. Session start and listening are rebuilt each turn."""

    __tablename__ = "dialogue"

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversation.id"), primary_key=True)
    slots: Mapped[dict[str, Any]] = mapped_column(default=dict)


class ChatSession(Base):
    """A web chat session; only the hash of its token is kept."""

    __tablename__ = "chat_session"

    id: Mapped[UUID] = primary_key()
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversation.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    kiosk_id: Mapped[UUID | None] = mapped_column(ForeignKey("kiosk.id"), index=True, default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)
    seen_at: Mapped[datetime] = mapped_column(default=now)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)


class Kiosk(Base):
    """A registered kiosk device; only the hash of its token is kept."""

    __tablename__ = "kiosk"

    id: Mapped[UUID] = primary_key()
    name: Mapped[str]
    token_hash: Mapped[str] = mapped_column(unique=True)
    registered_by: Mapped[UUID | None] = mapped_column(ForeignKey("coordinator.id"), default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)
    revoked_at: Mapped[datetime | None] = mapped_column(default=None)


class Link(Base):
    """An offer to go on from another address: single use, short-lived, only hashes kept."""

    __tablename__ = "link"

    id: Mapped[UUID] = primary_key()
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversation.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    code_hash: Mapped[str] = mapped_column(index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None] = mapped_column(default=None)
    address_id: Mapped[UUID | None] = mapped_column(ForeignKey("address.id"), default=None)


class Part(Base):
    """One part of a long SMS that a gateway hands over in pieces, until all are there."""

    __tablename__ = "part"
    __table_args__ = (Index("uq_part", "gateway", "address", "reference", "number", unique=True),)

    id: Mapped[UUID] = primary_key()
    gateway: Mapped[str]
    address: Mapped[str] = personal(Sensitivity.IDENTIFYING, Retention.TALK)
    reference: Mapped[str]
    number: Mapped[int]
    total: Mapped[int]
    text: Mapped[str] = personal(Sensitivity.INTIMATE, Retention.TALK)
    created_at: Mapped[datetime] = mapped_column(default=now)


class Alert(Base):
    """Something that people must see. It carries no words of the worker."""

    __tablename__ = "alert"

    id: Mapped[UUID] = primary_key()
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversation.id"), index=True, default=None)
    kind: Mapped[str]
    detail: Mapped[str | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)
    acknowledged_at: Mapped[datetime | None] = mapped_column(default=None, index=True)
    acknowledged_by: Mapped[UUID | None] = mapped_column(ForeignKey("coordinator.id"), default=None)


# For statements that a turn runs many times: on the tables they cost a third of what they do on the classes.
CONVERSATION: Table = Base.metadata.tables["conversation"]
MESSAGE: Table = Base.metadata.tables["message"]
TURN: Table = Base.metadata.tables["turn"]
DIALOGUE: Table = Base.metadata.tables["dialogue"]
CHAT: Table = Base.metadata.tables["chat_session"]
