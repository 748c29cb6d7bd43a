"""What a coordinator does with a message that failed or may have failed. Each is part of one transaction."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.conversation import Conversation, Holder, Message, Status
from bot.store.person import Address, Person
from bot.turn import outgoing, ownership, transcript
from bot.turn.outbox import raise_status
from bot.turn.ownership import NotAllowed


def send_again(session: Session, message_id: UUID, coordinator_id: UUID, at: datetime) -> None:
    """Queue the same words as a new message. Raises NotAllowed with the reason."""
    lost = _lost(session, message_id)
    conversation = ownership.lock(session, lost.conversation_id)
    if reason := _refused(session, lost, conversation):
        raise NotAllowed(reason)
    again = {
        "channel": lost.channel,
        # While a person holds the conversation the assistant's words are held back: it is the coordinator who sends these.
        "author": "coordinator" if conversation.holder == Holder.HUMAN else lost.author,
        "coordinator_id": coordinator_id,
        "status": outgoing.first_status(lost.channel),
        "text": lost.text,
        "choices": lost.choices,
        "question": lost.question,
        "resent_of": lost.id,
        "epoch": conversation.epoch,
        "initiated": ownership.starts_talk(session, conversation.id, at),
        "created_at": at,
        "due_at": at,
    }
    transcript.append(session, conversation.id, [again])


def arrived(session: Session, message_id: UUID) -> None:
    """Somebody knows that it arrived. Raises NotAllowed if it is no longer in doubt."""
    raise_status(_lost(session, message_id), Status.DELIVERED)


def _lost(session: Session, message_id: UUID) -> Message:
    found = session.scalars(select(Message).where(Message.id == message_id).with_for_update()).first()
    if found is None or found.author == "worker" or found.status not in (Status.FAILED, Status.UNKNOWN):
        raise NotAllowed("This message is no longer in doubt. Load the page again.")
    return found


def _refused(session: Session, lost: Message, conversation: Conversation) -> str | None:
    if session.scalar(select(Message.id).where(Message.resent_of == lost.id)) is not None:
        return "This message was sent again already."
    if not lost.text:
        return "The person deleted what was said, so there is nothing to send."
    if conversation.ended_at is not None:
        return "This conversation has ended: nothing can be sent here."
    if session.get_one(Person, conversation.person_id).opted_out_at is not None:
        return "This person asked for no more messages. Only they can lift that."
    if session.get_one(Address, conversation.address_id).blocked_at is not None:
        return "Messages to this address are blocked until the person writes to us."
    return None
