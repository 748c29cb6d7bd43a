"""What the act says about the facts beside it."""

from __future__ import annotations

from collections.abc import Sequence

from nlu import answers
from nlu.contract import Fact

# By the contract, these acts tell nothing that the worker wants of a job: "book" names an offered time, "choose" an offered job, "ask_why" repeats what was shown.
WISHLESS = frozenset({
    "greet", "goodbye", "thanks", "repeat", "help", "restart", "start", "bot_question", "insult", "other", "skip", "ask_why", "choose", "book",
})  # fmt: skip
# What a question asks for: who tells it skips nothing, whatever a short or strange word is read as.
ASKED_FOR = {
    "contact": {"name", "phone", "email", "best_time"}, "zip": {"zip", "city"}, "pay": {"pay_floor"}, "transport": {"transport"},
    "schedule": {"day", "shift", "clock", "hours_per_week"},
}  # fmt: skip
SURE = 0.5  # confidence of the act from which its word goes before the extractor's


def told(act: str, facts: Sequence[Fact], text: str, question: str | None) -> str:
    """The act; "inform" in place of a skip by a message that tells what was asked and has no word of skipping."""
    answers_it = any(fact.field in ASKED_FOR.get(question or "", ()) for fact in facts)
    return "inform" if act == "skip" and answers_it and answers.opening(text) != "skip" else act


def coherent(facts: Sequence[Fact], act: str, confidence: float, question: str | None = None) -> tuple[Fact, ...]:
    """The facts without the wishes that a sure act rules out: "the fight on Saturday" is no day to work.

    A part of the day alone, said when asked for a time to call, names no offered time: it stays, whatever the act is read as.
    """
    if act not in WISHLESS or confidence < SURE:
        return tuple(facts)
    return tuple(fact for fact in facts if fact.polarity != "want" or (question == "callback" and _part_of_day(fact)))


def _part_of_day(fact: Fact) -> bool:
    return fact.field == "best_time" and set(fact.value) == {"shift"}
