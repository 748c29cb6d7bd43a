"""A call is moved or cancelled in the worker's words, whatever is being talked about."""

from __future__ import annotations

from bot.intake import agenda
from bot.intake.context import TurnContext
from bot.intake.handover import call_words, calls, introduction_words
from bot.intake.replies import Reply
from bot.leads import lead

SURE = 0.5  # confidence from which the act is taken at its word
CALLBACK = "callback"


def guard(turn: TurnContext) -> list[Reply] | None:
    """Do what the words ask of the call; None where they ask nothing of it."""
    if (turn.chosen and turn.chosen != "act:book") or turn.understood.act == "ask_human":
        return None
    if call_words.cancels(turn.text):
        return _cancel(turn) if calls.booked(turn) else _none_to_cancel(turn)
    if not _asked(turn) or not (calls.booked(turn) or lead.open_lead(turn.session, turn.person.id)):
        return None
    wished = calls.wish(turn)
    return _and_on(turn, calls.take(turn, wished) if wished else calls.ask(turn) or [Reply("utter_no_free_times")])


def _asked(turn: TurnContext) -> bool:
    """Whether another time is asked for; while the time is the question, handing it over is the question's business.

    "Take out the schedule", said of the words for an employer, is not about the call.
    """
    if turn.question == "share" and introduction_words.edits(turn.text):
        return False
    booking = turn.understood.act == "book" and turn.understood.confidence >= SURE
    return call_words.moves(turn.text) or (booking and turn.question != CALLBACK) or turn.chosen == "act:book"


def _cancel(turn: TurnContext) -> list[Reply]:
    mine = lead.open_lead(turn.session, turn.person.id)
    calls.cancel(turn)
    turn.profile.mark(CALLBACK, "skipped", turn.now)
    if wished := calls.wish(turn):
        return _and_on(turn, calls.take(turn, wished))
    if mine is None or mine.due_at < turn.now:
        return _and_on(turn, [Reply("utter_callback_off")])
    return _and_on(turn, [Reply("utter_callback_cancelled", {"due": calls.said(turn, mine.due_at)})])


def _none_to_cancel(turn: TurnContext) -> list[Reply] | None:
    """Who has a lead may think that a call is set."""
    return _and_on(turn, [Reply("utter_callback_off")]) if turn.has_lead() else None


def _and_on(turn: TurnContext, said: list[Reply]) -> list[Reply]:
    """Then what the talk was about, unless a time is asked for now."""
    asks = any(reply.name == "utter_ask_callback" for reply in said)
    return said if asks else [*said, *agenda.ask_next(turn)]
