"""The interest check: four short rounds, on request, to be left and taken up at any time. Its result is for the person alone.

What was liked is kept apart from the facts: no lead, employer or ranking of openings ever reads it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import select

from bot.guidance import careers as suggestions
from bot.intake import agenda, wording
from bot.intake.answers import growth
from bot.intake.choosing import offers
from bot.intake.context import TurnContext
from bot.intake.handover.consent import STORE
from bot.intake.replies import Choice as Button
from bot.intake.replies import Reply
from bot.store.profile import Liking

FORM: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("inventory.yml").read_text("utf-8"))
ROUNDS: list[list[dict[str, Any]]] = FORM["rounds"]
QUESTION = "interests"
SHOWN = 3
BEGIN, ENOUGH, NONE = "interests:begin", "interests:enough", "interests:none"
OTHER_BUTTONS = {"en": ("None of these", "Enough"), "es": ("Ninguna", "Basta")}
ASKED = re.compile(
    r"\b(?:interests?|career|personality)\b.{0,12}\b(?:quiz|test|check|inventory|survey)\b"
    r"|\b(?:quiz|test)\b.{0,30}\b(?:suits?|interests?|fits?) \w+"
    r"|\b(?:test|prueba|cuestionario|encuesta)\b.{0,20}\b(?:intereses|vocaci[oó]n\w*|gustos)\b|\bmis intereses\b",
    re.IGNORECASE,
)
LEAVES = re.compile(r"\b(?:enough|no more|done|quit|later|finish|basta|ya (?:no|estuvo)|despu[eé]s|terminar|luego)\b", re.IGNORECASE)
NOTHING = re.compile(r"\W*(?:none(?: of (?:them|these|those))?|nothing|no|ningun[ao]|nada)\W*", re.IGNORECASE)
ALL = re.compile(r"\b(?:all|everything|both|tod[ao]s|todo)\b", re.IGNORECASE)
PICKS = re.compile(r"\W*(?:(?:(?:the|la|el|las|los|and|y|number|n[uú]mero)\W+)*[1-3]\b\W*)+", re.IGNORECASE)


def guard(turn: TurnContext) -> list[Reply] | None:
    """Begin, take an answer, or leave; None for whatever is something else, which leaves the check for later."""
    begins = turn.chosen == BEGIN or (not turn.chosen and ASKED.search(turn.text) is not None)
    if turn.profile.state("greeting") is None or not (begins or turn.question == QUESTION):
        return None
    if not turn.consent_to(STORE):
        return [Reply("utter_career_unknown"), *agenda.ask_next(turn)] if begins else None
    known = _known(turn)
    if begins:
        return [Reply("utter_interests_begin"), *_next(turn, known)]
    return _answered(turn, known)


def areas(liked: Sequence[Liking]) -> list[str]:
    """The areas liked best, as letters: one that stands out, else all that are within one step of it; none if nothing was liked."""
    of = {one["item"]: one["area"] for round_ in ROUNDS for one in round_}
    counts = Counter(of[row.item] for row in liked if row.liked and row.item in of)
    most = max(counts.values(), default=0)
    best = [area for area in FORM["areas"] if counts[area] == most and most]
    near = [area for area in FORM["areas"] if counts[area] == most - 1 > 0]
    return best if len(best) > 1 else best + near[:1]


def _known(turn: TurnContext) -> list[Liking]:
    return list(turn.session.scalars(select(Liking).where(Liking.person_id == turn.person.id).order_by(Liking.id)))


def _answered(turn: TurnContext, known: list[Liking]) -> list[Reply] | None:
    if turn.chosen == ENOUGH or (not turn.chosen and LEAVES.search(turn.text)):
        return _result(turn, known)
    picked = _picked(turn)
    if picked is None:
        return None
    for place, one in enumerate(ROUNDS[_round(known)]):
        row = Liking(person_id=turn.person.id, item=one["item"], liked=place in picked, created_at=turn.now)
        turn.session.add(row)
        known.append(row)
    return _next(turn, known)


def _picked(turn: TurnContext) -> set[int] | None:
    """Places of what is liked in the round; None if the message is no answer."""
    if (turn.chosen or "").startswith("liking:"):
        return {int((turn.chosen or "").removeprefix("liking:"))}
    if turn.chosen == NONE or turn.understood.answer == "skip" or NOTHING.fullmatch(turn.text):
        return set()
    if ALL.search(turn.text):
        return {0, 1, 2}
    return {int(digit) - 1 for digit in re.findall(r"[1-3]", turn.text)} if PICKS.fullmatch(turn.text) else None


def _round(known: Sequence[Liking]) -> int:
    done = {row.item for row in known}
    return next((n for n, round_ in enumerate(ROUNDS) if any(one["item"] not in done for one in round_)), len(ROUNDS))


def _next(turn: TurnContext, known: list[Liking]) -> list[Reply]:
    """The next round, or the result."""
    number, column = _round(known), wording.COLUMN[turn.language]
    if number == len(ROUNDS):
        return _result(turn, known)
    none, enough = OTHER_BUTTONS[turn.language]
    things = [Button(one["words"][column], f"liking:{place}") for place, one in enumerate(ROUNDS[number])]
    buttons = (*things, Button(none, NONE), Button(enough, ENOUGH))
    return [Reply("utter_ask_interests", {"number": number + 1, "of": len(ROUNDS)}, buttons)]


def _result(turn: TurnContext, known: Sequence[Liking]) -> list[Reply]:
    """What it points to, said to the person; then on with the talk."""
    following = agenda.ask_next(turn)
    letters = areas(known)
    if not letters:
        return [Reply("utter_interests_none"), *following]
    names = wording.listing([FORM["areas"][letter][wording.COLUMN[turn.language]] for letter in letters], turn.language)
    found = offers.find(turn)
    ideas = suggestions.careers(replace(found, wishes=replace(found.wishes, interests=frozenset(letters))), SHOWN)
    lines = "\n".join(f"- {growth.career_words(turn, idea)}" for idea in ideas)
    said = Reply("utter_interests_result", {"areas": names, "careers": lines}) if ideas else Reply("utter_interests_bare", {"areas": names})
    return [said, *following]
