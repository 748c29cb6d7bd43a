"""Free times of coordinators, and calls booked on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from bot.store.lead import Callback, FreeTime
from bot.store.reading import rows_of

NOTICE = timedelta(hours=1)  # nobody is offered a call sooner than this
_CALL, _FREE = Callback.__table__, FreeTime.__table__
_BOOKED = select(_CALL).where(_CALL.c.person_id == bindparam("person"), _CALL.c.booked_slot.is_not(None)).order_by(_CALL.c.starts_at)
_TAKEN = select(_CALL.c.booked_slot).where(_CALL.c.booked_slot.is_not(None))
_NEXT_FREE = select(_FREE).where(_FREE.c.starts_at > bindparam("after"), _FREE.c.id.not_in(_TAKEN))
_NEXT_FREE = _NEXT_FREE.order_by(_FREE.c.starts_at).limit(bindparam("count"))


def free_times(session: Session, now: datetime, count: int = 4) -> Sequence[FreeTime]:
    """The next free times that nobody has booked."""
    return rows_of(session, FreeTime, _NEXT_FREE, {"after": now + NOTICE, "count": count})


def booked(session: Session, person_id: UUID, now: datetime | None = None) -> Callback | None:
    """The person's booked call; with `now`, only one that is still to come."""
    rows = rows_of(session, Callback, _BOOKED, {"person": person_id})
    return next((row for row in rows if row.booked_slot is not None and (now is None or row.starts_at > now)), None)


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
