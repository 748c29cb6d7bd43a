"""Writing messages: each gets the conversation's next number under its lock."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.store.conversation import Conversation, Message, Status
from bot.store.signals import INBOX, OUTBOX, TALK, mark

TOPICS = {Status.WAITING: INBOX, Status.QUEUED: OUTBOX}


def append(session: Session, conversation_id: UUID, messages: Sequence[Message]) -> None:
    """Number the messages and add them. Inside a write transaction."""
    if not messages:
        return
    raised = (
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(last_seq=Conversation.last_seq + len(messages))
        .returning(Conversation.last_seq)
        .execution_options(synchronize_session=False)
    )
    last = session.execute(raised).scalar_one()
    for seq, message in enumerate(messages, start=last - len(messages) + 1):
        message.conversation_id, message.seq = conversation_id, seq
        session.add(message)
        mark(session, TOPICS.get(Status(message.status), TALK), conversation_id)


def after(session: Session, conversation_id: UUID, cursor: int, *authors: str) -> Sequence[Message]:
    """The messages after a cursor, in order; only those by `authors`, if any are named."""
    wanted = select(Message).where(Message.conversation_id == conversation_id, Message.seq > cursor)
    if authors:
        wanted = wanted.where(Message.author.in_(authors))
    return session.scalars(wanted.order_by(Message.seq)).all()


def recently_said(session: Session, conversation_id: UUID, count: int = 8) -> list[Message]:
    """The bot's latest messages, oldest first."""
    said = select(Message).where(Message.conversation_id == conversation_id, Message.author == "bot")
    return list(session.scalars(said.order_by(Message.seq.desc()).limit(count)))[::-1]
