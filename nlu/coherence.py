"""What the act says about the facts beside it."""

from __future__ import annotations

from collections.abc import Sequence

from nlu.contract import Fact

# By the contract, these acts tell nothing that the worker wants of a job: "book" names an offered time, "choose" an offered job, "ask_why" repeats what was shown.
WISHLESS = frozenset({
    "greet", "goodbye", "thanks", "repeat", "help", "restart", "start", "bot_question", "insult", "other", "skip", "ask_why", "choose", "book",
})  # fmt: skip
SURE = 0.5  # confidence of the act from which its word goes before the extractor's


def coherent(facts: Sequence[Fact], act: str, confidence: float, question: str | None = None) -> tuple[Fact, ...]:
    """The facts without the wishes that a sure act rules out: "the fight on Saturday" is no day to work.

    A part of the day alone, said when asked for a time to call, names no offered time: it stays, whatever the act is read as.
    """
    if act not in WISHLESS or confidence < SURE:
        return tuple(facts)
    return tuple(fact for fact in facts if fact.polarity != "want" or (question == "callback" and _part_of_day(fact)))


def _part_of_day(fact: Fact) -> bool:
    return fact.field == "best_time" and set(fact.value) == {"shift"}
