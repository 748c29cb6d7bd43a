"""What is not understood: first a short choice of what was likely meant, the second time in a row a person."""

from __future__ import annotations

from sqlalchemy import select

from bot.intake import wording
from bot.intake.agenda import PATIENCE
from bot.intake.care import aftercare
from bot.intake.choosing import comparing
from bot.intake.context import TurnContext
from bot.intake.replies import Choice as Button
from bot.intake.replies import Reply
from bot.store.conversation import Turn
from nlu import answers

OUTCOME = "unclear"
SURE = 0.65  # below it half of the messages without facts were misread on the development sets
LIKELY = 0.05
SHOWN = 3
# What a pending question takes any words for, or asks again in other words itself.
OPEN = frozenset({"language", "goal", "schedule", "needs", "choice", "contact", "callback", "confirm", "share", "check_in"})
TELLING = frozenset({"inform", "correct", "affirm", "deny", "skip"})
USUAL = ("ask_jobs", "ask_resource")


def answer(turn: TurnContext) -> list[Reply] | None:
    """What to say where the meaning is not clear; None where it is, or where the dialogue makes do with it."""
    elsewhere = turn.understood.act == "other" and turn.understood.confidence >= SURE
    if _tells(turn) or not (elsewhere or _unsure(turn)):
        return None
    before = _before(turn)
    if before is not None and before.outcome == OUTCOME:
        return _person(turn)
    once = elsewhere and (before is None or before.act != "other")  # what lies outside is told so, once
    return None if once else [Reply("utter_clarify", {}, _likely(turn))]


def _tells(turn: TurnContext) -> bool:
    """Whether the message says or answers something, or the talk has not begun."""
    begun = turn.profile.state("greeting") is not None and turn.person.language is not None
    told = turn.chosen or turn.understood.facts or comparing.wanted(turn)
    return bool(not begun or aftercare.waits(turn) or told or turn.question in OPEN or _answered(turn))


def _unsure(turn: TurnContext) -> bool:
    likeliest = max(turn.understood.confidence, *(chance for _, chance in turn.understood.alternatives), 0.0)
    return likeliest < SURE and not _answers(turn)


def _answered(turn: TurnContext) -> bool:
    """Whether the words, or an act that is sure, answer the question."""
    said = answers.opening(turn.text) or answers.closing(turn.text)
    return said is not None or (turn.understood.answer is not None and turn.understood.confidence >= SURE)


def _answers(turn: TurnContext) -> bool:
    """Whether it may be an answer: the question is then asked in other words, once."""
    asks = turn.text.rstrip().endswith("?")
    return turn.question is not None and not asks and turn.understood.act in TELLING and turn.profile.times(turn.question) < PATIENCE


def _before(turn: TurnContext) -> Turn | None:
    latest = select(Turn).where(Turn.conversation_id == turn.conversation.id).order_by(Turn.id.desc()).limit(1)
    return turn.session.scalar(latest)


def _likely(turn: TurnContext) -> tuple[Button, ...]:
    """The likeliest meanings that can be offered, and always a person."""
    ranked = [(turn.understood.act, turn.understood.confidence), *turn.understood.alternatives]
    names = wording.TERMS["act"]
    acts = [act for act, chance in sorted(ranked, key=lambda pair: -pair[1]) if act in names and chance >= LIKELY]
    offered = [act for act in dict.fromkeys([*acts, *(USUAL if len(acts) < 2 else ())]) if act != "ask_human"][:SHOWN]
    return tuple(Button(wording.term("act", act, turn.language), f"act:{act}") for act in (*offered, "ask_human"))


def _person(turn: TurnContext) -> list[Reply]:
    programme = turn.directory.programme
    turn.want_person("not_understood")
    times = turn.profile.times(OUTCOME)
    turn.profile.mark(OUTCOME, "asked", turn.now)
    values = {"phone": programme.phone, "hours": programme.hours} if programme else {"phone": "", "hours": ""}
    return [Reply("utter_unclear_person", {"variant": times if times < 2 else 1 + times % 2, **values})]
