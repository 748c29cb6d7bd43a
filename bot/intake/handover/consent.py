"""What a person agrees to, each purpose apart, with the words it was asked in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from bot.store.person import CONTACT as CONTACT
from bot.store.person import STORE as STORE
from bot.store.person import Consent
from bot.store.reading import rows_of

CALL = "coordinator_call"  # a coordinator sees it and calls
CHECK_IN = "outcome_checkin"  # be asked how the job goes, for a year
EMPLOYER = "share_employer:"  # with the employer's id: it may be given the words that were shown
ITEM = "share_item:"  # with the item: an employer may know of it at all
VERSION = "2026-11-26"
BOTH_IN_ONE = "2026-11"  # of this version a yes to keeping was a yes to the call too, which had no row of its own
_CONSENT = Consent.__table__
_DECISIONS = select(_CONSENT).where(_CONSENT.c.person_id == bindparam("person")).order_by(_CONSENT.c.decided_at)


def decisions(session: Session, person_id: UUID) -> list[Consent]:
    """All that the person decided, in that order."""
    return rows_of(session, Consent, _DECISIONS, {"person": person_id})


def given(decided: Iterable[Consent], *purposes: str) -> Consent | None:
    """The unrevoked consent to one of the purposes, if there is one. A later decision replaces an earlier one."""
    latest = {decision.purpose: decision for decision in decided if decision.purpose in purposes}
    return next((row for row in latest.values() if row.given and row.revoked_at is None), None)


def to_call(decided: Iterable[Consent]) -> Consent | None:
    """The consent by which a coordinator may call."""
    decided = list(decided)
    kept = given(decided, STORE)
    of_both = kept if kept and kept.text_version == BOTH_IN_ONE and all(row.purpose != CALL for row in decided) else None
    return given(decided, CALL, CONTACT) or of_both


def in_force(decided: Iterable[Consent], *prefixes: str) -> list[Consent]:
    """The unrevoked consents whose purpose begins with one of these, the latest decision of each purpose."""
    latest = {decision.purpose: decision for decision in decided if decision.purpose.startswith(prefixes)}
    return [row for row in latest.values() if row.given and row.revoked_at is None]


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
