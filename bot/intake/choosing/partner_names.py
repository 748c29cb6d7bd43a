"""Employers that a message names, as people name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from bot.intake.context import TurnContext
from nlu.contract import Fact
from nlu.extract.normal import fold

TELLING = 6  # letters of a first word that may stand for the whole name
NOT = re.compile(r"\b(?:no|not|never|except|but|nunca|menos|pero)\b|n'?t\b")
ASKS = "ask_"  # acts that only want to know


def spoken_of(text: str, names: Iterable[str]) -> list[str]:
    """The names in a text: whole, by the first two words, or by a long first word, that no other name has; accents do not matter."""
    said, folded = " ".join(fold(text).split()), {name: fold(name).split() for name in names}
    begins = {name: " ".join(plain[:2]) for name, plain in folded.items()}
    alike, words = Counter(begins.values()), Counter(word for plain in folded.values() for word in set(plain))
    spoken = set(re.findall(r"\w+", said))

    def telling(plain: list[str]) -> bool:
        return len(plain[0]) >= TELLING and words[plain[0]] == 1 and plain[0] in spoken

    return [n for n, plain in folded.items() if " ".join(plain) in said or (alike[begins[n]] == 1 and begins[n] in said) or telling(plain)]


def wanted(turn: TurnContext) -> list[Fact]:
    """A partner that is named while a choice is open is one that the person wants to see."""
    if turn.question != "choice" or turn.chosen or turn.understood.act.startswith(ASKS) or NOT.search(turn.text.lower()):
        return []
    index = turn.directory.index.employers
    partners = [name for name, places in index.names.items() if any(index.partner[place] for place in places)]
    return [Fact("employer", name, "want", text=turn.text, end=len(turn.text)) for name in spoken_of(turn.text, partners)]
