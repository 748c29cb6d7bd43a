"""The language of a message, from function words, SMS spellings and the shapes of the other words."""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache

from nlu.contract import Language
from nlu.extract.normal import fold, read_column

# Above zero speaks for Spanish, below for English.
_SHAPES: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"(?:cion|ciones|mente|[ai]endo|ando|iendo|ados?|adas?|idos?|idas?|[ie]t[oa]s?|dad(?:es)?|eri[ao]s?|[aei]mos|ab[ao]n?|ero|era|dora?|anza|eza|illa|illo|aje|encia|ancia)$"), 0.6),
    (re.compile(r"[^aeiou][aeio]$|[aeo]s$"), 0.25),
    (re.compile(r"(?:ing|tion|ness|ed|ly|ful|less|ment|ight|ould|er|ers|ck|sh|th|ty|ll|ss|ght|ies)$"), -0.6),
    (re.compile(r"^(?:wh|th|sh|kn|wr)|w|oo|ee|ck|ght|ph|tch|th|[bcdfgkpt]s$|y$|k$|[^aeiou]{3}"), -0.5),
    (re.compile(r"^(?:h[aeiou]|ll|qu[ei]|re[^a]|des|im|en)|rr|ll[aeiou]|gu[ei]|[aeiou]j[aeiou]|ue[^aeiou]|ie[^aeiou]"), 0.2),
)
_WORD = re.compile(r"[a-z]+")
# Pairs whose words are each used in English texting too, but not together.
_PAIRS = re.compile(r"\b(?:ya no|(?:ya|no) (?:me|te|se|le|les|lo|la|los|las|nos|hay|es)|a (?:la|las|los|mi)|me (?:lo|la|los|las|a))\b")


@cache
def _words() -> dict[str, float]:
    """How far each known word speaks for a language; a word of both says nothing."""
    sides: dict[str, float] = {}
    for language, words in read_column("function_words.csv"):
        for word in words.split():
            side = 1.2 if language == "es" else -1.2
            sides[word] = side if sides.get(word, side) == side else 0.0
    return sides


@cache
def _silent() -> frozenset[str]:
    """Names of people, places and employers, which tell nothing of the language."""
    names = (name for table in ("names.csv", "cities.csv", "employers.csv") for name in read_column(table))
    return frozenset(part for row in names for part in _WORD.findall(fold(row[0]))) | {"ok", "okay", "no", "a", "me", "lol"}


@lru_cache(maxsize=4)  # of a message a few times in its turn
def detect(text: str) -> tuple[Language, float]:
    """The language of a message and how sure that is: 0.5 where nothing is known, up to 1."""
    raw = text[:2000]
    folded = fold(raw)
    if "@" in folded or "http" in folded:
        folded = re.sub(r"\S+@\S+|https?\S+", " ", folded)
    words = _WORD.findall(folded.replace("'", ""))
    if words in (["y"], ["k"], ["yo"]):
        return "en", 0.5
    score = sum(map(_weight, words)) + 1.2 * len(_PAIRS.findall(" ".join(words))) + 2.0 * len(re.findall("[ñÑ¿¡]", raw)) + 0.8 * len(re.findall("[áéíóúÁÉÍÓÚ]", raw))
    if not score:
        return "en", 0.5
    return ("es" if score > 0 else "en"), round(1 / (1 + math.exp(-min(abs(score), 30.0))), 4)


def _guess(word: str) -> float:
    return sum(weight for shape, weight in _SHAPES if shape.search(word)) if len(word) > 3 else 0.0


@lru_cache(maxsize=20_000)
def _weight(word: str) -> float:
    known = _words().get(word)
    if known is not None:
        return known
    return 0.0 if word in _silent() else max(-0.8, min(0.8, _guess(word)))
