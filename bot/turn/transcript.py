"""Writing messages: each gets the conversation's next number under its lock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from bot.store.conversation import CONVERSATION, TURN, Message, Status
from bot.store.signals import INBOX, OUTBOX, TALK, mark

TOPICS = {Status.WAITING: INBOX, Status.QUEUED: OUTBOX}
_NUMBER = update(CONVERSATION).where(CONVERSATION.c.id == bindparam("conversation"))
_NUMBER = _NUMBER.values(last_seq=CONVERSATION.c.last_seq + bindparam("count")).returning(CONVERSATION.c.last_seq)
_TURN = insert(TURN)
_SAID = select(Message).where(Message.conversation_id == bindparam("conversation"), Message.author == "bot", Message.seq.is_not(None))
_SAID = _SAID.order_by(Message.seq.desc()).limit(bindparam("count"))


def append(session: Session, conversation_id: UUID, messages: Sequence[Message]) -> None:
    """Number the messages and add them. Inside a write transaction."""
    if not messages:
        return
    last = session.execute(_NUMBER, {"conversation": conversation_id, "count": len(messages)}).scalar_one()
    for seq, message in enumerate(messages, start=last - len(messages) + 1):
        message.conversation_id, message.seq = conversation_id, seq
        session.add(message)
        mark(session, TOPICS.get(Status(message.status), TALK), conversation_id)


def record_turn(session: Session, conversation_id: UUID, outcome: str, replies: int, at: datetime, act: str | None = None) -> UUID:
    """Write down what a turn did, at once, since its messages refer to it; returns its id."""
    record = uuid7()
    columns = {"outcome": outcome, "replies": replies, "committed_at": at, "act": act}
    session.execute(_TURN, {"id": record, "conversation_id": conversation_id, **columns})
    session.info.setdefault("turns", []).append(outcome)  # counted when it is committed: see `bot/observe/metrics.py`
    return record


def after(session: Session, conversation_id: UUID, cursor: int) -> Sequence[Message]:
    """The messages after a cursor, in order."""
    wanted = select(Message).where(Message.conversation_id == conversation_id, Message.seq > cursor)
    return session.scalars(wanted.order_by(Message.seq)).all()


def recently_said(session: Session, conversation_id: UUID, count: int = 20) -> list[Message]:
    """The bot's latest messages, oldest first; not those that are still for later."""
    return list(session.scalars(_SAID, {"conversation": conversation_id, "count": count}))[::-1]
