"""Free times of coordinators, and calls booked on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from bot.store.lead import Callback, FreeTime

NOTICE = timedelta(hours=1)  # nobody is offered a call sooner than this


def free_times(session: Session, now: datetime, count: int = 4) -> Sequence[FreeTime]:
    """The next free times that nobody has booked."""
    taken = select(Callback.booked_slot).where(Callback.booked_slot.is_not(None))
    free = select(FreeTime).where(FreeTime.starts_at > now + NOTICE, FreeTime.id.not_in(taken))
    return session.scalars(free.order_by(FreeTime.starts_at).limit(count)).all()


def booked(session: Session, person_id: UUID, now: datetime | None = None) -> Callback | None:
    """The person's booked call; with `now`, only one that is still to come."""
    rows = select(Callback).where(Callback.person_id == person_id, Callback.booked_slot.is_not(None))
    if now is not None:
        rows = rows.where(Callback.starts_at > now)
    return session.scalars(rows.order_by(Callback.starts_at)).first()


def book(session: Session, person_id: UUID, slot: UUID, now: datetime) -> Callback | None:
    """Book a free time, in place of an earlier one; None if it is gone."""
    free = next((time for time in free_times(session, now, 500) if time.id == slot), None)
    if free is None:
        return None
    cancel(session, person_id, now)
    callback = Callback(id=uuid7(), person_id=person_id, free_time_id=free.id, booked_slot=free.id, created_at=now)
    callback.starts_at = free.starts_at
    session.add(callback)
    return callback


def cancel(session: Session, person_id: UUID, now: datetime) -> bool:
    """Cancel the person's booked call; True if there was one."""
    earlier = booked(session, person_id)
    if earlier is None:
        return False
    earlier.booked_slot, earlier.cancelled_at = None, now
    return True
