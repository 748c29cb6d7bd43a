"""What a person agrees to, each purpose apart, with the words it was asked in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store.person import Consent

STORE = "store_intake"  # keep what is told, and show it to a coordinator
CONTACT = "contact"  # be contacted by a coordinator
VERSION = "2026-11"


def given(session: Session, person_id: UUID, *purposes: str) -> Consent | None:
    """The unrevoked consent to one of the purposes, if there is one. A later decision replaces an earlier one."""
    decisions = session.scalars(
        select(Consent).where(Consent.person_id == person_id, Consent.purpose.in_(purposes)).order_by(Consent.decided_at)
    )
    latest = {decision.purpose: decision for decision in decisions}
    return next((row for row in latest.values() if row.given and row.revoked_at is None), None)


def record(
    session: Session, person_id: UUID, purpose: str, agreed: bool, wording: str, language: str, channel: str, at: datetime
) -> Consent:
    """Write a decision with the wording that was shown."""
    row = Consent(
        person_id=person_id,
        purpose=purpose,
        given=agreed,
        text_version=VERSION,
        wording=wording,
        language=language,
        channel=channel,
        decided_at=at,
    )
    session.add(row)
    return row
