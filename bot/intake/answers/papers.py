"""Papers: never asked for, never kept, and answered once when somebody brings them up."""

from __future__ import annotations

import re

from bot.intake.context import TurnContext
from bot.intake.replies import Reply

PAPERS = re.compile(
    r"\b(?:(?:no|any|my|have|without|need|got) (?:\w+ )?papers|undocumented|work permit|work authorization|green card|immigration|deport\w*"
    r"|papeles|indocumentad[oa]s?|permiso (?:de|para) trabaj\w+|migra|inmigraci[oó]n|estatus migratorio|sin documentos)\b",
    re.IGNORECASE,
)
SAID = "papers"  # answered: what papers mean here was said


def answer(turn: TurnContext) -> list[Reply]:
    """What papers mean here, once, to whoever speaks of immigration."""
    legal = any(fact.field == "need" and fact.value == "legal" for fact in turn.understood.facts)
    if not legal or PAPERS.search(turn.text) is None or turn.profile.state(SAID):
        return []
    turn.profile.mark(SAID, "answered", turn.now)
    turn.answered = True
    return [Reply("utter_papers")]
