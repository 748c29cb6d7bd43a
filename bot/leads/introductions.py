"""What an employer may be given of a worker: the words that the worker approved for it, and nothing else."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.leads import adults
from bot.store.lead import Introduction


def of(session: Session, person_id: UUID) -> dict[str, Introduction]:
    """The latest introduction of the person to each employer, by the employer's id."""
    rows = select(Introduction).where(Introduction.person_id == person_id).order_by(Introduction.created_at, Introduction.id)
    return {row.employer_id: row for row in session.scalars(rows)}


def state(introduction: Introduction) -> str:
    """asked, approved, refused or withdrawn."""
    said = introduction.consent
    if said is None:
        return "asked"
    return "withdrawn" if said.revoked_at else "approved" if said.given else "refused"


def approved(introduction: Introduction) -> bool:
    """Whether these words may be passed on now."""
    return state(introduction) == "approved"


def passed_on(session: Session, introduction_id: UUID, coordinator_id: UUID, at: datetime) -> None:
    """Note that the employer has the words. Raises ValueError where the worker has not agreed, or took it back."""
    row = session.get(Introduction, introduction_id)
    if row is None or not approved(row):
        raise ValueError("The person has not agreed to this introduction.")
    if reason := adults.why_not(session, row.person_id):
        raise ValueError(reason)
    if row.sent_at is None:
        row.sent_at, row.sent_by = at, coordinator_id
