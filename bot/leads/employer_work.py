"""Work with employers: contacts and what came of them, and the brief that a coordinator hands over.

The brief knows the employer and the day, and nothing of any candidate: it is the same whoever that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.directory.freshness import STALE_DAYS, is_live, is_stale
from bot.leads.outreach import asked_of_employers
from bot.store.directory import Employer, EmployerContact, Incentive

MODES = {"in_person": "in person", "phone": "phone", "email": "e-mail"}
PURPOSES = {
    "learn": "learn what they need",
    "present_person": "speak for people who chose them",
    "follow_up": "follow up",
    "support": "support",
}
DEPENDS = {"local": "depends on local money: ask us first", "active": "available"}


@dataclass(frozen=True)
class Offer:
    """An incentive or a support on the brief."""

    name: str
    summary: str
    how: str | None
    status: str
    source: str
    url: str
    checked: date
    stale: bool


@dataclass(frozen=True)
class Brief:
    """What an employer gets on paper."""

    employer: Employer
    incentives: tuple[Offer, ...]
    support: tuple[Offer, ...]
    ended: tuple[Offer, ...]
    asked: tuple[tuple[str, str, int], ...]


def brief(session: Session, employer_id: str, today: date, stale_days: int = STALE_DAYS) -> Brief | None:
    """The brief for an employer; None if there is no such employer. What nobody looked at for more than `stale_days` days is marked."""
    employer = session.get(Employer, employer_id)
    if employer is None:
        return None
    rows = list(session.scalars(select(Incentive).where(Incentive.audience == "employer").order_by(Incentive.name_en)))
    live, ended = [r for r in rows if is_live(r, today)], [r for r in rows if not is_live(r, today)]
    return Brief(
        employer,
        tuple(_offer(r, today, stale_days) for r in live if r.kind != "support"),
        tuple(_offer(r, today, stale_days) for r in live if r.kind == "support"),
        tuple(_offer(r, today, stale_days) for r in ended),
        tuple(asked_of_employers(session)),
    )


def _offer(row: Incentive, today: date, stale_days: int) -> Offer:
    live = is_live(row, today)
    since = f" on {row.effective_to:%B %d, %Y}" if row.effective_to and row.effective_to < today else ""
    status = DEPENDS.get(row.status, row.status) if live else f"ended{since}" if since or row.status == "lapsed" else "not available today"
    how = row.how_to_claim_en if live else None
    old = is_stale(row.last_verified, today, stale_days)
    return Offer(row.name_en, row.summary_en, how, status, row.source_name, row.source_url, row.last_verified, old)


def log_contact(
    session: Session, employer_id: str, coordinator_id: UUID, at: datetime, mode: str, purpose: str, need: str, done: str, outcome: str
) -> EmployerContact:
    """Note a contact. Raises ValueError for an unknown employer, mode or purpose."""
    if session.get(Employer, employer_id) is None:
        raise ValueError("there is no such employer")
    if mode not in MODES or purpose not in PURPOSES:
        raise ValueError("say how you spoke and what for")
    said = {"growth_need": need.strip() or None, "done": done.strip() or None, "outcome": outcome.strip() or None}
    contact = EmployerContact(employer_id=employer_id, coordinator_id=coordinator_id, at=at, mode=mode, purpose=purpose, **said)
    session.add(contact)
    return contact


def contacts(session: Session, employer_id: str) -> list[EmployerContact]:
    """Contacts with an employer, the latest first."""
    mine = select(EmployerContact).where(EmployerContact.employer_id == employer_id)
    return list(session.scalars(mine.order_by(EmployerContact.at.desc())))


def settle(session: Session, contact_id: UUID, outcome: str) -> None:
    """Note later what came of a contact. Raises ValueError if there is no such contact."""
    contact = session.get(EmployerContact, contact_id)
    if contact is None:
        raise ValueError("there is no such contact")
    contact.outcome = outcome.strip() or None
