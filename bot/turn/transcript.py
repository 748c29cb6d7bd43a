"""Writing messages: each gets the conversation's next number under its lock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import String, bindparam, insert, select, type_coerce, update
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from bot.store import direct
from bot.store.conversation import CONVERSATION, MESSAGE, TURN, Conversation, Message, SaidBefore, Status
from bot.store.signals import INBOX, OUTBOX, TALK, mark
from bot.store.writing import changes_of, is_written

Columns = dict[str, Any]
TOPICS: dict[str, str] = {Status.WAITING: INBOX, Status.QUEUED: OUTBOX}
_NUMBER = update(CONVERSATION).where(CONVERSATION.c.id == bindparam("conversation"))
_NUMBER = _NUMBER.values(last_seq=CONVERSATION.c.last_seq + bindparam("count")).returning(CONVERSATION.c.last_seq)
_OURS = _NUMBER.where(CONVERSATION.c.epoch == bindparam("of_epoch"))
_TURN, _SAY = insert(TURN), insert(MESSAGE)
_LOOKED_AT = (type_coerce(MESSAGE.c[name], String) if name == "turn_id" else MESSAGE.c[name] for name in SaidBefore._fields)  # as it is
_SAID = select(*_LOOKED_AT).where(MESSAGE.c.conversation_id == bindparam("conversation"))
_SAID = _SAID.where(MESSAGE.c.author == "bot", MESSAGE.c.seq.is_not(None)).order_by(MESSAGE.c.seq.desc()).limit(bindparam("count"))


def append(session: Session, conversation_id: UUID, messages: Sequence[Columns]) -> None:
    """Number new messages, each given by its columns, and write them, at once. Inside a write transaction."""
    if messages:
        write(session, conversation_id, messages, _numbers(session, conversation_id, len(messages)))


def keep(session: Session, conversation: Conversation, epoch: int, count: int) -> int | None:
    """Write what changed about a conversation and take numbers for `count` messages, and with them its lock, all at once.

    Returns the first number; None, with nothing written, if its epoch is another one by now.
    """
    changes = changes_of(conversation)
    taken = direct.run(session, _OURS, {"conversation": conversation.id, "of_epoch": epoch, "count": count, **changes})
    if not taken:
        return None
    is_written(conversation, changes)
    return int(taken[0][0]) - count + 1


def write(session: Session, conversation_id: UUID, messages: Sequence[Columns], first: int) -> None:
    """Write new messages, numbered from `first` on, which all set the same columns."""
    rows = [{**message, "id": uuid7(), "conversation_id": conversation_id, "seq": seq} for seq, message in enumerate(messages, start=first)]
    for status in {message["status"] for message in messages}:
        mark(session, TOPICS.get(status, TALK), conversation_id)
    direct.run_each(session, _SAY, rows)


def place(session: Session, message: Message) -> None:
    """Give a message that was kept for later its number in the conversation. Inside a write transaction."""
    message.seq = _numbers(session, message.conversation_id, 1)
    mark(session, TOPICS.get(message.status, TALK), message.conversation_id)


def _numbers(session: Session, conversation_id: UUID, count: int) -> int:
    """Takes so many numbers, and the conversation's lock; returns the first."""
    ((last,),) = direct.run(session, _NUMBER, {"conversation": conversation_id, "count": count})
    return int(last) - count + 1


def record_turn(session: Session, conversation_id: UUID, outcome: str, replies: int, at: datetime, act: str | None = None) -> UUID:
    """Write down what a turn did, at once, since its messages refer to it; returns its id."""
    record = uuid7()
    columns = {"outcome": outcome, "replies": replies, "committed_at": at, "act": act}
    direct.run(session, _TURN, {"id": record, "conversation_id": conversation_id, **columns})
    session.info.setdefault("turns", []).append(outcome)  # counted when it is committed: see `bot/observe/metrics.py`
    return record


def after(session: Session, conversation_id: UUID, cursor: int) -> Sequence[Message]:
    """The messages after a cursor, in order."""
    wanted = select(Message).where(Message.conversation_id == conversation_id, Message.seq > cursor)
    return session.scalars(wanted.order_by(Message.seq)).all()


def recently_said(session: Session, conversation_id: UUID, count: int = 20) -> list[SaidBefore]:
    """The bot's latest messages, oldest first; not those that are still for later."""
    rows = direct.run(session, _SAID, {"conversation": conversation_id, "count": count})
    return [SaidBefore._make(row) for row in rows][::-1]
