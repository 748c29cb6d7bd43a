"""Benefits and health insurance: general facts with their date and who advises; never a word on how one's own case will go."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from bot.intake import wording
from bot.intake.answers.questions import near, short
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.leads.profile import BENEFITS_FIRST

FACTS: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("benefits.yml").read_text("utf-8"))
HOLDS = timedelta(days=365)
SHOWN = 2
WORRY = re.compile(
    r"\b(?:afraid|scared|worr\w+|los(?:e|ing)|cut (?:off|me)|take (?:it )?away|risk"
    r"|miedo|preocup\w+|perder|pierd\w+|quit[ae]n?|quitar\w*)\b",
    re.IGNORECASE,
)


def answer(turn: TurnContext) -> list[Reply]:
    """Who advises, that declining here refuses no job, and what is known in general. The worry goes to the coordinator."""
    turn.profile.mark(BENEFITS_FIRST, "answered", turn.now)
    helpers = near(turn, [r for r in turn.directory.resources.values() if r.category == "benefits_advice"])
    who = wording.listing([short(r, turn) for r in helpers[:SHOWN]] or ["211"], turn.language)
    facts = [Reply("utter_benefit_fact", _words(fact, turn.language)) for fact in about(turn.text, _had(turn), turn.now.date())]
    return [Reply("utter_benefits", {"resources": who}), *facts[:SHOWN]]


def worry(turn: TurnContext) -> list[Reply]:
    """The same, once, to who fears for a benefit without asking."""
    fears = _had(turn) and WORRY.search(turn.text) and turn.understood.act != "ask_benefits"
    return answer(turn) if fears and turn.profile.state(BENEFITS_FIRST) is None else []


def about(text: str, benefits: set[str], today: date) -> list[dict[str, Any]]:
    """The facts that a text or a benefit calls for, as long as they hold."""
    said = text.casefold()
    fitting = [fact for fact in FACTS.values() if any(name in benefits or re.search(rf"\b{name}\b", said) for name in fact["about"])]
    return [fact for fact in fitting if fact["checked"] + HOLDS >= today]


def _had(turn: TurnContext) -> set[str]:
    return {str(fact.value) for fact in turn.understood.facts if fact.field == "benefit"}


def _words(fact: dict[str, Any], language: str) -> dict[str, str]:
    return {"fact": fact[language], "checked": wording.day_words(fact["checked"], language).rstrip(".")}
