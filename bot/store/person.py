"""The person, the addresses they can be reached at, and what they agreed to."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Table
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, Retention, Sensitivity, now, personal, primary_key

# The purposes of consents that storage itself heeds; the others are in `bot/intake/handover/consent.py`.
MESSAGES = "messages"  # to be written to; it says nothing about keeping what is told
STORE = "store_intake"  # keep what is told
CONTACT = "contact"  # be contacted by a coordinator, as who asks for a person is


class Person(Base):
    """A worker. Nothing here says who they are: that is in facts and addresses."""

    __tablename__ = "person"

    id: Mapped[UUID] = primary_key()
    language: Mapped[str | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default=now)
    opted_out_at: Mapped[datetime | None] = mapped_column(default=None)
    erased_at: Mapped[datetime | None] = mapped_column(default=None)


class Address(Base):
    """Where a person writes from: a phone number, a chat id, a kiosk session."""

    __tablename__ = "address"
    __table_args__ = (Index("uq_address_channel_value", "channel", "value", unique=True),)

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    channel: Mapped[str]
    value: Mapped[str] = personal(Sensitivity.IDENTIFYING, Retention.LEAD)
    gateway: Mapped[str | None] = mapped_column(default=None)  # the gateway that the person last wrote through
    blocked_at: Mapped[datetime | None] = mapped_column(default=None)  # the provider says that we must not write there
    created_at: Mapped[datetime] = mapped_column(default=now)


class Consent(Base):
    """One decision, with the words it was asked in."""

    __tablename__ = "consent"

    id: Mapped[UUID] = primary_key()
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    purpose: Mapped[str]
    given: Mapped[bool]
    text_version: Mapped[str]
    wording: Mapped[str]
    language: Mapped[str]
    channel: Mapped[str]
    decided_at: Mapped[datetime] = mapped_column(default=now)
    revoked_at: Mapped[datetime | None] = mapped_column(default=None)


PERSON: Table = Base.metadata.tables["person"]  # for a statement that every turn runs
