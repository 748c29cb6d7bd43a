"""Employers that a message names, as people name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from bot.directory.index import Partners
from bot.intake.context import TurnContext
from nlu.contract import Fact
from nlu.extract.normal import fold

TELLING = 6  # letters of a first word that may stand for the whole name
NOT = re.compile(r"\b(?:no|not|never|except|but|nunca|menos|pero)\b|n'?t\b")
ASKS = "ask_"  # acts that only want to know


class SpokenNames:
    """Finds names in texts: whole, by the first two words, or by a long first word, that no other name has; accents do not matter."""

    def __init__(self, names: Iterable[str]) -> None:
        folded = {name: words for name in names if (words := fold(name).split())}
        begins = {name: " ".join(plain[:2]) for name, plain in folded.items()}
        alike, used = Counter(begins.values()), Counter(word for plain in folded.values() for word in set(plain))
        self._whole = [(name, " ".join(plain)) for name, plain in folded.items()]
        self._begins = {name: begin for name, begin in begins.items() if alike[begin] == 1}
        self._first = {name: plain[0] for name, plain in folded.items() if len(plain[0]) >= TELLING and used[plain[0]] == 1}

    def of(self, text: str) -> list[str]:
        """The names in a text, in their own order."""
        said = " ".join(fold(text).split())
        spoken = set(re.findall(r"\w+", said))
        begun = {name for name, begin in self._begins.items() if begin in said}
        first = {name for name, word in self._first.items() if word in spoken}
        return [name for name, whole in self._whole if whole in said or name in begun or name in first]


@lru_cache(1)  # of the present directory: folding ten thousand names at each message would be the most of a turn
def every(employers: Partners) -> SpokenNames:
    """The names of all employers."""
    return SpokenNames(employers.names)


@lru_cache(1)
def partners(employers: Partners) -> SpokenNames:
    """The names of the partners."""
    return SpokenNames(name for name, places in employers.names.items() if any(employers.partner[place] for place in places))


def wanted(turn: TurnContext) -> list[Fact]:
    """A partner that is named while a choice is open is one that the person wants to see."""
    if turn.question != "choice" or turn.chosen or turn.understood.act.startswith(ASKS) or NOT.search(turn.text.lower()):
        return []
    named = partners(turn.directory.index.employers).of(turn.text)
    return [Fact("employer", name, "want", text=turn.text, end=len(turn.text)) for name in named]
