"""The lead: when a conversation has become one, what it holds, and its choices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from bot.store.conversation import Conversation
from bot.store.lead import ENDED, Choice, Lead, LeadStatus
from bot.store.person import Consent
from bot.store.reading import rows_of

REACHABLE_CHANNELS = {"sms", "telegram"}
_LEAD, _CHOICE = Lead.__table__, Choice.__table__
_OPEN = select(_LEAD).where(_LEAD.c.person_id == bindparam("person"), *(_LEAD.c.status != ended for ended in sorted(ENDED)))
_OPEN = _OPEN.order_by(_LEAD.c.created_at.desc())
_CHOSEN = select(_CHOICE).where(_CHOICE.c.person_id == bindparam("person"), _CHOICE.c.withdrawn_at.is_(None))
_CHOSEN = _CHOSEN.order_by(_CHOICE.c.created_at, _CHOICE.c.id)


def open_lead(session: Session, person_id: UUID) -> Lead | None:
    """The person's lead that has not ended, if there is one."""
    return next(iter(rows_of(session, Lead, _OPEN, {"person": person_id})), None)


def visit_number(lead: Lead) -> str:
    """Five digits to say at the office, for people whom nobody can call."""
    return f"{lead.id.int % 100_000:05}"


def choices_of(session: Session, person_id: UUID) -> Sequence[Choice]:
    """What the person has chosen and not taken back, first choice first."""
    rows = rows_of(session, Choice, _CHOSEN, {"person": person_id})
    return [row for row in rows if row.withdrawn_at is None]  # one taken back in this turn is not written yet


def create(session: Session, conversation: Conversation, consent: Consent, at: datetime, due_at: datetime, you_decide: bool) -> Lead:
    """Make the lead; the caller has seen that consent, a goal, a place, a choice and a way to reach the person are there."""
    lead = Lead(
        id=uuid7(),
        person_id=conversation.person_id,
        conversation_id=conversation.id,
        consent_id=consent.id,
        created_at=at,
        due_at=due_at,
        you_decide=you_decide,
        status=LeadStatus.NEW,
    )
    session.add(lead)
    return lead
