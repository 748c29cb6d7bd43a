"""Employers the worker names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlu.contract import Fact, Polarity
from nlu.extract.normal import read_column
from nlu.extract.phrases import PhraseBook
from nlu.extract.scope import Span
from nlu.extract.talk import Talk, fact


class Employers:
    """Reads employers; the list of names is built once."""

    def __init__(self) -> None:
        self._employers = PhraseBook((row[0], row[0]) for row in read_column("employers.csv"))

    def employers(self, talk: Talk) -> Iterator[Fact]:
        """The `employer` facts: known names, and names after "at" or "en" with a capital letter."""
        found = [(start, end) for _, start, end in self._employers.find(talk.norm) if _is_name(talk, start, end)]
        siblings = list(found)
        for start, end in sorted(found):
            if talk.scope.about_other(start) or talk.is_taken(start, end):
                continue
            polarity, hard = _stance(talk, start, end, siblings, default="want")
            if polarity:
                yield fact("employer", talk.message.words(start, end), polarity, (start, end), hard)


def _stance(talk: Talk, start: int, end: int, siblings: Sequence[Span], default: Polarity) -> tuple[Polarity | None, bool]:
    cue = talk.scope.reading(start, end, siblings)
    if cue is None:
        worked = re.search(r"\b(?:worked|work|working|job|was|did|doing|been|trabaj\w+|years|from|fired|off|cajer[oa]|cashier|sido)\b", talk.norm[max(0, start - 30) : start])
        if worked or talk.asked("past_jobs"):
            return "have", False
        wishes = talk.asked("goal", "choice") or any(other.stance == "want" for other in talk.scope.cues)
        return (default if wishes and not talk.norm.lstrip().startswith(("is ", "are ", "do you", "does ")) else None), False
    if cue.stance == "avoid":
        return "avoid", cue.hard
    if cue.stance in {"past", "have"}:
        return "have", False
    if talk.asked("past_jobs") and not re.search(r"want|looking|quiero|busco", cue.text):
        return "have", False
    return (None if cue.stance in {"lack", "drop"} else "want"), cue.hard


_WORDLIKE = frozenset(["target", "ross", "chase", "apple", "subway", "enterprise", "staples", "universal", "spectrum", "marshalls", "superior", "sprouts", "bimbo", "kaiser", "disney", "usc", "ups", "dash"])


def _is_name(talk: Talk, start: int, end: int) -> bool:
    said = talk.message.words(start, end)
    if said.lower() not in _WORDLIKE or said[:1].isupper():
        return True
    return bool(re.search(r"\b(?:at|for|en|from|at the|para)\s+$", talk.norm[:start]))
