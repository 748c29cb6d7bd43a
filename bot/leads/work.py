"""What coordinators do with leads: note a call, record a placement, enter free times, see to alerts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.leads import check_ins
from bot.store.conversation import Alert
from bot.store.directory import Employer
from bot.store.lead import Callback, FreeTime, Lead, LeadContact, LeadStatus, Placement

ARRANGEMENTS = ("direct", "temp_to_hire", "agency_temp", "seasonal", "ojt", "apprenticeship")


@dataclass(frozen=True)
class Job:
    """A job that a person got. `wage` is dollars an hour."""

    employer_id: str
    title: str
    arrangement: str
    starts_on: date
    wage: float | None
    hours_per_week: float | None


def find(session: Session, lead_id: UUID) -> Lead | None:
    """The lead."""
    return session.get(Lead, lead_id)


def _lead(session: Session, lead_id: UUID) -> Lead:
    lead = session.get(Lead, lead_id)
    if lead is None:
        raise ValueError("There is no such lead. The person may have deleted it.")
    return lead


def contacted(session: Session, lead_id: UUID, coordinator_id: UUID, reached: bool, note: str, at: datetime) -> None:
    """Note a call; the first that reached the person marks the lead as contacted. Raises ValueError if there is no lead."""
    lead = _lead(session, lead_id)
    session.add(LeadContact(lead_id=lead_id, coordinator_id=coordinator_id, reached=reached, note=note or None, at=at))
    lead.coordinator_id = lead.coordinator_id or coordinator_id
    if reached:
        lead.contacted_at = lead.contacted_at or at
    if lead.status in (LeadStatus.NEW, LeadStatus.CLAIMED):
        lead.status = LeadStatus.CONTACTED if reached else LeadStatus.CLAIMED


def place(session: Session, lead_id: UUID, coordinator_id: UUID, job: Job, at: datetime, zone: str) -> None:
    """Record a placement, and when to ask how it goes. Raises ValueError, with what is wrong, for a job that cannot be."""
    lead = _lead(session, lead_id)
    if session.get(Employer, job.employer_id) is None:
        raise ValueError("Choose an employer from the list.")
    if job.arrangement not in ARRANGEMENTS:
        raise ValueError("Choose how the person was hired.")
    if not job.title.strip():
        raise ValueError("Write what the job is.")
    placement = Placement(
        lead_id=lead_id,
        employer_id=job.employer_id,
        title=job.title.strip(),
        arrangement=job.arrangement,
        starts_on=job.starts_on,
        wage=job.wage,
        hours_per_week=job.hours_per_week,
        recorded_by=coordinator_id,
        created_at=at,
    )
    session.add(placement)
    session.flush()
    check_ins.plan(session, placement, zone)
    lead.status = LeadStatus.PLACED
    lead.contacted_at = lead.contacted_at or at


def add_free_time(session: Session, coordinator_id: UUID, starts_at: datetime, now: datetime) -> None:
    """A time at which the coordinator can call. Raises ValueError for a past or doubled one."""
    if starts_at <= now:
        raise ValueError("That time is already past.")
    same = select(FreeTime.id).where(FreeTime.coordinator_id == coordinator_id, FreeTime.starts_at == starts_at)
    if session.scalar(same) is not None:
        raise ValueError("You already have that time.")
    session.add(FreeTime(coordinator_id=coordinator_id, starts_at=starts_at))


def remove_free_time(session: Session, coordinator_id: UUID, free_time_id: UUID) -> None:
    """Take a free time back. Raises ValueError if somebody has booked it."""
    time = session.get(FreeTime, free_time_id)
    if time is None or time.coordinator_id != coordinator_id:
        raise ValueError("That time is not yours.")
    if session.scalar(select(Callback.id).where(Callback.free_time_id == free_time_id)) is not None:
        raise ValueError("Somebody has booked that time.")
    session.delete(time)


def acknowledge(session: Session, alert_id: UUID, coordinator_id: UUID, at: datetime) -> None:
    """Note that the coordinator has seen to an alert; the first one counts."""
    alert = session.get(Alert, alert_id)
    if alert is not None and alert.acknowledged_at is None:
        alert.acknowledged_at, alert.acknowledged_by = at, coordinator_id
