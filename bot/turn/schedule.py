"""Messages for later, in the same table as all others: reminders and check-ins."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.catalogue import Said
from bot.store.conversation import Conversation, Holder, Message, Status, stands
from bot.store.database import Database
from bot.store.profile import FactRow
from bot.turn import outgoing, transcript

AT_ONCE = 500  # how many fall due in one transaction


def add(session: Session, conversation: Conversation, key: str, said: Said, due_at: datetime, expires_at: datetime, at: datetime) -> bool:
    """Keep a message that we start for later; False if the same `key` was scheduled before, or to a person under 18.

    It takes its place in the conversation when it is due, so that nothing waits behind it. After `expires_at` it is of no use.
    """
    if session.scalar(select(Message.id).where(Message.key == key)) is not None or _minor(session, conversation.person_id):
        return False
    later = {"status": Status.SCHEDULED, "due_at": due_at, "expires_at": expires_at}
    session.add(Message(conversation_id=conversation.id, **outgoing.make(conversation, said, at, key=key, initiated=True, **later)))
    return True


def _minor(session: Session, person_id: UUID) -> bool:
    told = select(FactRow.value).where(FactRow.person_id == person_id, FactRow.field == "adult", FactRow.superseded_at.is_(None))
    return False in session.scalars(told).all()


def cancel(session: Session, *keys: str) -> None:
    """Take back what was scheduled under these keys, and free the keys."""
    for message in session.scalars(select(Message).where(Message.key.in_(keys), Message.status == Status.SCHEDULED)):
        message.status, message.failure, message.key = Status.CANCELLED, "unscheduled", None


def release_due(database: Database, now: datetime) -> int:
    """Put what fell due into the outbox; what is past its use, or whose conversation has ended, is cancelled. Returns how many fell due."""
    due = select(Message).where(stands(Message.status, Status.SCHEDULED), Message.due_at <= now).order_by(Message.due_at).limit(AT_ONCE)
    with database.read() as session:
        if session.scalar(due.with_only_columns(Message.id).limit(1)) is None:
            return 0
    with database.write() as session:
        messages = session.scalars(due.with_for_update(skip_locked=True)).all()
        for message in messages:
            _release(session, message, now)
        return len(messages)


def _release(session: Session, message: Message, now: datetime) -> None:
    conversation = session.get_one(Conversation, message.conversation_id)
    if reason := _no_use(conversation, message, now):
        message.status, message.failure = Status.CANCELLED, reason
        return
    message.status, message.epoch = outgoing.first_status(message.channel), conversation.epoch
    if message.question and conversation.holder != Holder.HUMAN:
        conversation.question = message.question  # so that a bare "yes" is read as the answer
    transcript.place(session, message)


def _no_use(conversation: Conversation, message: Message, now: datetime) -> str | None:
    """Why a message that fell due is not sent; None if it is. Where people fetch their messages nobody would see it in time."""
    if conversation.ended_at is not None:
        return "ended"
    if message.channel in outgoing.PULLED:
        return "unreachable"
    return "expired" if message.expires_at is not None and message.expires_at < now else None
