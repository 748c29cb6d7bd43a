"""Two persons that a claim made one, told apart again: what the kiosk's talk brought stays, all else goes with whoever claimed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.leads.lead import REACHABLE_CHANNELS
from bot.store.conversation import Conversation, Message
from bot.store.lead import Callback, Choice, Introduction, Lead
from bot.store.person import Address, Consent, Person
from bot.store.profile import FactRow, Liking

BY_TIME: tuple[Any, ...] = (Choice, Callback, Introduction, Liking)  # rows that do not say which talk they are of


def part(session: Session, origin: Conversation, claimed_at: datetime) -> Person:
    """Give whoever claimed the talk a person of their own again; returns it. Part of a transaction.

    Where a row does not say which talk it is of, what the kiosk's channel and hours brought is the kiosk's. How far each question
    got stays with the kiosk's person: that is not kept by talk.
    """
    mine = session.get_one(Person, origin.person_id)
    other = Person(language=mine.language, created_at=claimed_at)
    session.add(other)
    session.flush()
    _part_facts(session, origin, other, claimed_at)
    agreed = _part_consents(session, origin, other, claimed_at)
    _part_leads(session, origin, other, agreed)
    for table in BY_TIME:
        for row in session.scalars(select(table).where(table.person_id == mine.id)):
            if not origin.created_at <= row.created_at <= claimed_at:
                row.person_id = other.id
    for talk in session.scalars(select(Conversation).where(Conversation.person_id == mine.id, Conversation.id != origin.id)):
        talk.person_id = other.id
    for address in session.scalars(select(Address).where(Address.person_id == mine.id, Address.id != origin.address_id)):
        address.person_id = other.id
    session.flush()
    return other


def _part_facts(session: Session, origin: Conversation, other: Person, claimed_at: datetime) -> None:
    """Each fact goes with the talk that it was told in; what the other's words replaced holds again."""
    said_here = select(Message.id).where(Message.conversation_id == origin.id)
    elsewhere = or_(FactRow.message_id.not_in(said_here), FactRow.message_id.is_(None) & (FactRow.created_at > claimed_at))
    for row in session.scalars(select(FactRow).where(FactRow.person_id == origin.person_id, elsewhere)).all():
        row.person_id = other.id
        if row.superseded_at == claimed_at:  # by the kiosk's words
            row.superseded_at = None
    session.flush()
    replaced = select(FactRow).where(FactRow.person_id == origin.person_id, FactRow.superseded_at >= claimed_at)
    for row in session.scalars(replaced):
        row.superseded_at = None


def _part_consents(session: Session, origin: Conversation, other: Person, claimed_at: datetime) -> set[object]:
    """The ids of what was agreed to at the kiosk; what was agreed to elsewhere is the other's."""
    kept: set[object] = set()
    for row in session.scalars(select(Consent).where(Consent.person_id == origin.person_id)):
        if row.channel not in REACHABLE_CHANNELS and origin.created_at <= row.decided_at <= claimed_at:
            kept.add(row.id)
        else:
            row.person_id = other.id
    return kept


def _part_leads(session: Session, origin: Conversation, other: Person, agreed: set[object]) -> None:
    """A lead belongs to whoever agreed to it; the kiosk's own goes back to its talk."""
    for lead in session.scalars(select(Lead).where(Lead.person_id == origin.person_id)):
        if lead.consent_id in agreed:
            lead.conversation_id = origin.id
        else:
            lead.person_id = other.id
