"""Registered kiosk devices: a one-time address that a device opens, then a token in its cookie; only hashes are kept."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.base import digest
from bot.store.conversation import ChatSession, Kiosk
from bot.store.signals import TALK, mark

COOKIE = "causeway_kiosk"
COOKIE_PATH = "/api/chat/sessions"  # where a talk begins: no other address is sent the cookie
COOKIE_DAYS = 400  # browsers keep no cookie longer
LIFE = timedelta(hours=1)  # within which the address must be opened
UNOPENED = "new:"  # what a hash is marked with until its address was opened


def register(session: Session, name: str, coordinator_id: UUID, at: datetime) -> str:
    """A new device; returns the secret of its one-time address. Raises ValueError without a name."""
    if not name.strip():
        raise ValueError("Give the kiosk a name, such as where it stands.")
    secret = secrets.token_urlsafe(32)
    session.add(Kiosk(name=name.strip(), token_hash=UNOPENED + digest(secret), registered_by=coordinator_id, created_at=at))
    return secret


def waits(session: Session, secret: str, at: datetime) -> Kiosk | None:
    """The device whose one-time address still works; None if it is unknown, too old, revoked or was opened before."""
    row = session.scalars(select(Kiosk).where(Kiosk.token_hash == UNOPENED + digest(secret)).with_for_update()).first()
    return None if row is None or row.revoked_at is not None or at - row.created_at > LIFE else row


def open_address(session: Session, secret: str, at: datetime) -> str | None:
    """The device's token, once; None if the address does not work."""
    row = waits(session, secret, at)
    if row is None:
        return None
    token = secrets.token_urlsafe(32)
    row.token_hash = digest(token)
    return token


def live(session: Session, token: str | None) -> Kiosk | None:
    """The registered device of a cookie; None if it is unknown or revoked."""
    if not token:
        return None
    return session.scalar(select(Kiosk).where(Kiosk.token_hash == digest(token), Kiosk.revoked_at.is_(None)))


def revoke(session: Session, kiosk_id: UUID, at: datetime) -> None:
    """The device may start nothing any more, and what runs on it ends. Raises ValueError if there is none."""
    row = session.get(Kiosk, kiosk_id)
    if row is None:
        raise ValueError("There is no such kiosk.")
    row.revoked_at = row.revoked_at or at
    end_sessions(session, kiosk_id, at)


def end_sessions(session: Session, kiosk_id: UUID, at: datetime) -> None:
    """End what runs on a device: it serves one person at a time."""
    session.execute(select(Kiosk.id).where(Kiosk.id == kiosk_id).with_for_update())
    running = select(ChatSession).where(ChatSession.kiosk_id == kiosk_id, ChatSession.ended_at.is_(None))
    for row in session.scalars(running).all():
        row.ended_at = at
        mark(session, TALK, row.conversation_id)


def opened(kiosk: Kiosk) -> bool:
    """Whether the device opened its address."""
    return not kiosk.token_hash.startswith(UNOPENED)


def every(session: Session) -> Sequence[Kiosk]:
    """All devices, the latest first."""
    return session.scalars(select(Kiosk).order_by(Kiosk.created_at.desc())).all()
