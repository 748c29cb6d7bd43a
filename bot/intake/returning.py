"""Coming back after a while: the talk goes on with what is known, and asks once, in one read-back, whether it still holds."""

from __future__ import annotations

from datetime import timedelta

from bot.intake import wording
from bot.intake.context import TurnContext
from bot.intake.handover.consent import STORE
from bot.intake.replies import Reply

AWAY = timedelta(hours=36)


def due(turn: TurnContext) -> bool:
    """Whether this is the first message after a while, and something is known that may have changed."""
    answers = [message for message in turn.last_said if not message.initiated]
    away = bool(answers) and turn.now - answers[-1].created_at > AWAY
    return away and turn.consent_to(STORE) is not None and bool(_known(turn))


def asks(turn: TurnContext) -> list[Reply]:
    """The read-back in place of the next question; after a bare no, what changed."""
    if due(turn):
        return [Reply("utter_still_holds", {"facts": _known(turn)})]
    if turn.question == "confirm" and turn.understood.answer == "no" and not turn.understood.facts:
        return [Reply("utter_what_changed")]
    return []


def _known(turn: TurnContext) -> str:
    return wording.read_back(turn.profile.facts, turn.language)
