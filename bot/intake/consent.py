"""What a person agrees to, each purpose apart, with the words it was asked in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from bot.store.person import Consent

STORE = "store_intake"  # keep what is told, and show it to a coordinator
CONTACT = "contact"  # be contacted by a coordinator
VERSION = "2026-11"
_DECISIONS = select(Consent).where(Consent.person_id == bindparam("person")).order_by(Consent.decided_at)


def decisions(session: Session, person_id: UUID) -> list[Consent]:
    """All that the person decided, in that order."""
    return list(session.scalars(_DECISIONS, {"person": person_id}))


def given(decided: Iterable[Consent], *purposes: str) -> Consent | None:
    """The unrevoked consent to one of the purposes, if there is one. A later decision replaces an earlier one."""
    latest = {decision.purpose: decision for decision in decided if decision.purpose in purposes}
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
