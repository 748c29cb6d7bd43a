"""Who holds a conversation: take over, give back, reply. Each is one transaction and raises the epoch."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from bot.catalogue import Said
from bot.store.conversation import Conversation, Holder, Message, Status
from bot.store.person import Person
from bot.turn import outgoing

DIRECT_REPLY = timedelta(hours=12)  # so long after the person's last message a coordinator's words still answer it


class NotAllowed(Exception):
    """An act that the conversation's holder rules out; the text says why and what to do."""


def lock(session: Session, conversation_id: UUID) -> Conversation:
    """The conversation, locked until the transaction ends. Raises NotAllowed if there is none."""
    found = session.scalars(select(Conversation).where(Conversation.id == conversation_id).with_for_update()).first()
    if found is None:
        raise NotAllowed("This conversation no longer exists.")
    return found


def take_over(session: Session, conversation_id: UUID, coordinator_id: UUID, at: datetime) -> Conversation:
    """A coordinator takes the conversation; queued bot messages are cancelled and running turns are overtaken."""
    conversation = lock(session, conversation_id)
    _still_on(conversation)
    if conversation.holder == Holder.HUMAN and conversation.coordinator_id != coordinator_id:
        raise NotAllowed("Another coordinator holds this conversation.")
    conversation.holder, conversation.coordinator_id = Holder.HUMAN, coordinator_id
    conversation.epoch += 1
    conversation.needs_person_since = conversation.needs_person_reason = None
    queued = update(Message).where(
        Message.conversation_id == conversation_id,
        Message.status == Status.QUEUED,
        Message.author == "bot",
        Message.pinned.is_(False),
    )
    session.execute(queued.values(status=Status.CANCELLED, failure="takeover").execution_options(synchronize_session=False))
    return conversation


def give_back(session: Session, conversation_id: UUID, coordinator_id: UUID) -> Conversation:
    """The coordinator returns the conversation to the assistant."""
    conversation = _held(session, conversation_id, coordinator_id)
    conversation.holder, conversation.coordinator_id = Holder.BOT, None
    conversation.epoch += 1
    return conversation


def reply(session: Session, conversation_id: UUID, coordinator_id: UUID, text: str, at: datetime) -> None:
    """Queue a coordinator's words over the person's channel."""
    conversation = _held(session, conversation_id, coordinator_id)
    if session.get_one(Person, conversation.person_id).opted_out_at is not None:
        raise NotAllowed("This person asked for no more messages. Only they can lift that.")
    if not text.strip():
        raise NotAllowed("Write something first: an empty message is not sent.")
    columns = {"author": "coordinator", "coordinator_id": coordinator_id, "initiated": starts_talk(session, conversation_id, at)}
    outgoing.queue(session, conversation, [Said(text.strip())], at, **columns)


def starts_talk(session: Session, conversation_id: UUID, at: datetime) -> bool:
    """Whether this answers nothing that the person wrote lately, so that quiet hours hold it."""
    last = select(func.max(Message.created_at)).where(Message.conversation_id == conversation_id, Message.author == "worker")
    heard = session.scalar(last)
    return heard is None or at - heard > DIRECT_REPLY


def _held(session: Session, conversation_id: UUID, coordinator_id: UUID) -> Conversation:
    conversation = lock(session, conversation_id)
    _still_on(conversation)
    if conversation.holder != Holder.HUMAN or conversation.coordinator_id != coordinator_id:
        raise NotAllowed("Take the conversation over first.")
    return conversation


def _still_on(conversation: Conversation) -> None:
    if conversation.ended_at is not None:
        raise NotAllowed("This conversation has ended: nothing can be sent here. Look for the person's other conversation.")
