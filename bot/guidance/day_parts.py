"""Parts of one day: "no Sunday mornings" rules out no other mornings, though it is told as a day and a part of the day."""

from __future__ import annotations

from collections.abc import Iterable

from nlu.contract import Fact

JOINED = {len(words) for words in (" ", " in the ", " en la ", " por la ")}  # characters between the day and its part


def of_days(facts: Iterable[Fact]) -> list[Fact]:
    """The parts of the day that were told right after a day, neither of them wanted."""
    avoided = [fact for fact in facts if fact.field in ("day", "shift") and fact.polarity == "avoid"]
    ends = {fact.end for fact in avoided if fact.field == "day"}
    return [fact for fact in avoided if fact.field == "shift" and any(fact.start - gap in ends for gap in JOINED)]
