"""What can be asked for anywhere: the office, equal opportunity, where to complain, interpreters and aids; and a third language."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from bot.intake import agenda
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from nlu import third_language

LINES: dict[str, str] = yaml.safe_load(Path(__file__).with_name("tongues.yml").read_text("utf-8"))
ASKED = (
    r"\b(?:need|want|have|get|is there|are there|can|could|do you|how|where|who|free|file|make"
    r"|necesit\w+|quiero|hay|tienen?|pued\w+|dónde|donde|cómo|como|quién|gratis|poner|presentar|hacer)\b"
)
OF_WORK = re.compile(r"\b(?:work(?:ed|ing)?|jobs?|hire|trabaj\w*|empleos?|puestos?|experienc\w+)\b", re.IGNORECASE)
EQUAL = re.compile(r"equal[- ]opportunit|\bdiscriminat|\bdiscrimina(?:n|r|ción|cion|ron)\b|igualdad de oportunidades", re.IGNORECASE)
COMPLAINT = re.compile(rf"{ASKED}.{{0,40}}\b(?:complain|complaint|grievance|queja|quejar\w*|reclamo)\b", re.IGNORECASE)
AIDS = (
    r"interpret(?:er|e|es|ers)|intérpretes?|translators?|traductor(?:a|es)?|sign language|asl|lengua(?:je)? de señas"
    r"|braille|large print|letra grande"
)
DISABLED = r"\bi(?:'?m| am) (?:deaf|blind|hard of hearing)\b|\bsoy (?:sord[oa]|cieg[oa])\b"
AID = re.compile(rf"{ASKED}.{{0,40}}\b(?:{AIDS})\b|{DISABLED}", re.IGNORECASE)


OFFICE = re.compile(
    r"\b(?:reach|find|contact|visit) (?:you|u)\b|\bwhere (?:are you|is your office|is the office)\b|\byour (?:office|address)\b"
    r"|\b(?:los|las|te) (?:encuentro|busco|localizo|contacto|visito)\b|\bd[oó]nde (?:est[aá]n|queda la oficina|los encuentro)\b"
    r"|\bsu (?:oficina|direcci[oó]n)\b",
    re.IGNORECASE,
)


def guard(turn: TurnContext) -> list[Reply] | None:
    """A notice that was asked for, then on with the talk; or the one line for a language that we do not speak."""
    if turn.chosen:
        return None
    if code := third_language.detect(turn.text):
        return _interpreter(turn, code)
    name = _asked_for(turn)
    if name is None:
        return None
    told = agenda.settle(turn) if turn.understood.facts else []
    times = turn.profile.times(name)
    turn.profile.mark(name, "asked", turn.now)
    return [Reply(name, {**_values(turn), "variant": times}), *told, *agenda.ask_next(turn)]


def _asked_for(turn: TurnContext) -> str | None:
    if turn.profile.state("greeting") is None or OF_WORK.search(turn.text):
        return None
    found = ((OFFICE, "utter_visit"), (EQUAL, "utter_equal_opportunity"), (COMPLAINT, "utter_complaint"), (AID, "utter_aids"))
    return next((name for pattern, name in found if pattern.search(turn.text)), None)


def _values(turn: TurnContext) -> dict[str, str]:
    programme = turn.directory.programme
    if programme is None:
        return {"operator": "Causeway", "contact": "211", "phone": "211", "address": "", "hours": ""}
    shown = ("operator", "phone", "address", "hours")
    return {"contact": programme.complaint_contact, **{name: getattr(programme, name) for name in shown}}


def _interpreter(turn: TurnContext, code: str) -> list[Reply]:
    """One line in that language, and a person who calls with an interpreter."""
    turn.want_person("interpreter")
    turn.alert("interpreter", code)
    times = turn.profile.times("interpreter")
    turn.profile.mark("interpreter", "asked", turn.now)
    turn.profile.learn(turn.understood.facts, turn.latest.id, turn.now)
    return [Reply("utter_third_language", {"line": LINES[code], "phone": _values(turn)["phone"], "variant": times})]
