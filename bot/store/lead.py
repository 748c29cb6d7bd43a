"""The lead and what belongs to it: choices, callbacks, contacts, placements."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.store.base import Base, Retention, Sensitivity, now, personal, primary_key
from bot.store.person import Consent


class LeadStatus(StrEnum):
    """The life of a lead."""

    NEW = "new"
    CLAIMED = "claimed"
    CONTACTED = "contacted"
    PLACED = "placed"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"  # the person took back that they may be called


ENDED = (LeadStatus.CLOSED, LeadStatus.WITHDRAWN)


class Lead(Base):
    """A person who agreed that a coordinator calls them about work they chose."""

    __tablename__ = "lead"

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversation.id"), index=True)
    consent_id: Mapped[UUID] = mapped_column(ForeignKey("consent.id"))
    coordinator_id: Mapped[UUID | None] = mapped_column(ForeignKey("coordinator.id"), default=None)
    status: Mapped[str] = mapped_column(default=LeadStatus.NEW, index=True)
    you_decide: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(default=now)
    due_at: Mapped[datetime]
    contacted_at: Mapped[datetime | None] = mapped_column(default=None)


class Choice(Base):
    """An employer, and perhaps one of its openings, that the person chose, with their own reason."""

    __tablename__ = "choice"
    __table_args__ = (
        Index(  # holds all that `bot/leads/load.py` counts
            "ix_choice_standing",
            "created_at",
            "employer_id",
            "person_id",
            sqlite_where=text("withdrawn_at IS NULL"),
            postgresql_where=text("withdrawn_at IS NULL"),
        ),
    )

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    employer_id: Mapped[str] = mapped_column(ForeignKey("employer.id"))
    opening_id: Mapped[str | None] = mapped_column(ForeignKey("opening.id"), default=None)
    reason: Mapped[str | None] = personal(Sensitivity.WORDS, Retention.LEAD, default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)
    withdrawn_at: Mapped[datetime | None] = mapped_column(default=None)


class Introduction(Base):
    """The words that one employer would be given of a person. Without a consent in force they go nowhere."""

    __tablename__ = "introduction"

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    employer_id: Mapped[str] = mapped_column(ForeignKey("employer.id"))
    opening_id: Mapped[str | None] = mapped_column(ForeignKey("opening.id"), default=None)
    words: Mapped[str] = personal(Sensitivity.INTIMATE, Retention.LEAD)  # as they were shown
    reason: Mapped[str | None] = personal(Sensitivity.WORDS, Retention.LEAD, default=None)
    own: Mapped[str] = personal(Sensitivity.INTIMATE, Retention.LEAD, default="")  # what the person added
    left_out: Mapped[list[Any]] = personal(Sensitivity.INTIMATE, Retention.LEAD, default=list)  # parts that they took out
    language: Mapped[str]
    consent_id: Mapped[UUID | None] = mapped_column(ForeignKey("consent.id"), default=None)
    consent: Mapped[Consent | None] = relationship()  # the decision on these words
    created_at: Mapped[datetime] = mapped_column(default=now)
    sent_at: Mapped[datetime | None] = mapped_column(default=None)
    sent_by: Mapped[UUID | None] = mapped_column(ForeignKey("coordinator.id"), default=None)


class Declined(Base):
    """An opening that the person did not want, with the reason as a code and in their words."""

    __tablename__ = "declined"

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    opening_id: Mapped[str] = mapped_column(ForeignKey("opening.id"))
    reason: Mapped[str | None] = mapped_column(default=None)
    words: Mapped[str | None] = personal(Sensitivity.WORDS, Retention.LEAD, default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)


class FreeTime(Base):
    """A time at which a coordinator can call somebody."""

    __tablename__ = "free_time"

    id: Mapped[UUID] = primary_key()
    coordinator_id: Mapped[UUID] = mapped_column(ForeignKey("coordinator.id"), index=True)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    minutes: Mapped[int] = mapped_column(default=30)


class Callback(Base):
    """A promised call. One free time carries at most one booked callback."""

    __tablename__ = "callback"

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    free_time_id: Mapped[UUID] = mapped_column(ForeignKey("free_time.id"), index=True)
    booked_slot: Mapped[UUID | None] = mapped_column(unique=True, default=None)  # the free time while booked, else null
    starts_at: Mapped[datetime]
    created_at: Mapped[datetime] = mapped_column(default=now)
    cancelled_at: Mapped[datetime | None] = mapped_column(default=None)


class LeadContact(Base):
    """A coordinator reached for the person: what happened and what was noted."""

    __tablename__ = "lead_contact"

    id: Mapped[UUID] = primary_key()
    lead_id: Mapped[UUID] = mapped_column(ForeignKey("lead.id"), index=True)
    coordinator_id: Mapped[UUID] = mapped_column(ForeignKey("coordinator.id"))
    reached: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str | None] = personal(Sensitivity.INTIMATE, Retention.LEAD, default=None)
    at: Mapped[datetime] = mapped_column(default=now)


class Placement(Base):
    """A job that came of a lead."""

    __tablename__ = "placement"

    id: Mapped[UUID] = primary_key()
    lead_id: Mapped[UUID] = mapped_column(ForeignKey("lead.id"), index=True)
    employer_id: Mapped[str] = mapped_column(ForeignKey("employer.id"))
    occupation: Mapped[str | None] = mapped_column(default=None)
    title: Mapped[str]
    arrangement: Mapped[str]
    starts_on: Mapped[date]
    wage: Mapped[float | None] = personal(Sensitivity.INTIMATE, Retention.LEAD, default=None)
    hours_per_week: Mapped[float | None] = mapped_column(default=None)
    recorded_by: Mapped[UUID] = mapped_column(ForeignKey("coordinator.id"))
    created_at: Mapped[datetime] = mapped_column(default=now)


class CheckIn(Base):
    """One time of asking, after a placement, how the job goes. No answer is no answer: nothing is taken for success."""

    __tablename__ = "check_in"

    id: Mapped[UUID] = primary_key()
    placement_id: Mapped[UUID] = mapped_column(ForeignKey("placement.id"), index=True)
    lead_id: Mapped[UUID] = mapped_column(ForeignKey("lead.id"), index=True)
    day: Mapped[int]  # days after the first day of work
    due_at: Mapped[datetime] = mapped_column(index=True)
    asked_at: Mapped[datetime | None] = mapped_column(default=None)
    done_at: Mapped[datetime | None] = mapped_column(default=None)  # nothing more is asked
    working: Mapped[bool | None] = personal(Sensitivity.INTIMATE, Retention.LEAD, default=None)
    same_place: Mapped[bool | None] = personal(Sensitivity.INTIMATE, Retention.LEAD, default=None)
    feeling: Mapped[str | None] = personal(Sensitivity.INTIMATE, Retention.LEAD, default=None)  # good, so_so, hard
    wage: Mapped[float | None] = personal(Sensitivity.INTIMATE, Retention.LEAD, default=None)  # dollars an hour
