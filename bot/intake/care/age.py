"""18 or older: asked once before anybody gets in touch. Unknown stays open for a person; minors get a route; under 13 nothing is kept."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.intake.answers.questions import office
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.leads import adults
from bot.leads.adults import FIELD as QUESTION
from bot.leads.adults import YOUTH
from nlu.contract import Fact

CHILD = 13  # COPPA, 16 CFR 312: below it nothing is kept
TOLD = re.compile(
    r"\b(?:i'?m|i am|age|turned|tengo|cumpl[ií])\s+(\d{1,2})"
    r"(?:\s*(?:years? old|yrs? old|y/?o|años)(?!\s+(?:de|con|en)\b)|\s*(?:[.,;]|$))",
    re.IGNORECASE,
)
BARE = re.compile(r"\D{0,12}(\d{1,2})\D{0,12}")


def guard(turn: TurnContext) -> list[Reply] | None:
    """A child's words are not kept; a grown-up can call."""
    years = _years(turn)
    if years is None or not 0 < years < CHILD:
        return None
    turn.erase = "person"
    return [Reply("utter_under_13", {**office(turn)})]


def minor(turn: TurnContext) -> bool:
    """Whether the person said that they are under 18."""
    said = [fact.value for fact in turn.understood.facts if fact.field == QUESTION]
    return (said[-1] if said else turn.profile.first(QUESTION)) is False


def settle(turn: TurnContext) -> list[Reply]:
    """Take the answer; whatever else comes in its place leaves the age unknown, but who asks something first is asked once more."""
    if turn.question == QUESTION:
        _take(turn)
    if not minor(turn) or turn.profile.state(YOUTH):
        return []
    turn.profile.mark(YOUTH, "answered", turn.now)
    turn.want_person(YOUTH)
    adults.withdraw(turn.session, turn.person.id, turn.now)
    return [Reply("utter_youth", {**office(turn)})]


def ask(turn: TurnContext) -> list[Reply]:
    """The question, once; again only after a question of theirs."""
    if turn.profile.has(QUESTION) or turn.profile.state(QUESTION) not in (None, "asked"):
        return []
    times = turn.profile.times(QUESTION)
    turn.profile.mark(QUESTION, "asked", turn.now)
    return [Reply("utter_ask_adult", {"variant": times})]


def _take(turn: TurnContext) -> None:
    answer = turn.understood.answer
    if not turn.profile.has(QUESTION) and answer in ("yes", "no"):
        fact = Fact(QUESTION, answer == "yes", "have", text=turn.text, end=len(turn.text))
        turn.understood = replace(turn.understood, facts=(*turn.understood.facts, fact))
        turn.profile.learn([fact], turn.latest.id, turn.now)
    asks_first = answer is None and (turn.understood.act.startswith("ask_") or turn.text.rstrip().endswith("?"))
    if turn.profile.has(QUESTION) or not asks_first or turn.profile.times(QUESTION) > 1:
        turn.profile.mark(QUESTION, "answered" if turn.profile.has(QUESTION) else "skipped", turn.now)


def _years(turn: TurnContext) -> int | None:
    told = TOLD.search(turn.text) or (BARE.fullmatch(turn.text.strip()) if turn.question == QUESTION else None)
    return int(told[1]) if told and not turn.chosen else None
