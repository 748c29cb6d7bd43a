"""What a person told us: facts in the contract's form, and how far each question got."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, Retention, Sensitivity, now, personal, primary_key


class FactRow(Base):
    """One fact about a person. A newer one on the same matter supersedes it; the history stays."""

    __tablename__ = "fact"
    __table_args__ = (Index("ix_fact_person_current", "person_id", "superseded_at"),)

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("message.id"), default=None)
    field: Mapped[str]
    value: Mapped[Any] = personal(Sensitivity.INTIMATE, Retention.LEAD, JSON)
    polarity: Mapped[str]
    hard: Mapped[bool] = mapped_column(default=False)
    text: Mapped[str] = personal(Sensitivity.INTIMATE, Retention.LEAD, default="")
    start: Mapped[int] = mapped_column(default=0)
    end: Mapped[int] = mapped_column(default=0)
    of: Mapped[str | None] = personal(Sensitivity.WORDS, Retention.LEAD, default=None)
    max_lb: Mapped[int | None] = personal(Sensitivity.INTIMATE, Retention.LEAD, default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)
    superseded_at: Mapped[datetime | None] = mapped_column(default=None)


class Liking(Base):
    """Whether a person liked one thing of the interest check. It is theirs alone: nothing that others see reads it."""

    __tablename__ = "liking"

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    item: Mapped[str]
    liked: Mapped[bool | None] = personal(Sensitivity.INTIMATE, Retention.LEAD, default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)


class Asked(Base):
    """How far a question got with a person: asked, answered or skipped; no row means that it was not asked."""

    __tablename__ = "asked"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    question: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]
    times: Mapped[int] = mapped_column(default=1)
    at: Mapped[datetime] = mapped_column(default=now)


class Progress(NamedTuple):
    """What a turn looks at of a question that was asked."""

    question: str
    state: str
    times: int
    at: datetime
