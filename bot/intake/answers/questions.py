"""Answers to the worker's questions, from the directory's data."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.directory.freshness import is_stale
from bot.guidance.match import Found
from bot.guidance.travel import miles, place_of_zip
from bot.intake import wording
from bot.intake.answers import growth
from bot.intake.answers.growth import careers as careers
from bot.intake.choosing import declining, offers, partner_names, picking
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.leads import callbacks, introductions, lead
from bot.store.conversation import Holder
from bot.store.directory import Resource
from bot.store.lead import LeadStatus
from nlu.phone import spoken

SHOWN = 3
ASKS = re.compile(
    r"\?|\b(?:what|which|any|show|see|list|got|do you|is there|are there|hiring"
    r"|qu[eé]|cu[aá]l\w*|hay|tienen?|ver|mu[eé]str\w+|ense[nñ]\w+|dime|d[ií]game)\b",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\b(?:english|ingl[eé]s|esl)\b", re.IGNORECASE)


def jobs(turn: TurnContext) -> list[Reply]:
    """Openings that fit what is known, without asking for a choice yet."""
    if _only_tells(turn):
        return []
    found = offers.find(turn)
    if turn.question == "choice" and turn.profile.state("choice") == "asked":
        return _more(turn, found)
    picked = found.offer(SHOWN)
    if not picked:
        return [Reply("utter_no_jobs")]
    return [Reply("utter_jobs", {"offers": offers.listing(turn, picked)})]


def _only_tells(turn: TurnContext) -> bool:
    """Whether "I need a job" was said and nothing is known yet: jobs from anywhere would not help."""
    return not turn.chosen and not turn.profile.has("zip", "city", "job") and ASKS.search(turn.text) is None


def _more(turn: TurnContext, found: Found) -> list[Reply]:
    """While a choice is open: the next few are offered; where there are none, the same are listed again."""
    if offers.changed(turn) or turn.chosen:
        return []
    if declining.offer(turn, found, picking.offered(turn)):
        turn.chosen = "others"
        return []
    return [Reply("utter_jobs", {"offers": offers.listing(turn, found.again(picking.shown(turn)))})]


def employers(turn: TurnContext) -> list[Reply]:
    """One employer, if the message names one, or some of the partners."""
    index, found = turn.directory.index.employers, offers.find(turn)
    count = int(index.partner.sum())
    spoken = partner_names.every(index).of(turn.text)
    named = next((place for name in spoken for place in index.names[name] if index.partner[place]), None)
    if named is None:
        fitting = list(dict.fromkeys(m.employer.name for m in found.offer(SHOWN)))
        return [Reply("utter_employers", {"count": count, "names": wording.listing(fitting[:SHOWN], turn.language)})]
    live = int((found.live & (turn.directory.index.employer_of == named)).sum())
    row = turn.directory.employers[index.ids[named]]
    about = row.description_es if turn.language == "es" else row.description_en
    return [Reply("utter_employer", {"name": row.name, "city": row.city or "", "description": about or "", "count": live})]


def training(turn: TurnContext) -> list[Reply]:
    """Training that leads to work; English classes are local help."""
    lessons = help_for(turn, ["english_class"]) if ENGLISH.search(turn.text) else []
    return [_listed(lessons)] if lessons else growth.training(turn)


def resources(turn: TurnContext) -> list[Reply]:
    """Local help for what stands in the way."""
    needs = [str(f.value) for f in turn.understood.facts if f.field == "need"]
    needs = needs or [str(f.value) for f in turn.profile.facts if f.field == "need"]
    fitting = help_for(turn, needs)
    if not fitting:
        return [Reply("utter_no_resources")]
    return [_listed(fitting)]


def _listed(lines: Sequence[str]) -> Reply:
    return Reply("utter_resources", {"resources": "\n".join(f"- {line}" for line in lines[:SHOWN])})


def help_for(turn: TurnContext, needs: Sequence[str]) -> list[str]:
    """Local help for these needs in a line each, the nearest first."""
    return [short(r, turn) for r in near(turn, [r for r in turn.directory.resources.values() if r.category in needs])]


def why(turn: TurnContext) -> list[Reply]:
    """Why the question, or why the offers: each with all that speaks for it."""
    if turn.question != "choice":
        reason = f"utter_why_{turn.question}"
        return [Reply(reason if turn.catalogue.has(reason) else "utter_why")]
    shown = [opening.id for opening in picking.shown(turn)]
    found = offers.find(turn)
    matches = {m.opening.id: m for m in (*found.best(), *found.best(apart=True))}
    lines = [f"- {wording.why_words(matches[id_], turn.language)}" for id_ in shown if id_ in matches]
    return [Reply("utter_why_offer", {"reasons": "\n".join(lines)})]


def status(turn: TurnContext) -> list[Reply]:
    """What happened with the person's request."""
    call = callbacks.booked(turn.session, turn.person.id, turn.now)
    if call is None:
        return [_stage(turn), *_introduced(turn)]
    time = wording.time_words(call.starts_at, turn.language, turn.settings.timezone)
    return [Reply("utter_status_call", {"time": time}), *_introduced(turn)]


def _introduced(turn: TurnContext) -> list[Reply]:
    """Which employers have the approved words."""
    rows = introductions.of(turn.session, turn.person.id)
    names = [turn.directory.employers[row.employer_id].name for row in rows.values() if row.sent_at and introductions.approved(row)]
    return [Reply("utter_status_introduced", {"employers": wording.listing(names, turn.language)})] if names else []


def _stage(turn: TurnContext) -> Reply:
    mine = lead.open_lead(turn.session, turn.person.id)
    zone, language = turn.settings.timezone, turn.language
    if mine and mine.status == LeadStatus.NEW:
        since, due = (wording.time_words(at, language, zone) for at in (mine.created_at, mine.due_at))
        return Reply("utter_status_waiting", {"since": since, "due": due})
    if mine and mine.status != LeadStatus.CLAIMED:
        return Reply("utter_status_contacted")
    if mine or turn.conversation.holder == Holder.REQUESTED:
        return Reply("utter_status_asked")
    return Reply("utter_status_none")


def privacy(turn: TurnContext) -> list[Reply]:
    """Who sees what."""
    return [Reply("utter_privacy", {"operator": operator(turn)})]


def office(turn: TurnContext) -> dict[str, str]:
    """How to reach the coordinators; 211 where there is no programme."""
    programme = turn.directory.programme
    return {"phone": programme.phone, "hours": programme.hours} if programme else {"phone": "211", "hours": ""}


def operator(turn: TurnContext) -> str:
    """Who runs this Causeway."""
    return turn.directory.programme.operator if turn.directory.programme else "Causeway"


def near(turn: TurnContext, rows: list[Resource]) -> list[Resource]:
    """Resources by freshness and distance."""
    here = offers.wishes_of(turn).place

    def distance(row: Resource) -> float:
        there = place_of_zip(row.postal_code or "")
        return miles(here, there) if here and there else 999.0

    def old(row: Resource) -> bool:
        return is_stale(row.assured_date, turn.now.date(), turn.settings.stale_days)

    return sorted(rows, key=lambda row: (old(row), distance(row), row.id))


def short(row: Resource, turn: TurnContext) -> str:
    """A resource with its place, its number and when it was last checked."""
    name = (row.name_es if turn.language == "es" else None) or row.name_en
    checked = {"en": "checked {}", "es": "revisado {}"}[turn.language].format(wording.day_words(row.assured_date, turn.language))
    known = ", ".join(part for part in (name, row.city, spoken(row.telephone or "")) if part)
    return f"{known} ({checked})" if row.assured_date else known
