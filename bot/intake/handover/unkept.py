"""Whoever said no to keeping still gets answers: what they say is held for the talk alone, and erased when it is over."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from bot.intake.answers import questions
from bot.intake.context import TurnContext
from bot.intake.replies import Reply
from bot.store.conversation import Message
from nlu.contract import Fact

OF_JOBS = ("job", "interest", "zip", "city", "transport", "shift", "day", "clock", "hours_per_week", "pay_floor", "arrangement", "skill")


def hold(turn: TurnContext, facts: Iterable[Fact]) -> list[Fact]:
    """Learn, without a trace in the profile, what this and the talk's earlier messages told. Returns what this one told."""
    earlier = select(Message.understanding).where(
        Message.conversation_id == turn.conversation.id, Message.author == "worker", Message.understanding.is_not(None)
    )
    for understanding in turn.session.scalars(earlier.order_by(Message.seq)):
        turn.profile.learn([Fact(**fact) for fact in (understanding or {}).get("facts", ())], None, turn.now)
    return turn.profile.learn(facts, None, turn.now)


def answer(turn: TurnContext) -> list[Reply]:
    """Jobs, to a message that told something of them; else that nothing is passed on, and how to get on all the same."""
    if any(fact.field in OF_JOBS for fact in turn.learned):
        return questions.jobs(turn)
    times = turn.profile.times("unkept")
    turn.profile.mark("unkept", "asked", turn.now)
    return [Reply("utter_unkept", {"variant": times, **questions.office(turn)})]
