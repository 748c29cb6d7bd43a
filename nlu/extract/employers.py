"""Employers the worker names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from nlu.contract import Fact, Polarity
from nlu.extract.normal import fold, read_column
from nlu.extract.phrases import PhraseBook
from nlu.extract.scope import Span
from nlu.extract.talk import Talk, fact

_LIST = re.compile(r"\s*(?:,|/|&|\by\b|\band\b|\bor\b|\bo\b)+\s*(?:at |en |el |the )?")
_WORKED_AT = re.compile(r"\b(?:worked|work|working|job|started|employed|years) (?:at|for|with)(?: the)? |\b(?:trabaj(?:e|aba|o|ado|ando)|chambeaba|jalaba|anos)(?: \w+){0,2}? (?:en|para)(?: la| el)? |\bthat (?=\w+ \w+ outfit)")
_NAME = re.compile(r"[A-Z][\w&'’-]+(?:(?: (?:and|y|of|de|&) | )[A-Z][\w&'’-]+){0,2}")


@cache
def _no_firms() -> frozenset[str]:
    """Words with a capital that are no employer's: places, months, days, and any plain word."""
    rows = (row[0] for name in ("cities.csv", "keywords.csv", "common.csv", "countries.csv", "sectors.csv") for row in read_column(name))
    return frozenset(fold(row) for row in rows)


def _unlisted(talk: Talk) -> Iterator[Span]:
    """Names that no list has: words with a capital right after "worked at" or "trabajé en"."""
    raw = talk.message.raw
    if raw.isupper() or raw.istitle():
        return
    for match in talk.own(_WORKED_AT):
        at = talk.message.raw_span(match.start(), match.end())[1]
        name = _NAME.match(raw, at)
        if name and not {fold(name[0]), fold(name[0].split()[0])} & _no_firms():
            end = talk.norm.find(fold(name[0]), match.end())
            if end == match.end():
                yield end, end + len(fold(name[0]))


class Employers:
    """Reads employers; the list of names is built once."""

    def __init__(self) -> None:
        self._employers = PhraseBook((row[0], row[0]) for row in read_column("employers.csv"))

    def employers(self, talk: Talk) -> Iterator[Fact]:
        """The `employer` facts: known names, and names after "at" or "en" with a capital letter."""
        known = sorted((start, end) for _, start, end in self._employers.find(talk.norm))
        found: list[Span] = []
        for start, end in known:
            if _is_name(talk, start, end) or (found and _LIST.fullmatch(talk.norm[found[-1][1] : start])):
                found.append((start, end))
        found += [span for span in _unlisted(talk) if not any(left < span[1] and span[0] < right for left, right in known)]
        siblings = list(found)
        for start, end in sorted(found):
            if talk.scope.about_other(start) or talk.is_taken(start, end):
                continue
            polarity, hard = _stance(talk, start, end, siblings, default="want")
            if polarity:
                yield fact("employer", talk.message.words(start, end), polarity, (start, end), hard)


def _stance(talk: Talk, start: int, end: int, siblings: Sequence[Span], default: Polarity) -> tuple[Polarity | None, bool]:
    cue = talk.scope.reading(start, end, siblings)
    if _PARTNERS.search(talk.norm[max(0, start - 40) : start]):
        return None, False
    if cue is None:
        worked = re.search(r"\b(?:worked|work|working|job|was|did|doing|been|trabaj(?:e|aba|o|ado|ando)|years|from|fired|off|cajer[oa]|cashier|sido)\b", talk.norm[max(0, start - 30) : start])
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


_PARTNERS = re.compile(r"\b(?:(?:you|u|yall|they) (?:guys )?(?:work|partner) with|trabajan (?:ustedes )?con|convenios? con|tienen(?: trabajos?)? (?:a|con|en)|contrasena de|password)(?: the| la| el)? $")
_WORDLIKE = frozenset(["target", "ross", "chase", "apple", "subway", "enterprise", "staples", "universal", "spectrum", "marshalls", "superior", "sprouts", "bimbo", "kaiser", "disney", "usc", "ups", "dash", "honda", "toyota", "nissan", "ford", "kia", "hyundai", "chevy"])


def _is_name(talk: Talk, start: int, end: int) -> bool:
    said = talk.message.words(start, end)
    if said.lower() not in _WORDLIKE or said[:1].isupper():
        return True
    return bool(re.search(r"\b(?:at|for|en|from|at the|para|entrar a|con|with|into|a la|al)\s+$", talk.norm[:start]))
