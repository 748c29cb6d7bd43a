"""A time to call that is told a message late: it was asked for together with name and number, and they came first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.intake.context import TurnContext
from nlu.contract import Fact

TIMES, CONTACT = ("day", "shift", "clock"), ("phone", "email")
OF_WORK = re.compile(r"\b(?:work\w*|jobs?|shifts?|hours|schedule|trabaj\w+|turnos?|horario)\b", re.IGNORECASE)


def heard(turn: TurnContext, facts: Sequence[Fact]) -> list[Fact]:
    """The facts; times and nothing else, right after the number, are for the call and not hours of work."""
    times = [fact for fact in facts if fact.field in TIMES and fact.polarity == "want"]
    if not times or len(times) < len(facts) or not _just_told(turn) or OF_WORK.search(turn.text):
        return list(facts)
    day, part = _first(times, "day"), _first(times, "clock") or _first(times, "shift")
    start, end = min(fact.start for fact in times), max(fact.end for fact in times)
    return [Fact("best_time", {**day, **part}, "want", text=turn.text[start:end], start=start, end=end)]


def _just_told(turn: TurnContext) -> bool:
    """Whether the message before brought the number, and no time."""
    if not turn.last_said or turn.question == "contact" or turn.profile.has("best_time"):
        return False
    return any(told.fact.field in CONTACT and told.created_at == turn.last_said[-1].created_at for told in turn.profile.told)


def _first(times: Sequence[Fact], field: str) -> dict[str, Any]:
    return next(({field: fact.value} for fact in times if fact.field == field), {})
