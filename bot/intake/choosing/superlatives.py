"""A choice by what tells an offer from the others: "whichever starts first", "la que pague más", "the closest one"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.guidance.match import Match

SOONEST = re.compile(
    r"\b(?:start|begin)\w* (?:the )?(?:first|soon\w*|earl\w*)|\bsoonest\b|\bearliest\b"
    r"|\bemp\w+ (?:antes|primero|ya|m[aá]s pronto)|\bm[aá]s pronto\b"
)
PAYS_MOST = re.compile(
    r"\bpay\w* (?:the )?(?:most|more|best|better)\b|\b(?:best|most|highest|better) (?:pay|paying|paid|money)\b"
    r"|\b(?:pag|gan)\w+ (?:m[aá]s|mejor)\b|\bmejor pagad[oa]\b"
)
CLOSEST = re.compile(r"\b(?:closest|nearest)\b|\bm[aá]s (?:cerca\w*|cercan[oa])\b")


def asked(text: str) -> bool:
    """Whether the words single out an offer by what it is."""
    return any(pattern.search(text.casefold()) for pattern in (SOONEST, PAYS_MOST, CLOSEST))


def picked(text: str, shown: Sequence[Match]) -> list[Match]:
    """The one offer that the words single out; empty if they single out none, or what they ask for is not known of any."""
    text = text.casefold()
    if SOONEST.search(text):
        starts = [(m.opening.job_start_date or date.max, at) for at, m in enumerate(shown)]
        return [shown[min(starts)[1]]] if starts and min(starts)[0] != date.max else []
    if PAYS_MOST.search(text):
        pay = [(_hourly(m), -at) for at, m in enumerate(shown)]
        return [shown[-max(pay)[1]]] if pay and max(pay)[0] else []
    if CLOSEST.search(text):
        away = [(m.minutes, at) for at, m in enumerate(shown) if m.minutes is not None]
        return [shown[min(away)[1]]] if away else []
    return []


def _hourly(match: Match) -> float:
    """The most it pays an hour in dollars; 0 where that is not known."""
    opening = match.opening
    return (opening.base_salary_max or opening.base_salary_min or 0) if opening.salary_unit == "hour" else 0
