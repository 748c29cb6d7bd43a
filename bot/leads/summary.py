"""What a coordinator, and `causeway leads --json`, see of a lead. Sensitive facts keep their words to themselves."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.leads import callbacks, introductions
from bot.leads.lead import choices_of, visit_number
from bot.leads.profile import BENEFITS_FIRST, NO_CALLS, Profile
from bot.store.directory import Employer, Opening
from bot.store.lead import Introduction, Lead
from bot.store.person import Consent, Person
from nlu.contract import Fact


def every_lead(session: Session) -> list[dict[str, Any]]:
    """All leads, newest first."""
    return [of_lead(session, lead) for lead in session.scalars(select(Lead).order_by(Lead.created_at.desc()))]


def of_lead(session: Session, lead: Lead) -> dict[str, Any]:
    """One lead: who, what they want, what must hold, what they chose and why, the consent, the call."""
    profile, introduced = Profile(session, lead.person_id), introductions.of(session, lead.person_id)
    facts = profile.facts
    person, consent = session.get_one(Person, lead.person_id), session.get_one(Consent, lead.consent_id)
    call = callbacks.booked(session, lead.person_id)
    return {
        "id": str(lead.id),
        "status": lead.status,
        "created_at": lead.created_at.isoformat(),
        "due_at": lead.due_at.isoformat(),
        "language": person.language,
        "name": _value(facts, "name"),
        "phone": _value(facts, "phone"),
        "email": _value(facts, "email"),
        "in_person": profile.comes_in_person,
        "no_calls": profile.state(NO_CALLS) is not None,
        "benefits_first": profile.state(BENEFITS_FIRST) is not None,
        "visit_number": visit_number(lead),
        "goal": ", ".join(str(f.value["title"]) for f in facts if f.field == "job" and f.polarity == "want"),
        "place": _value(facts, "zip") or _value(facts, "city"),
        "facts": [shown(fact) for fact in facts],
        "choices": [_choice(session, row, introduced.get(row.employer_id)) for row in choices_of(session, lead.person_id)],
        "you_decide": lead.you_decide,
        "age_unknown": _value(facts, "adult") is None,  # to be settled by a person before any introduction
        "best_time": _value(facts, "best_time"),
        "callback": call.starts_at.isoformat() if call else None,
        "consent": {
            "purpose": consent.purpose,
            "text_version": consent.text_version,
            "wording": consent.wording,
            "language": consent.language,
            "channel": consent.channel,
            "given_at": consent.decided_at.isoformat(),
        },
        "contacted_at": lead.contacted_at.isoformat() if lead.contacted_at else None,
    }


def shown(fact: Fact) -> dict[str, Any]:
    """A fact as others see it: the words of a sensitive one are masked until the person agrees to that item."""
    form = fact.as_json()
    if fact.sensitive:
        form |= {"value": None, "text": "[private]", "masked": True}
        form.pop("max_lb", None)
    return form


def _value(facts: list[Fact], field: str) -> Any:
    return next((fact.value for fact in reversed(facts) if fact.field == field), None)


def _introduction(found: Introduction | None) -> dict[str, Any]:
    """What the person decided on the words for an employer; the words only where they may be passed on."""
    if found is None:
        return {"state": "not_asked"}
    state = introductions.state(found)
    shown = {"id": str(found.id), "state": state, "passed_on_at": found.sent_at.isoformat() if found.sent_at else None}
    return shown | ({"words": found.words, "language": found.language} if state == "approved" else {})


def _choice(session: Session, row: Any, introduced: Introduction | None) -> dict[str, Any]:
    employer = session.get_one(Employer, row.employer_id)
    opening = session.get(Opening, row.opening_id) if row.opening_id else None
    return {
        "employer_id": employer.id,
        "employer": employer.name,
        "opening_id": row.opening_id,
        "opening": opening.title_en if opening else None,
        "arrangement": opening.arrangement if opening else None,
        "reason": row.reason,
        "introduction": _introduction(introduced),
    }
