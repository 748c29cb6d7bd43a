"""Answers about what work can lead to: training with what came of it, occupations that are here, roads to the work that is wanted."""

from __future__ import annotations

from typing import Any

from bot.directory.freshness import is_stale
from bot.directory.places import place_of_zip
from bot.guidance import careers as suggestions
from bot.guidance import travel
from bot.guidance.pathways import Road, Stage, roads
from bot.guidance.scores import occupation_of
from bot.guidance.steps import SAYABLE, Graph, Rates
from bot.guidance.wishes import Wishes
from bot.intake import wording
from bot.intake.choosing import offers
from bot.intake.context import TurnContext
from bot.intake.replies import Choice as Button
from bot.intake.replies import Reply
from bot.leads.conversions import conversions
from bot.store.directory import Training

SHOWN = 3
INTERESTS = {"en": "Interest check", "es": "Mis intereses"}
WEEKS_A_MONTH = 52 / 12
WORDS = {
    "en": {
        "free": "free",
        "no_cost": "cost not known",
        "week": "{n:g} week",
        "weeks": "{n:g} weeks",
        "hires": "{names} said they hire from it.",
        "no_hires": "No employer here has said they hire from it.",
        "worked": "{worked} of {of} who finished had work later.",
        "worked_of_all": "{worked} of {of} who took it had work later.",
        "unknown": "How many got work is not known.",
        "few": "Too few have finished to say how many got work.",
        "open": "open jobs: {n}, employers: {e}",
        "done": "you have done it",
        "related": "close to {to}",
        "skills": "uses what you know from {to}",
        "interest": "goes with what you like",
        "class": "class: {name} ({about})",
        "work": "work: {title} (open jobs: {n})",
        "goal": "{title}",
        "month": "about {n:g} month",
        "months": "about {n:g} months",
        "pays": "then about {wage} an hour",
        "stated": "employers say it leads on",
        "went": "{went} of {of} people here went this way",
        "needs": "Needed: {needs}.",
        "hire": "Hiring now: {names}.",
    },
    "es": {
        "free": "gratis",
        "no_cost": "no se sabe el costo",
        "week": "{n:g} semana",
        "weeks": "{n:g} semanas",
        "hires": "{names}: dicen que contratan de ahí.",
        "no_hires": "Ninguna empresa de aquí ha dicho que contrata de ahí.",
        "worked": "{worked} de {of} que terminaron tenían trabajo después.",
        "worked_of_all": "{worked} de {of} que la tomaron tenían trabajo después.",
        "unknown": "No se sabe cuántos consiguieron trabajo.",
        "few": "Muy pocos han terminado para decir cuántos consiguieron trabajo.",
        "open": "puestos: {n}, empresas: {e}",
        "done": "ya lo has hecho",
        "related": "se parece a {to}",
        "skills": "usa lo que sabes de {to}",
        "interest": "va con lo que te gusta",
        "class": "clase: {name} ({about})",
        "work": "trabajo: {title} (puestos: {n})",
        "goal": "{title}",
        "month": "cerca de {n:g} mes",
        "months": "unos {n:g} meses",
        "pays": "luego unos {wage} la hora",
        "stated": "las empresas dicen que lleva a eso",
        "went": "{went} de {of} personas de aquí lo hicieron así",
        "needs": "Se pide: {needs}.",
        "hire": "Contratan ahora: {names}.",
    },
}


def training(turn: TurnContext) -> list[Reply]:
    """Training that partners hire from, for the wanted work if any is named; the nearest and cheapest first, what is stale last."""
    wishes = offers.wishes_of(turn)
    wanted = {soc[:7] for soc in wishes.jobs_wanted}
    every = turn.directory.trainings.values()
    fitting = [t for t in every if ({s[:7] for s in t.occupational_categories} & wanted if wanted else t.hiring_employer_ids)]
    if not fitting:
        return [Reply("utter_no_training")]

    def order(t: Training) -> tuple[Any, ...]:
        return _old(turn, t), not t.hiring_employer_ids, _too_far(t, wishes), t.cost_total or 0, t.weeks or 0, t.id

    ranked = sorted(fitting, key=order)
    lines = [f"- {training_words(turn, row)}" for row in ranked[:SHOWN]]
    return [Reply("utter_training", {"trainings": "\n".join(lines)})]


def _old(turn: TurnContext, row: Training) -> bool:
    return is_stale(row.assured_date, turn.now.date(), turn.settings.stale_days)


def careers(turn: TurnContext) -> list[Reply]:
    """Roads to the wanted work; else occupations that could suit."""
    found = offers.find(turn)
    for goal in sorted(found.wishes.jobs_wanted):
        graph = Graph(turn.directory, turn.now.date(), _rates(turn))
        if ways := roads(found, graph, goal):
            lines = "\n".join(f"{n}. {road_words(turn, road)}" for n, road in enumerate(ways, 1))
            return [Reply("utter_roads", {"goal": _occupation(turn, goal), "roads": lines})]
    ideas = suggestions.careers(found)
    if not ideas:
        return [Reply("utter_career_unknown", {}, (Button(INTERESTS[turn.language], "interests:begin"),))]
    return [Reply("utter_career", {"careers": "\n".join(f"- {career_words(turn, idea)}" for idea in ideas)})]


def training_words(turn: TurnContext, row: Training) -> str:
    """A training with its length, its cost, who hires from it and how many got work, or that it is not known."""
    words = WORDS[turn.language]
    where = ", ".join(part for part in (row.provider, row.city) if part)
    names = [partner.name for e in row.hiring_employer_ids if (partner := turn.directory.employers.get(e))]
    hires = words["hires"].format(names=wording.listing(names[:2], turn.language)) if names else words["no_hires"]
    return f"{_name(turn, row)} ({where}), {_about(turn, row)}. {hires} {_outcome(turn, row)}"


def _outcome(turn: TurnContext, row: Training) -> str:
    """Reports count those in work among all who left, finished or not (20 CFR 677.155(a)(1)(i)); ours may know only who finished."""
    words = WORDS[turn.language]
    of = row.completed if row.exited is None else row.exited
    if of is None or row.employed_q2 is None or row.employed_q2 > of:
        return words["unknown"]
    name = "worked" if row.exited is None else "worked_of_all"
    return words[name].format(worked=row.employed_q2, of=of) if of >= SAYABLE else words["few"]


def _name(turn: TurnContext, row: Training) -> str:
    return (row.program_name_es if turn.language == "es" else None) or row.program_name_en


def _about(turn: TurnContext, row: Training) -> str:
    words = WORDS[turn.language]
    cost = words["no_cost"] if row.cost_total is None else wording.money(row.cost_total) if row.cost_total else words["free"]
    return ", ".join([*([_counted(turn, "week", row.weeks)] if row.weeks else []), cost])


def road_words(turn: TurnContext, road: Road) -> str:
    """A road: its steps with time, cost and wage, what is still needed, and who hires at the end."""
    words = WORDS[turn.language]
    steps = [_stage_words(turn, stage, stage is road.stages[-1]) for stage in road.stages]
    needs = [asked for stage in road.stages for asked in _needs(turn, stage)]
    needed = words["needs"].format(needs="; ".join(dict.fromkeys(needs))) if needs else ""
    names = [partner.name for e in road.hires or road.commitments if (partner := turn.directory.employers.get(e))]
    who = words["hire" if road.hires else "hires"].format(names=wording.listing(names[:SHOWN], turn.language)) if names else ""
    return " ".join(part for part in (wording.sentence(" > ".join(steps)) + ".", needed, who) if part)


def _stage_words(turn: TurnContext, stage: Stage, last: bool) -> str:
    words, title = WORDS[turn.language], _occupation(turn, stage.soc)
    if stage.training is not None:
        return words["class"].format(name=_name(turn, stage.training), about=_about(turn, stage.training))
    if last or stage.step is None:
        return words["goal"].format(title=title)
    step = stage.step
    more = [_counted(turn, "month", step.months)] if step.months else []
    more += [words["pays"].format(wage=wording.money(step.wage))] if step.wage else []
    more += [words["went"].format(went=step.went[0], of=step.went[1])] if step.went else [words["stated"]] * (step.evidence == "employer")
    return ", ".join([words["work"].format(title=title, n=stage.openings), *more])


def _counted(turn: TurnContext, unit: str, number: float) -> str:
    return WORDS[turn.language][unit if number == 1 else f"{unit}s"].format(n=number)


def _needs(turn: TurnContext, stage: Stage) -> list[str]:
    """What a training asks for, or what an opening does not say and must be asked."""
    if stage.training is not None:
        asked = (stage.training.prerequisites_es if turn.language == "es" else None) or stage.training.prerequisites_en
        return [asked] if asked else []
    return [wording.term("ask", need, turn.language) for need in stage.needs if need in wording.TERMS["ask"]]


def career_words(turn: TurnContext, idea: suggestions.Career) -> str:
    """An occupation, why it is named and what there is of it here."""
    words = WORDS[turn.language]
    reason = words[idea.reason].format(to=_occupation(turn, idea.to or ""))
    return f"{_occupation(turn, idea.soc)}: {reason} ({words['open'].format(n=idea.openings, e=idea.partners)})"


def _occupation(turn: TurnContext, soc: str) -> str:
    row = occupation_of(soc, turn.directory.occupations)
    return (row.title_es if turn.language == "es" else row.title_en) if row else soc


def _rates(turn: TurnContext) -> Rates:
    seen = conversions(turn.session)
    return {(before, after): seen.rate(before, after) for before, after in seen.became}


def _too_far(row: Training, wishes: Wishes) -> bool:
    here, there = wishes.place, place_of_zip(row.postal_code or "")
    return bool(here and there and travel.quickest(travel.miles(here, there), wishes.modes)[0] > 90)
