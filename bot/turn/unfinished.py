"""Who agreed to be called and falls silent before the lead is there gets one with what is known, and is told so."""

from __future__ import annotations

import textwrap
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from bot.catalogue import Catalogue
from bot.intake import wording
from bot.intake.handover import consent
from bot.leads import lead, workdays
from bot.leads.lead import REACHABLE_CHANNELS
from bot.leads.profile import NO_CALLS, Profile
from bot.settings import Settings
from bot.store.conversation import Conversation, Holder, Turn
from bot.store.database import Database
from bot.store.directory import Programme
from bot.store.lead import Lead
from bot.store.person import Consent, Person
from bot.turn import ownership, schedule

SILENCE = timedelta(hours=4)  # after the last turn; whoever answers in a break or after work has not fallen silent
AGREED_WITHIN = timedelta(days=7)  # an older yes to a call is not acted on without a word of the person
TELLING = ("job", "interest", "zip", "city")  # one of these must be known: there is something to call about
USE = timedelta(days=1)  # for which it is of use to tell the person
AT_ONCE = 100
LONGEST = 110  # characters of what is said to be known


def lead_on(database: Database, catalogue: Catalogue, settings: Settings, now: datetime) -> int:
    """Make the leads of those who are silent by now. Returns how many were made."""
    with database.read() as session:
        people = session.scalars(_silent(now)).all()
    made = 0
    for person in people:
        if made == AT_ONCE:  # counted by leads: those of whom none can be made yet hold nobody up
            break
        with database.write() as session:
            made += _make(session, catalogue, settings, person, now)
    return made


def _silent(now: datetime) -> Select[UUID]:
    """People who said yes to a call of late, have no lead, whatever became of it, and wrote nothing for a while."""
    yes = select(Consent.person_id).where(Consent.purpose == consent.CALL, Consent.given, Consent.revoked_at.is_(None))
    lately = yes.where(Consent.decided_at > now - AGREED_WITHIN, Consent.person_id.not_in(select(Lead.person_id)))
    people = lately.join(Person, Person.id == Consent.person_id).where(Person.opted_out_at.is_(None))
    talked = people.join(Conversation, Conversation.person_id == Person.id).join(Turn, Turn.conversation_id == Conversation.id)
    return talked.group_by(Consent.person_id).having(func.max(Turn.committed_at) < now - SILENCE)


def _make(session: Session, catalogue: Catalogue, settings: Settings, person_id: UUID, now: datetime) -> bool:
    """The lead, where there is something to call about and a way to call. A turn under way is overtaken and sees it."""
    latest = select(Conversation.id).where(Conversation.person_id == person_id).order_by(Conversation.created_at.desc())
    talk = ownership.lock(session, session.scalars(latest.limit(1)).one())
    profile, agreed = Profile(session, person_id), _agreed_to_all(session, person_id)
    if agreed is None or talk.holder != Holder.BOT or not _useful(talk, profile):
        return False
    talk.epoch += 1
    due_at = workdays.promised(now, settings.callback_business_days, settings.timezone)
    made = lead.create(session, talk, agreed, now, due_at, you_decide=True)
    if _hears(talk):
        language = session.get_one(Person, person_id).language or "en"
        values: dict[str, Any] = {"operator": _operator(session), "due": wording.time_words(due_at, language, settings.timezone)}
        said = catalogue.say("utter_lead_unfinished", language, talk.channel, **values, facts=_told(profile, language))
        schedule.add(session, talk, f"unfinished:{made.id}", said, now, now + USE, now)
    return True


def _agreed_to_all(session: Session, person_id: UUID) -> Consent | None:
    """The consent to keep, where there is one to call too."""
    decided = consent.decisions(session, person_id)
    return consent.given(decided, consent.STORE) if consent.to_call(decided) else None


def _hears(talk: Conversation) -> bool:
    """Whether the person can be written to there."""
    return talk.channel in REACHABLE_CHANNELS and talk.ended_at is None


def _useful(talk: Conversation, profile: Profile) -> bool:
    """Whether the person can be called about something. Who cannot be told heard what was understood before the offers."""
    way = _hears(talk) or (profile.has("phone", "email") and profile.state("choice") is not None)
    may = profile.first("adult") is not False and profile.state(NO_CALLS) is None
    return way and may and profile.has(*TELLING)


def _operator(session: Session) -> str:
    programme = session.scalars(select(Programme)).first()
    return programme.operator if programme else "Causeway"


def _told(profile: Profile, language: str) -> str:
    """What is known, in one text message."""
    return textwrap.shorten(wording.read_back(profile.facts, language), LONGEST, placeholder=" ...")
