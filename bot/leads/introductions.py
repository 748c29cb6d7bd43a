"""What an employer may be given of a worker: the words that the worker approved for it, and nothing else."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from bot.leads import adults
from bot.store.lead import Introduction
from bot.store.reading import rows_of

_INTRODUCTION = Introduction.__table__
_INTRODUCED = select(_INTRODUCTION).where(_INTRODUCTION.c.person_id == bindparam("person"))
_INTRODUCED = _INTRODUCED.order_by(_INTRODUCTION.c.created_at, _INTRODUCTION.c.id)


def of(session: Session, person_id: UUID) -> dict[str, Introduction]:
    """The latest introduction of the person to each employer, by the employer's id."""
    return {row.employer_id: row for row in rows_of(session, Introduction, _INTRODUCED, {"person": person_id})}


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
