"""Who has no phone of their own comes in person, and who takes no calls is written to: neither is asked for a call again."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.intake.answers.questions import office, operator
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.leads.lead import visit_number
from bot.leads.profile import NO_CALLS, NO_PHONE
from bot.store.lead import Lead
from nlu.contract import Fact
from nlu.phone import to_e164

_DEVICE = r"(?:phone|cell(?:phone)?|mobile|number|e-?mail|tel[eé]fono|cel(?:ular)?|n[uú]mero|correo)"
_KIN = (
    r"(?:mom|mother|dad|father|sister|brother|friend|neighbou?r|cousin|wife|husband|son|daughter|aunt|uncle|roommate|coworker"
    r"|girlfriend|boyfriend)"
)
WITHOUT = re.compile(
    rf"\b(?:no|without|don'?t have|do not have|haven'?t got|lost|broke|stole|cut off|no tengo|sin|perd[ií]|no cuento con|"
    rf"me robaron|se me (?:perdi[oó]|rompi[oó]|descompuso)|me cortaron)\s+(?:a |an |any |my |the |own |mi |el |un |ning[uú]n )*{_DEVICE}\b"
    rf"|\bmy (?:phone|cell) (?:is|was|got|has been) (?:cut|shut|turned|broken|stolen|lost|dead|off)\b",
    re.IGNORECASE,
)
BORROWED = re.compile(
    rf"\b{_KIN}'?s (?:phone|cell)\b|\bborrow(?:ed|ing)?\b.{{0,15}}\b(?:phone|cell)\b|\b(?:phone|cell) (?:is|belongs to) (?:my|a) {_KIN}\b"
    r"|\b(?:tel[eé]fono|cel(?:ular)?)\b(?: es)? (?:de (?:mi|una?|la) \w+|prestado)\b",
    re.IGNORECASE,
)
CALLS_NOT = re.compile(
    r"\b(?:can(?:'?t|not)|don'?t|do not|no|never)\s+(?:\w+ ){0,2}(?:phone )?calls?\b|\btext (?:me )?(?:instead|only)\b|\bno calls\b"
    r"|\bno (?:puedo|quiero) (?:recibir |contestar )?llamadas\b|\bno me llam\w+|\bsin llamadas\b"
    r"|\b(?:mejor|solo|sólo) (?:por )?(?:mensajes?|texto|correo)\b",
    re.IGNORECASE,
)
TEN_DIGITS = re.compile(r"(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}\b")
QUESTIONS = ("contact", "callback")


def settle(turn: TurnContext) -> list[Reply]:
    """Take in that there is no phone, or that no calls can be taken, and say the way that works."""
    if turn.chosen:
        return []
    if CALLS_NOT.search(turn.text) and turn.question in QUESTIONS:
        return _no_calls(turn)
    if _gives_address(turn) or not (WITHOUT.search(turn.text) or BORROWED.search(turn.text)):
        return []
    return _without(turn)


def guard(turn: TurnContext) -> list[Reply] | None:
    """Whoever has no phone may name somebody who takes messages: that number is theirs to be reached at. Says nothing itself."""
    told = TEN_DIGITS.search(turn.text) if turn.profile.comes_in_person and not _gives_address(turn) else None
    number = to_e164(told[0]) if told else None
    if told and number:
        trusted = Fact("phone", number, "have", text=turn.text[: told.end()], end=told.end())
        turn.understood = replace(turn.understood, facts=(*turn.understood.facts, trusted))
    return None


def visit(turn: TurnContext, name: str) -> Reply:
    """A response that says where the office is."""
    programme = turn.directory.programme
    return Reply(name, {"address": programme.address if programme else "", **office(turn)})


def lead_reply(turn: TurnContext, made: Lead, due: str) -> Reply:
    """What happens next, in the way that works for the person."""
    if turn.profile.comes_in_person:
        told = visit(turn, "utter_lead_visit")
        return Reply(told.name, {**told.values, "operator": operator(turn), "number": visit_number(made)})
    name = "utter_lead_no_calls" if turn.profile.state(NO_CALLS) else "utter_lead"
    return Reply(name, {"operator": operator(turn), "due": due})


def _without(turn: TurnContext) -> list[Reply]:
    first = turn.profile.state(NO_PHONE) is None
    _skip_calls(turn, NO_PHONE)
    if not turn.profile.has("need"):
        lacks = Fact("need", "phone_internet", "lack", text=turn.text, end=len(turn.text))
        turn.profile.learn([lacks], turn.latest.id, turn.now)
    if not first and turn.question not in QUESTIONS:
        return []
    turn.answered = True
    return [visit(turn, "utter_no_phone" if first else "utter_visit")]


def _no_calls(turn: TurnContext) -> list[Reply]:
    """What is said of calls tells nothing of the work that is wanted."""
    turn.understood = replace(turn.understood, facts=tuple(f for f in turn.understood.facts if f.field != "job"))
    _skip_calls(turn, NO_CALLS)
    return [Reply("utter_no_calls")] if turn.question == "callback" else []


def _skip_calls(turn: TurnContext, why: str) -> None:
    turn.profile.mark(why, "answered", turn.now)
    turn.profile.mark("callback", "skipped", turn.now)
    if why == NO_PHONE:
        turn.profile.mark("contact", "skipped", turn.now)


def _gives_address(turn: TurnContext) -> bool:
    """Whether the message gives a number or an address to use."""
    return any(fact.field in ("phone", "email") for fact in turn.understood.facts)
