"""Two openings side by side, from their records."""

from __future__ import annotations

import re

from bot.guidance.match import Found, Match
from bot.intake import wording
from bot.intake.context import TurnContext
from bot.intake.picking import named, shown
from bot.intake.replies import Reply

ASKED = re.compile(r"\bcompar|\bdiffer|\bversus\b|\bvs\b|\bdiferencia|\b(?:which|cu[aá]l)\b.*\b(?:better|best|mejor)\b", re.IGNORECASE)


def wanted(turn: TurnContext) -> bool:
    """Whether the message asks to compare what was offered."""
    return turn.question == "choice" and not turn.chosen and ASKED.search(turn.text) is not None


def compare(turn: TurnContext, found: Found) -> list[Reply]:
    """The two that are named, or all that was shown, one aspect a line."""
    every = shown(turn)
    picked = named(turn, every)
    matches = found.again(picked if len(picked) > 1 else every)
    if len(matches) < 2:
        return []
    numbers = {opening.id: n for n, opening in enumerate(every, 1)}
    lines = "\n".join(f"{numbers[m.opening.id]}. {_words(m, turn.language)}" for m in matches)
    return [Reply("utter_compared", {"lines": lines})]


def _words(match: Match, language: str) -> str:
    opening = match.opening
    kind = wording.term("opening", opening.arrangement, language) if opening.arrangement else ""
    start = wording.start_words(opening.job_start_date, language)
    known = (wording.pay_words(opening, language), wording.hours_words(opening, language), wording.travel_words(match, language))
    said = "; ".join(part for part in (*known, kind, start) if part)
    return f"{wording.title(opening, language)}: {said}.{wording.next_step(opening, language)}"
