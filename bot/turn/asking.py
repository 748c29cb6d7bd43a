"""Check-ins that fell due are put to the person, on the channel that reaches them, if they agreed to that."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.catalogue import Catalogue
from bot.intake.handover import consent
from bot.leads.check_ins import DAYS
from bot.leads.lead import REACHABLE_CHANNELS
from bot.store.conversation import Conversation
from bot.store.database import Database
from bot.store.directory import Employer, Programme
from bot.store.lead import CheckIn, Lead, Placement
from bot.store.person import Person
from bot.turn import schedule

LATE = timedelta(days=3)  # after which one that fell due is no longer asked, as after a long outage
AT_ONCE = 200


def ask_due(database: Database, catalogue: Catalogue, now: datetime) -> int:
    """Put what fell due into the schedule. Returns how many were asked."""
    due = select(CheckIn).where(CheckIn.due_at <= now, CheckIn.due_at > now - LATE, CheckIn.asked_at.is_(None), CheckIn.done_at.is_(None))
    with database.read() as session:
        if session.scalar(due.with_only_columns(CheckIn.id).limit(1)) is None:
            return 0
    with database.write() as session:
        rows = session.scalars(due.order_by(CheckIn.due_at).limit(AT_ONCE).with_for_update(skip_locked=True)).all()
        return sum(_ask(session, catalogue, row, now) for row in rows)


def _ask(session: Session, catalogue: Catalogue, row: CheckIn, now: datetime) -> bool:
    """Ask, or leave it to the coordinator, who sees that it was not asked."""
    person = session.get_one(Person, session.get_one(Lead, row.lead_id).person_id)
    agreed = consent.given(consent.decisions(session, person.id), consent.CHECK_IN)
    talk = _reached_at(session, person) if agreed and person.opted_out_at is None else None
    if talk is None:
        row.done_at = now
        return False
    operator, employer = _names(session, row)
    place = DAYS.index(row.day)  # so that one that stayed without answer is not followed by the same words
    said = catalogue.say("utter_check_in", person.language or "en", talk.channel, place, operator=operator, employer=employer)
    row.asked_at = now
    return schedule.add(session, talk, f"check_in:{row.id}", said, now, now + LATE, now)


def _reached_at(session: Session, person: Person) -> Conversation | None:
    """The talk in which the person can be written to, the latest."""
    reachable = select(Conversation).where(Conversation.person_id == person.id, Conversation.channel.in_(REACHABLE_CHANNELS))
    return session.scalars(reachable.where(Conversation.ended_at.is_(None)).order_by(Conversation.created_at.desc())).first()


def _names(session: Session, row: CheckIn) -> tuple[str, str]:
    """Who asks, and of which employer."""
    employer = session.get_one(Employer, session.get_one(Placement, row.placement_id).employer_id)
    programme = session.scalars(select(Programme)).first()
    return programme.operator if programme else "Causeway", employer.name
