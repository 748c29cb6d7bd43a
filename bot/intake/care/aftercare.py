"""After danger was told: the talk waits until the worker goes on, and a phone that is not known to be safe gets neutral words only."""

from __future__ import annotations

import re
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.intake.answers import questions
from bot.intake.context import TurnContext
from bot.intake.replies import Choice as Button
from bot.intake.replies import Reply
from bot.store.conversation import Conversation
from bot.store.person import Person
from bot.store.profile import Asked
from nlu import answers

CHECK_BACK = "check_back"  # asked: danger was told, and the worker has not gone on
SAFE_HERE = "safe_here"  # asked: not known whether the phone is safe; skipped: it is not
VIOLENCE = "violence_at_home"
CRISIS = ("safety_crisis_self", "safety_crisis_other")
PRIVATE = {"sms": ("asked", "skipped"), "telegram": ("skipped",)}  # states in which a channel may be read by others
SAFE = re.compile(r"\b(safe|segur[oa])\b", re.IGNORECASE)
UNSAFE = re.compile(r"\b(not|isn'?t|never|no|nunca|un)\W+(\w+\W+)?(safe|segur[oa])\b|\bunsafe\b|\binsegur[oa]\b", re.IGNORECASE)
GO_ON = re.compile(r"\b(go on|continue|keep going|carry on|let'?s go|sigue|sigamos|seguimos|seguir|continu\w+|adelante)\b", re.IGNORECASE)
GO_ON_BUTTON = {"en": "Go on", "es": "Seguir"}
PERSON_BUTTON = {"en": "Talk to a person", "es": "Hablar con una persona"}


def begin(turn: TurnContext, kind: str) -> Reply:
    """What is said to danger, and that the talk waits from here on."""
    turn.profile.mark(CHECK_BACK, "asked", turn.now)
    turn.profile.recount(CHECK_BACK, 1)
    if kind == VIOLENCE and turn.profile.state(SAFE_HERE) != "answered":
        turn.profile.mark(SAFE_HERE, "asked", turn.now)
    name = VIOLENCE if hidden(turn) else kind
    times = turn.profile.times(f"safety_{name}")
    turn.profile.mark(f"safety_{name}", "asked", turn.now)
    return Reply(f"utter_safety_{name}", {"variant": times})


def hidden(turn: TurnContext) -> bool:
    """Whether somebody else may read along here, so that nothing may show what this is about."""
    return turn.profile.state(SAFE_HERE) in PRIVATE.get(turn.conversation.channel, ())


def must_hide(session: Session, conversation: Conversation) -> bool:
    """The same, for messages that no turn makes."""
    wanted = select(Asked.state).where(Asked.person_id == conversation.person_id, Asked.question == SAFE_HERE)
    return session.scalar(wanted) in PRIVATE.get(conversation.channel, ())


def language_of(session: Session, conversation: Conversation) -> str:
    """The language that the person is written to in."""
    return session.get_one(Person, conversation.person_id).language or "en"


def guard(turn: TurnContext) -> list[Reply] | None:
    """The answer where the phone is not known to be safe; else only takes note of whether the worker goes on."""
    if turn.profile.state(SAFE_HERE) in ("asked", "skipped") and turn.conversation.channel in PRIVATE:
        replies = _whether_safe(turn)
        if replies is not None:
            return replies
    if turn.profile.state(CHECK_BACK) == "asked" and turn.profile.times(CHECK_BACK) > 1 and _goes_on(turn):
        if says_go_on(turn):
            turn.understood = replace(turn.understood, act="affirm", confidence=1.0, answer="yes")
        turn.profile.mark(CHECK_BACK, "answered", turn.now)
    return None


def neutral(turn: TurnContext) -> list[Reply]:
    """911 and whether it is safe to write here; nothing else."""
    times = turn.profile.times(SAFE_HERE)
    turn.profile.mark(SAFE_HERE, "asked", turn.now)
    return [Reply("utter_safe_here", {"variant": times})]


def waits(turn: TurnContext) -> bool:
    """Whether the agenda waits for the worker to go on."""
    return turn.profile.state(CHECK_BACK) == "asked"


def says_go_on(turn: TurnContext) -> bool:
    """Whether the worker says, in so many words, to take the talk up again that waits for it."""
    return waits(turn) and GO_ON.search(turn.text) is not None and turn.understood.answer != "no"


def check_back(turn: TurnContext) -> list[Reply]:
    """In place of the next question: a person first, or go on. Crisis gets help near the person, once."""
    times = turn.profile.times(CHECK_BACK)
    turn.profile.mark(CHECK_BACK, "asked", turn.now)
    if turn.understood.answer == "no" and times > 1:
        return [Reply("utter_no_hurry")]
    near = _help_near(turn) if times == 1 and turn.conversation.needs_person_reason in CRISIS else []
    go_on, person = GO_ON_BUTTON[turn.language], PERSON_BUTTON[turn.language]
    return [*near, Reply("utter_check_back", {"variant": times - 1}, (Button(go_on, "go_on"), Button(person, "act:ask_human")))]


def _whether_safe(turn: TurnContext) -> list[Reply] | None:
    """Take the answer to whether it is safe to write here."""
    before, said = turn.profile.state(SAFE_HERE), _safe(turn)
    if said == "yes":
        turn.profile.mark(SAFE_HERE, "answered", turn.now)
        turn.profile.mark(CHECK_BACK, "asked", turn.now)
        return [Reply("utter_safe_now")]
    if said == "no":
        turn.profile.mark(SAFE_HERE, "skipped", turn.now)
        return [Reply("utter_not_safe", {"variant": int(before == "skipped")})]
    if not hidden(turn):
        return None
    turn.profile.learn(turn.understood.facts, turn.latest.id, turn.now)
    return neutral(turn)


def _safe(turn: TurnContext) -> str | None:
    if UNSAFE.search(turn.text):
        return "no"
    return "yes" if SAFE.search(turn.text) else turn.understood.answer or answers.opening(turn.text)


def _goes_on(turn: TurnContext) -> bool:
    understood = turn.understood
    if turn.chosen == "go_on" or says_go_on(turn):
        return True
    of_work = understood.act.startswith("ask_") and understood.act not in ("ask_human", "ask_privacy", "ask_status")
    return understood.answer == "yes" or of_work or bool(understood.facts) or understood.act in ("choose", "book")


def _help_near(turn: TurnContext) -> list[Reply]:
    known = questions.help_for(turn, ["mental_health"])[:2]
    return [Reply("utter_help_near", {"resources": "\n".join(f"- {line}" for line in known)})] if known else []
