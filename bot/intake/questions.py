"""Answers to the worker's questions, from the directory's data."""

from __future__ import annotations

from bot.guidance.travel import miles, place_of_zip
from bot.intake import offers, wording
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.leads import lead
from bot.store.conversation import Holder
from bot.store.directory import Resource
from bot.store.lead import LeadStatus

SHOWN = 3


def jobs(turn: TurnContext) -> list[Reply]:
    """Openings that fit what is known, without asking for a choice yet."""
    if turn.chosen == "others":  # the next ones are offered anyway
        return []
    picked = offers.find(turn).offer(SHOWN)
    if not picked:
        return [Reply("utter_no_jobs")]
    return [Reply("utter_jobs", {"offers": offers.listing(turn, picked)})]


def employers(turn: TurnContext) -> list[Reply]:
    """One employer, if the message names one, or some of the partners."""
    index, found = turn.directory.index.employers, offers.find(turn)
    count = int(index.partner.sum())
    text = turn.text.casefold()
    named = next((place for name, places in index.names.items() if name in text for place in places if index.partner[place]), None)
    if named is None:
        fitting = list(dict.fromkeys(m.employer.name for m in found.offer(SHOWN)))
        return [Reply("utter_employers", {"count": count, "names": wording.listing(fitting[:SHOWN], turn.language)})]
    live = int((found.live & (turn.directory.index.employer_of == named)).sum())
    row = turn.directory.employers[index.ids[named]]
    about = row.description_es if turn.language == "es" else row.description_en
    return [Reply("utter_employer", {"name": row.name, "city": row.city or "", "description": about or "", "count": live})]


def training(turn: TurnContext) -> list[Reply]:
    """Training that partners hire from, the wanted occupations first."""
    wanted = {soc[:7] for soc in offers.wishes_of(turn).jobs_wanted}
    hired = [t for t in turn.directory.trainings.values() if t.hiring_employer_ids]
    fitting = [t for t in hired if {s[:7] for s in t.occupational_categories} & wanted] if wanted else hired
    if not fitting:
        return [Reply("utter_no_training")]
    lines = []
    for row in sorted(fitting, key=lambda t: (t.cost_total or 0, t.weeks or 0, t.id))[:SHOWN]:
        name = row.program_name_es if turn.language == "es" else row.program_name_en
        names = [turn.directory.employers[e].name for e in row.hiring_employer_ids if e in turn.directory.employers]
        hire = {"en": "hires from it", "es": "contrata de ahí"}[turn.language]
        cost = {"en": "free", "es": "gratis"}[turn.language] if not row.cost_total else wording.money(row.cost_total)
        lines.append(f"- {name} ({row.provider}, {row.city}), {cost}. {wording.listing(names[:2], turn.language)}: {hire}.")
    return [Reply("utter_training", {"trainings": "\n".join(lines)})]


def careers(turn: TurnContext) -> list[Reply]:
    """Occupations related to what the person has done or wants."""
    wishes = offers.wishes_of(turn)
    start = wishes.jobs_done or wishes.jobs_wanted
    occupations = turn.directory.occupations
    related = [occupations[r] for soc in sorted(start) if soc in occupations for r in occupations[soc].related_soc if r in occupations]
    found, index = offers.find(turn), turn.directory.index
    live = {index.socs[code] for code in index.soc_of[found.live]}
    ranked = sorted(dict.fromkeys(related), key=lambda row: row.soc not in live)
    names = [row.title_es if turn.language == "es" else row.title_en for row in ranked if row.soc not in start]
    if not names:
        return [Reply("utter_career_unknown")]
    return [Reply("utter_career", {"careers": wording.listing(names[:SHOWN], turn.language)})]


def benefits(turn: TurnContext) -> list[Reply]:
    """Never a judgment of the person's own case: who can advise."""
    helpers = _near(turn, [r for r in turn.directory.resources.values() if r.category == "benefits_advice"])
    return [Reply("utter_benefits", {"resources": wording.listing([_short(r, turn) for r in helpers[:2]] or ["211"], turn.language)})]


def resources(turn: TurnContext) -> list[Reply]:
    """Local help for what stands in the way."""
    needs = [str(f.value) for f in turn.understood.facts if f.field == "need"]
    needs = needs or [str(f.value) for f in turn.profile.facts if f.field == "need"]
    fitting = _near(turn, [r for r in turn.directory.resources.values() if r.category in needs])
    if not fitting:
        return [Reply("utter_no_resources")]
    return [Reply("utter_resources", {"resources": "\n".join(f"- {_short(r, turn)}" for r in fitting[:SHOWN])})]


def why(turn: TurnContext) -> list[Reply]:
    """Why the question, or why the offers."""
    return [Reply("utter_why_offer" if turn.question == "choice" else "utter_why")]


def status(turn: TurnContext) -> list[Reply]:
    """What happened with the person's request."""
    mine = lead.open_lead(turn.session, turn.person.id)
    zone, language = turn.settings.timezone, turn.language
    if mine and mine.status == LeadStatus.NEW:
        since, due = (wording.time_words(at, language, zone) for at in (mine.created_at, mine.due_at))
        return [Reply("utter_status_waiting", {"since": since, "due": due})]
    if mine and mine.status != LeadStatus.CLAIMED:
        return [Reply("utter_status_contacted")]
    if mine or turn.conversation.holder == Holder.REQUESTED:
        return [Reply("utter_status_asked")]
    return [Reply("utter_status_none")]


def privacy(turn: TurnContext) -> list[Reply]:
    """Who sees what."""
    return [Reply("utter_privacy", {"operator": operator(turn)})]


def operator(turn: TurnContext) -> str:
    """Who runs this Causeway."""
    return turn.directory.programme.operator if turn.directory.programme else "Causeway"


def _near(turn: TurnContext, rows: list[Resource]) -> list[Resource]:
    here = offers.wishes_of(turn).place

    def distance(row: Resource) -> float:
        there = place_of_zip(row.postal_code or "")
        return miles(here, there) if here and there else 999.0

    return sorted(rows, key=lambda row: (distance(row), row.id))


def _short(row: Resource, turn: TurnContext) -> str:
    name = row.name_es if turn.language == "es" else row.name_en
    return ", ".join(part for part in (name, row.city, row.telephone) if part)
