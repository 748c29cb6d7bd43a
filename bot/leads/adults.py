"""Whether a person is 18 or older, as far as it bears on employers: nobody is introduced until that is known, and no minor is."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from bot.leads.lead import choices_of, open_lead
from bot.leads.profile import Profile
from bot.store.conversation import Alert
from bot.store.lead import Lead, LeadStatus
from nlu.contract import Fact

FIELD = "adult"
YOUTH = "youth"  # answered: the person is on the youth route
CLARIFIED = "age_clarified"  # the kind of the record that a coordinator asked
UNKNOWN = "Ask first if this person is 18 or older, and note it here. Until then no employer hears of them."
MINOR = "This person is under 18: the youth route, without introductions."


def why_not(session: Session, person_id: UUID) -> str | None:
    """Why the person may not be introduced to an employer; None if they may."""
    adult = Profile(session, person_id).first(FIELD)
    return UNKNOWN if adult is None else None if adult else MINOR


def clarify(session: Session, lead_id: UUID, adult: bool, coordinator_id: UUID, at: datetime) -> None:
    """A coordinator asked the person. Who noted it is kept. Raises ValueError if there is no such lead."""
    lead = session.get(Lead, lead_id)
    if lead is None:
        raise ValueError("There is no such lead. The person may have deleted it.")
    profile = Profile(session, lead.person_id)
    profile.learn([Fact(FIELD, adult, "have")], None, at)
    seen = {"acknowledged_at": at, "acknowledged_by": coordinator_id}
    session.add(Alert(conversation_id=lead.conversation_id, kind=CLARIFIED, created_at=at, **seen))
    if not adult:
        profile.mark(YOUTH, "answered", at)
        withdraw(session, lead.person_id, at)


def withdraw(session: Session, person_id: UUID, at: datetime) -> None:
    """No introductions: what was chosen is taken back, and the lead is closed."""
    for choice in choices_of(session, person_id):
        choice.withdrawn_at = at
    if mine := open_lead(session, person_id):
        mine.status = LeadStatus.CLOSED
