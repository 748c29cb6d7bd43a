"""Accounts of the console and their sign-ins."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from pwdlib import PasswordHash
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.base import digest
from bot.store.coordinator import Coordinator, Role, SignIn

LIFE = timedelta(hours=12)
SHORTEST = 8  # characters of a password
_hasher = PasswordHash.recommended()
# Checked where there is no account, so that both answers take as long.
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


def hashed(password: str) -> str:
    """The argon2 hash of a password."""
    return _hasher.hash(password)


def matches(coordinator: Coordinator, password: str) -> bool:
    """Whether it is the coordinator's password."""
    return _hasher.verify(password, coordinator.password_hash)


def _of(session: Session, email: str) -> Coordinator | None:
    return session.scalar(select(Coordinator).where(Coordinator.email == email.strip().lower()))


def add(session: Session, name: str, email: str, password: str, role: Role = Role.COORDINATOR) -> Coordinator:
    """A new account."""
    coordinator = Coordinator(name=name, email=email.strip().lower(), password_hash=hashed(password), role=role)
    session.add(coordinator)
    session.flush()
    return coordinator


def put(session: Session, name: str, email: str, password: str, role: Role) -> bool:
    """Make an account, or change the one with this e-mail; whether it is new. ValueError if something needed is missing."""
    if "@" not in email or not name.strip() or len(password) < SHORTEST:
        raise ValueError(f"an account needs a name, an e-mail address and a password of at least {SHORTEST} characters.")
    known = _of(session, email)
    if known is None:
        add(session, name.strip(), email, password, role)
        return True
    known.name, known.password_hash, known.role = name.strip(), hashed(password), role
    return False


def sign_in(session: Session, email: str, password: str, at: datetime) -> str | None:
    """A fresh token for the cookie; None if e-mail and password do not belong together."""
    coordinator = _of(session, email)
    if coordinator is None:
        _hasher.verify(password, _NOBODY)
        return None
    if not matches(coordinator, password):
        return None
    token = secrets.token_urlsafe(32)
    session.add(SignIn(coordinator_id=coordinator.id, token_hash=digest(token), created_at=at))
    return token


def signed_in(session: Session, token: str | None, at: datetime) -> Coordinator | None:
    """The coordinator of a cookie; None if it is unknown, ended or too old."""
    if not token:
        return None
    row = session.scalar(select(SignIn).where(SignIn.token_hash == digest(token)))
    if row is None or row.ended_at is not None or at - row.created_at > LIFE:
        return None
    return session.get(Coordinator, row.coordinator_id)


def sign_out(session: Session, token: str | None, at: datetime) -> None:
    """End a sign-in."""
    row = session.scalar(select(SignIn).where(SignIn.token_hash == digest(token or "")))
    if row is not None:
        row.ended_at = at


def form_token(token: str) -> str:
    """The hidden field that every form of a signed-in coordinator carries, against forged requests."""
    return digest(f"form:{token}")
