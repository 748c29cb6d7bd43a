"""How long the queues are and how long their oldest messages wait, read from the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from bot.store.conversation import Alert, Message, Status, stands


@dataclass(frozen=True)
class Queue:
    """Its length, and the seconds that its oldest message is due."""

    length: int
    oldest: float


def look(session: Session, now: datetime) -> dict[str, Queue]:
    """The inbox, the outbox (what is due) and what is kept for later."""
    unsent = stands(Message.status, Status.QUEUED, Status.SENDING)
    return {
        "inbox": _queue(session, now, Message.created_at, stands(Message.status, Status.WAITING)),
        "outbox": _queue(session, now, Message.due_at, unsent, Message.status == Status.QUEUED, Message.due_at <= now),
        "sending": _queue(session, now, Message.due_at, unsent, Message.status == Status.SENDING),
        "scheduled": _queue(session, now, Message.due_at, stands(Message.status, Status.SCHEDULED)),
    }


def open_alerts(session: Session) -> int:
    """Alerts that nobody has acknowledged."""
    return session.scalar(select(func.count()).where(Alert.acknowledged_at.is_(None))) or 0


def _queue(session: Session, now: datetime, since: InstrumentedAttribute[datetime], *which: ColumnElement[bool]) -> Queue:
    length, oldest = session.execute(select(func.count(), func.min(since)).where(*which)).one()
    return Queue(length, max(0.0, (now - oldest).total_seconds()) if oldest else 0.0)
