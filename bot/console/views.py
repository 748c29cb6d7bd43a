"""What the console's pages show: plain reads."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.intake import wording
from bot.intake.handover import consent
from bot.leads import adults, check_ins, summary, work
from bot.leads.lead import REACHABLE_CHANNELS, visit_number
from bot.leads.profile import NO_CALLS, Profile
from bot.settings import Settings
from bot.store.conversation import Alert, Conversation, Message
from bot.store.coordinator import Coordinator
from bot.store.directory import Employer
from bot.store.lead import ENDED, Callback, FreeTime, Lead, LeadContact, LeadStatus, Placement
from bot.store.person import MESSAGES, Consent, Person
from bot.turn import identity, transcript

REASONS = {
    "asked": "Asked for a person",
    "failed_turn": "The assistant failed",
    "interpreter": "Needs an interpreter",
    "withdrawn": "Took back what they had agreed to",
    "not_working": "Check-in: no longer working",
    "check_in_hard": "Check-in: the job is hard",
    "youth": "Under 18: youth route, no introductions",
    "not_understood": "The assistant did not understand, twice in a row",
    "safety_crisis_self": "Safety: may hurt themselves",
    "safety_crisis_other": "Safety: worried about someone",
    "safety_violence_at_home": "Safety: violence at home",
    "safety_medical_emergency": "Safety: medical emergency",
    "safety_threat": "Safety: a threat",
    "delivery_unknown": "A message may not have arrived",
    "delivery_failed": "A message did not arrive",
    "link_disowned": "Somebody at a kiosk said: that phone was not me",
    "link_guessing": "Many wrong kiosk codes were tried",
}
PURPOSES = {
    consent.STORE: "keep what they tell",
    consent.CALL: "be called",
    consent.CONTACT: "be contacted, having asked for a person",
    consent.CHECK_IN: "check-ins",
    MESSAGES: "be answered here",
}
NOTES = {
    "in_person": "no phone: comes in person",
    "no_calls": "no calls: write",
    "age_unknown": "age not known: no introduction",
    "benefits_first": "benefits counselor before start",
}
CHECK_INS = {
    "planned": "planned",
    "not_asked": "not asked: no consent or no way to write, so ask by phone",
    "asked": "asked",
    "no_answer": "no answer",
    "employed": "working",
    "employed_same": "working, same place",
    "employed_other": "working, other place",
    "not_employed": "not working",
}
ORDER = {"safety": 0, "asked": 1}


def queue(session: Session, settings: Settings, now: datetime) -> dict[str, Any]:
    """Alerts, then people who need somebody (safety first, then longest waiting), then leads by promised time."""
    alerts = session.scalars(select(Alert).where(Alert.acknowledged_at.is_(None)).order_by(Alert.created_at))
    waiting = session.scalars(select(Conversation).where(Conversation.needs_person_since.is_not(None)))
    leads = session.scalars(select(Lead).where(Lead.status.not_in(ENDED)).order_by(Lead.due_at))
    return {
        "alerts": [_alert(alert, settings) for alert in alerts],
        "waiting": [_waiting(session, row, settings) for row in sorted(waiting, key=_urgency)],
        "leads": [_lead_line(session, lead, settings, now) for lead in leads],
    }


def conversation(session: Session, conversation_id: UUID, settings: Settings, now: datetime) -> dict[str, Any] | None:
    """One conversation: summary, facts, choices, transcript; None if there is none."""
    row = session.get(Conversation, conversation_id)
    if row is None:
        return None
    person = session.get_one(Person, row.person_id)
    lead = session.scalars(select(Lead).where(Lead.person_id == person.id).order_by(Lead.created_at.desc())).first()
    profile = Profile(session, person.id)
    messages = transcript.after(session, conversation_id, 0)
    holder = session.get(Coordinator, row.coordinator_id) if row.coordinator_id else None
    return {
        "conversation": row,
        "person": person,
        "lead": lead,
        "holder": holder,
        "summary": summary.of_lead(session, lead) if lead else None,
        "facts": [_fact(fact) for fact in profile.facts],
        "name": profile.first("name"),
        "reach": _reach(profile, lead),
        "not_introduced": adults.why_not(session, person.id) if lead else None,
        "need": REASONS.get(row.needs_person_reason or "", row.needs_person_reason),
        "messages": [_message(message, settings, _masked(profile)) for message in messages if message.text],
        "consents": _consents(session, person.id),
        "call": _call(session, person.id, settings),
        "contacts": _of_lead(session, LeadContact, lead),
        "placements": _of_lead(session, Placement, lead),
        "check_ins": _check_ins(session, lead, settings, now),
        "employers": list(session.scalars(select(Employer).order_by(Employer.name))),
        "arrangements": work.ARRANGEMENTS,
        "others": _others(session, row),
        "cut_off_by": _cut_off_by(session, row),
        "cuttable": row.ended_at is None and row.channel in REACHABLE_CHANNELS,
        "when": lambda at: time_of(at, settings),
        "overdue": bool(lead and lead.status == LeadStatus.NEW and lead.due_at < now),
    }


def _reach(profile: Profile, lead: Lead | None) -> str:
    """How to reach the person."""
    if profile.comes_in_person:
        number = f", says number {visit_number(lead)}" if lead else ""
        return f"No phone: comes in person{number}"
    known = profile.first("phone") or profile.first("email") or "no number yet"
    return f"{known} (no calls: write)" if profile.state(NO_CALLS) else str(known)


def free_times(session: Session, me: Coordinator, settings: Settings, now: datetime) -> list[dict[str, Any]]:
    """The coordinator's coming times and whether somebody booked them."""
    mine = select(FreeTime).where(FreeTime.coordinator_id == me.id, FreeTime.starts_at > now).order_by(FreeTime.starts_at)
    booked = {slot for slot in session.scalars(select(Callback.booked_slot)) if slot}
    return [{"id": t.id, "when": time_of(t.starts_at, settings), "booked": t.id in booked} for t in session.scalars(mine)]


def _urgency(row: Conversation) -> tuple[int, datetime]:
    kind = (row.needs_person_reason or "").partition("_")[0]
    assert row.needs_person_since is not None
    return ORDER.get(kind, 2), row.needs_person_since


def time_of(at: datetime | None, settings: Settings) -> str:
    """A time in words, in the programme's time zone; empty for none."""
    return wording.time_words(at, "en", settings.timezone) if at else ""


def _alert(alert: Alert, settings: Settings) -> dict[str, Any]:
    return {
        "id": alert.id,
        "what": REASONS.get(alert.kind, alert.kind),
        "detail": alert.detail,
        "since": time_of(alert.created_at, settings),
        "conversation": alert.conversation_id,
    }


def _waiting(session: Session, row: Conversation, settings: Settings) -> dict[str, Any]:
    profile = Profile(session, row.person_id)
    return {
        "id": row.id,
        "name": profile.first("name") or "Unnamed",
        "channel": row.channel,
        "why": REASONS.get(row.needs_person_reason or "", row.needs_person_reason),
        "since": time_of(row.needs_person_since, settings),
        "language": session.get_one(Person, row.person_id).language,
    }


def _lead_line(session: Session, lead: Lead, settings: Settings, now: datetime) -> dict[str, Any]:
    told = summary.of_lead(session, lead)
    return {
        "id": lead.id,
        "conversation": lead.conversation_id,
        "name": told["name"] or "Unnamed",
        "goal": told["goal"] or "open",
        "place": told["place"],
        "language": told["language"],
        "notes": [words for name, words in NOTES.items() if told[name]],
        "status": lead.status,
        "due": time_of(lead.due_at, settings),
        "overdue": lead.status == LeadStatus.NEW and lead.due_at < now,
        "chosen": ", ".join(choice["employer"] for choice in told["choices"]) or "You decide",
        "callback": _call(session, lead.person_id, settings),
    }


def _fact(fact: Any) -> dict[str, Any]:
    words = "[private]" if fact.sensitive else wording.fact_words(fact, "en") or str(fact.value)
    return {"field": fact.field, "words": words, "hard": fact.hard, "said": "" if fact.sensitive else fact.text, "polarity": fact.polarity}


def _masked(profile: Profile) -> dict[Any, list[tuple[int, int]]]:
    """Sensitive spans by message."""
    spans: dict[Any, list[tuple[int, int]]] = {}
    for told in profile.told:
        if told.fact.sensitive and told.fact.end > told.fact.start:
            spans.setdefault(told.message_id, []).append((told.fact.start, told.fact.end))
    return spans


def _message(message: Message, settings: Settings, masked: dict[Any, list[tuple[int, int]]]) -> dict[str, Any]:
    text = message.text or ""
    for start, end in sorted(masked.get(message.id, ()), reverse=True):
        text = text[:start] + "[private]" + text[end:]
    return {
        "author": message.author,
        "text": text,
        "at": time_of(message.created_at, settings),
        "status": message.status,
        "failure": message.failure,
    }


def _others(session: Session, row: Conversation) -> list[Conversation]:
    """The same person's other conversations, the latest first."""
    same = select(Conversation).where(Conversation.person_id == row.person_id, Conversation.id != row.id)
    return list(session.scalars(same.order_by(Conversation.created_at.desc())))


def _cut_off_by(session: Session, row: Conversation) -> str | None:
    """The coordinator who said that the address is somebody else's now."""
    by = select(Coordinator.name).join(Alert, Alert.acknowledged_by == Coordinator.id)
    return session.scalar(by.where(Alert.conversation_id == row.id, Alert.kind == identity.CHANGED_HANDS).limit(1))


def _check_ins(session: Session, lead: Lead | None, settings: Settings, now: datetime) -> list[dict[str, Any]]:
    """When it was or will be asked how the job goes, and the answers."""
    rows = check_ins.of_lead(session, lead.id) if lead else []
    said = [{"day": row.day, "when": time_of(row.due_at, settings), "status": check_ins.status(row, now), "row": row} for row in rows]
    return [one | {"words": CHECK_INS[str(one["status"])]} for one in said]


def _consents(session: Session, person_id: UUID) -> list[tuple[str, str, datetime]]:
    """The latest decision on each purpose in plain words, with its time."""
    latest = {row.purpose: row for row in consent.decisions(session, person_id)}
    return [(_purpose(session, row.purpose), _decision(row), row.revoked_at or row.decided_at) for row in latest.values()]


def _purpose(session: Session, purpose: str) -> str:
    if purpose.startswith(consent.EMPLOYER):
        employer = session.get(Employer, purpose.removeprefix(consent.EMPLOYER))
        return f"introduction to {employer.name if employer else 'an employer'}"
    if purpose.startswith(consent.ITEM):
        return f"telling employers of {wording.term('item', purpose.removeprefix(consent.ITEM), 'en')}"
    return PURPOSES.get(purpose, purpose)


def _decision(row: Consent) -> str:
    return "yes" if row.given and row.revoked_at is None else "no"


def _call(session: Session, person_id: UUID, settings: Settings) -> str:
    booked = select(Callback.starts_at).where(Callback.person_id == person_id, Callback.booked_slot.is_not(None))
    return time_of(session.scalar(booked.order_by(Callback.starts_at)), settings)


def _of_lead(session: Session, table: Any, lead: Lead | None) -> list[Any]:
    return list(session.scalars(select(table).where(table.lead_id == lead.id))) if lead else []
