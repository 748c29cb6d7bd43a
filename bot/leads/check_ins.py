"""How the job goes, after a placement: when it is asked, and what was answered."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.lead import CheckIn, Lead, Placement

DAYS = (7, 30, 60, 90, 180, 365)  # after the first day of work
HOUR = time(10)  # of the programme's day
FEELINGS = ("good", "so_so", "hard")
OPEN = timedelta(days=5)  # an answer that comes later is about something else; the first two lie 23 days apart


def plan(session: Session, placement: Placement, zone: str) -> None:
    """Enter when to ask, for a year."""
    for day in DAYS:
        due = datetime.combine(placement.starts_on + timedelta(days=day), HOUR, ZoneInfo(zone))
        session.add(CheckIn(placement_id=placement.id, lead_id=placement.lead_id, day=day, due_at=due))


def of_lead(session: Session, lead_id: UUID) -> list[CheckIn]:
    """All of a lead, in the order of time."""
    return list(session.scalars(select(CheckIn).where(CheckIn.lead_id == lead_id).order_by(CheckIn.due_at)))


def current(session: Session, person_id: UUID, now: datetime) -> CheckIn | None:
    """The one that the person was asked and may still answer."""
    mine = select(CheckIn).join(Lead, Lead.id == CheckIn.lead_id).where(Lead.person_id == person_id)
    asked = mine.where(CheckIn.asked_at.is_not(None), CheckIn.done_at.is_(None), CheckIn.asked_at > now - OPEN)
    return session.scalars(asked.order_by(CheckIn.asked_at.desc())).first()


def status(row: CheckIn, now: datetime) -> str:
    """employed_same, employed_other, employed (where is not known), not_employed, no_answer, asked or planned."""
    if row.working is not None:
        if not row.working:
            return "not_employed"
        return "employed" if row.same_place is None else "employed_same" if row.same_place else "employed_other"
    if row.asked_at is None:
        return "planned" if row.due_at > now else "not_asked"
    return "asked" if row.done_at is None and row.asked_at > now - OPEN else "no_answer"


def record(session: Session, check_in_id: UUID, working: bool, same_place: bool | None, feeling: str | None, at: datetime) -> None:
    """What a coordinator heard by phone. Raises ValueError for one that is answered, not due, or a feeling that is none."""
    row = session.get(CheckIn, check_in_id)
    if row is None or row.working is not None:
        raise ValueError("This check-in has an answer already.")
    if row.due_at > at:
        raise ValueError("This check-in is not due yet.")
    if feeling not in (None, *FEELINGS):
        raise ValueError("Choose how it is from the list.")
    row.working, row.same_place, row.feeling = working, same_place if working else None, feeling
    row.asked_at, row.done_at = row.asked_at or at, at
