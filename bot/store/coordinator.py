"""Coordinators and their sign-ins."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, Retention, Sensitivity, now, personal, primary_key


class Role(StrEnum):
    """What an account is for."""

    COORDINATOR = "coordinator"
    DATA_EDITOR = "data_editor"
    KIOSK_HOST = "kiosk_host"


class Coordinator(Base):
    """A person who works with the console; most call workers."""

    __tablename__ = "coordinator"

    id: Mapped[UUID] = primary_key()
    name: Mapped[str] = personal(Sensitivity.IDENTIFYING, Retention.STAFF)
    email: Mapped[str] = personal(Sensitivity.IDENTIFYING, Retention.STAFF, unique=True)
    password_hash: Mapped[str]
    role: Mapped[str] = mapped_column(default=Role.COORDINATOR, server_default=Role.COORDINATOR)
    created_at: Mapped[datetime] = mapped_column(default=now)


class SignIn(Base):
    """A coordinator's session in the console; only the hash of its token is kept."""

    __tablename__ = "sign_in"

    id: Mapped[UUID] = primary_key()
    coordinator_id: Mapped[UUID] = mapped_column(ForeignKey("coordinator.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
