"""What gateways tell about messages that they took: it only ever moves a message forward."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.conversation import Message, Status
from bot.store.database import Database
from bot.turn.outbox import ATTEMPTS, block, raise_status, tell_of_failure

LATER = timedelta(minutes=15)  # before a message that could not be delivered for now is tried once more


def record(
    database: Database,
    gateway: str,
    status: Status,
    *,
    message_id: str | None = None,
    gateway_id: str | None = None,
    reason: str | None = None,
    retry: bool = False,
    stopped: bool = False,
    at: datetime,
) -> bool:
    """Take in one receipt; False if it changes nothing or names no message of ours. Any order gives the same end."""
    with database.write() as session:
        message = _find(session, gateway, message_id, gateway_id)
        if message is None or _of_earlier_attempt(message, gateway_id):
            return False
        message.gateway_id = message.gateway_id or gateway_id
        if stopped:
            block(session, message, at)
        if status == Status.FAILED and retry and message.attempts < ATTEMPTS and message.status not in (Status.DELIVERED, Status.READ):
            return _again(message, reason, at)
        if not raise_status(message, status):
            return False
        message.failure = reason or message.failure
        tell_of_failure(session, message, at)
        return True


def _again(message: Message, reason: str | None, at: datetime) -> bool:
    """A new attempt: late receipts of this one no longer count."""
    message.status, message.due_at, message.failure = Status.QUEUED, at + LATER, reason
    message.gateway_id = f"given up:{message.gateway_id}"
    return True


def _of_earlier_attempt(message: Message, gateway_id: str | None) -> bool:
    return bool(gateway_id and message.gateway_id and gateway_id != message.gateway_id)


def _find(session: Session, gateway: str, message_id: str | None, gateway_id: str | None) -> Message | None:
    """By our id, else by the gateway's."""
    try:
        ours = UUID(message_id) if message_id else None
    except ValueError:
        ours = None
    if ours is not None:
        found = session.scalars(select(Message).where(Message.id == ours).with_for_update()).first()
        return found if found is not None and found.author != "worker" else None
    if not gateway_id:
        return None
    named = select(Message).where(Message.gateway == gateway, Message.gateway_id == gateway_id)
    return session.scalars(named.with_for_update()).first()
