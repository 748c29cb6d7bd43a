"""Erasure and retention, derived from what the tables declare."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Select, Table, delete, select, update
from sqlalchemy.orm import Session

from bot.store.conversation import Conversation, Dialogue, Message, Status
from bot.store.lead import Callback, CheckIn, Choice, Declined, Introduction, Lead, LeadContact, Placement
from bot.store.person import CONTACT, MESSAGES, STORE, Consent, Person
from bot.store.profile import Asked, FactRow, Liking
from bot.store.tables import Base

# Tables whose rows go with the person, in an order that references allow.
ROWS_OF_PERSON = (Callback, Choice, Declined, Introduction, FactRow, Liking, Asked)


def personal_columns(table: Table) -> list[Column[Any]]:
    """The columns that a table declares as personal."""
    return [column for column in table.columns if "personal" in column.info]


def every_personal_column() -> dict[str, list[str]]:
    """Table name to personal columns: what an export must hold and what a log must never hold."""
    named = {t.name: [c.name for c in personal_columns(t)] for t in Base.metadata.sorted_tables}
    return {table: columns for table, columns in named.items() if columns}


def erase(session: Session, person: Person, at: datetime, whole: bool) -> None:
    """Erase what was told. `whole` also takes leads, consents and what the person was; the opt-out stays.

    The bare conversation stays, so that the person is answered; its messages lose their words.
    """
    session.flush()
    conversations = [row for row in session.scalars(select(Conversation.id).where(Conversation.person_id == person.id))]
    for conversation_id in conversations:
        _scrub_messages(session, conversation_id)
        session.execute(delete(Dialogue).where(Dialogue.conversation_id == conversation_id))
    tables: tuple[Any, ...] = ROWS_OF_PERSON if whole else (Choice, Declined, Introduction, FactRow, Liking)
    if whole:
        _delete_leads(session, person.id)
    for table in tables:
        session.execute(delete(table).where(table.person_id == person.id).execution_options(synchronize_session=False))
    if whole:
        session.execute(delete(Consent).where(Consent.person_id == person.id).execution_options(synchronize_session=False))
        person.erased_at = at
        _reset(session, conversations)


def forget_refused(session: Session, before: datetime) -> int:
    """Erase the talks, silent since `before`, of people who said no to keeping and want no call. Returns how many."""
    since = select(Message.id).where(Message.conversation_id == Conversation.id, Message.created_at >= before)
    told = select(Message.id).where(Message.conversation_id == Conversation.id, Message.text.is_not(None))
    over = select(Conversation.person_id).where(Conversation.person_id.in_(_refused()), told.exists(), ~since.exists())
    people = list(session.scalars(select(Person).where(Person.id.in_(over))))
    for person in people:
        erase(session, person, before, whole=False)
    return len(people)


def forget_if_refused(session: Session, conversation_id: UUID, at: datetime) -> None:
    """The same for one talk, which is over."""
    over = select(Person).join(Conversation, Conversation.person_id == Person.id).where(Conversation.id == conversation_id)
    for person in session.scalars(over.where(Person.id.in_(_refused()))).all():
        erase(session, person, at, whole=False)


def _refused() -> Select[UUID]:
    """People who said no to keeping, and neither changed their mind nor asked for a person."""
    agreed = select(Consent.person_id).where(Consent.purpose.in_((STORE, CONTACT)), Consent.given, Consent.revoked_at.is_(None))
    return select(Consent.person_id).where(Consent.purpose == STORE, ~Consent.given, Consent.person_id.not_in(agreed))


def _scrub_messages(session: Session, conversation_id: UUID) -> None:
    """Take the words out of what was said; what was to be said later is not said."""
    table = Base.metadata.tables[Message.__tablename__]
    later = update(Message).where(Message.conversation_id == conversation_id, Message.status == Status.SCHEDULED)
    session.execute(later.values(status=Status.CANCELLED, key=None).execution_options(synchronize_session=False))
    empty: dict[str, Any] = {column.name: [] if column.name == "choices" else None for column in personal_columns(table)}
    scrub = update(Message).where(Message.conversation_id == conversation_id).values(**empty)
    session.execute(scrub.execution_options(synchronize_session=False))


def _delete_leads(session: Session, person_id: UUID) -> None:
    leads = select(Lead.id).where(Lead.person_id == person_id)
    for table in (LeadContact, CheckIn, Placement):
        session.execute(delete(table).where(table.lead_id.in_(leads)).execution_options(synchronize_session=False))
    session.execute(delete(Lead).where(Lead.person_id == person_id).execution_options(synchronize_session=False))


def _reset(session: Session, conversations: list[UUID]) -> None:
    fresh = {"holder": "bot", "question": None, "needs_person_since": None, "needs_person_reason": None, "coordinator_id": None}
    session.execute(
        update(Conversation)
        .where(Conversation.id.in_(conversations))
        .values(**fresh, epoch=Conversation.epoch + 1)
        .execution_options(synchronize_session=False)
    )


def expire_pending(session: Session, before: datetime) -> int:
    """Erase what was told before `before` by people who never decided on keeping it. Returns how many."""
    decided = select(Consent.person_id).where(Consent.purpose != MESSAGES)
    stale = select(Person).where(Person.created_at < before, Person.erased_at.is_(None), Person.id.not_in(decided))
    people = list(session.scalars(stale))
    for person in people:
        erase(session, person, before, whole=True)
    return len(people)
