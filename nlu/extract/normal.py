"""A message made plain for the rules: folded, SMS spelling and typos undone, with the way back to the raw text."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import cast

from nlu.extract.numbers import WORDS as NUMBER_WORDS
from nlu.extract.numbers import read_number
from nlu.extract.sieve import Sieve
from nlu.extract.spelling import Speller
from nlu.extract.way import Change, Way, rewritten

GAZETTEERS = Path(__file__).resolve().parent.parent / "gazetteers"
LONGEST = 10_000
_MAIL = r"[\w.+-]+@[\w.-]+"
_SHORT = r"(?<![a-z0-9])(?:b4|w/o|(?<!/)w/|2(?:day|nite|morrow|moro|night)|4ever|gr8)(?![a-z0-9])"
_ZIP_OH = r"(?<![a-z0-9])9(?=\d*o)[\do]{4}(?![a-z0-9])"
_TOKEN = re.compile(rf"(?P<mail>{_MAIL})|(?P<short>{_SHORT})|(?P<zip>{_ZIP_OH})|[a-z]+(?:'[a-z]+)*|\d[\d.,:]*\d|\d")
_PARTICIPLE = re.compile(r"[a-z]{2,}(?:ado|ido|sto|cho)$")
_PICTURES = {"👍👌✅✔☑💯🙆": " ok ", "👎❌🚫🙅": " no ", "🚌🚍": " bus ", "🚗🚙🚘": " car ", "🚲": " bike ", "🚶": " walk ", "🚇🚆🚉": " train "}  # that stand for a word
PICTURES = {picture: word for pictures, word in _PICTURES.items() for picture in pictures}
_PLAIN = PICTURES | {"’": "'", "‘": "'", "´": "'", "`": "'", "–": "-", "—": "-", "…": ".", "“": '"', "”": '"', "¿": " ", "¡": " "}
_GLUED = frozenset(["st", "nd", "rd", "th", "s", "k", "x", "ro", "do", "ra", "to", "er"])
_DOTTED = re.compile(r"(?<![a-z])([ap])\.\s?m\b\.?")


_SPANISH = frozenset(["de", "d", "del", "la", "el", "los", "las", "en", "con", "que", "q", "yo", "un", "una", "mi", "y", "por", "x", "para", "pa", "lunes", "martes", "jueves", "viernes", "tengo", "soy", "soi"])
_ENGLISH = frozenset(["the", "and", "to", "my", "am", "is", "of", "at", "for", "have", "can", "can't", "cant", "need", "want", "im", "i'm", "work", "do", "dont", "don't", "was", "got", "on", "with", "live"])


@dataclass(frozen=True, slots=True)
class Message:
    """The message as the rules read it: `norm` is plain ASCII, `way` leads back to `raw`, and `sieve` looks for patterns in it."""

    raw: str
    norm: str
    way: Way
    sieve: Sieve
    question: str | None
    now: datetime

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the raw message for a span of `norm`."""
        return self.way.back(start, end) if self.norm and end > start else (0, 0)

    def words(self, start: int, end: int) -> str:
        """The raw words behind a span of `norm`."""
        first, last = self.raw_span(start, end)
        return self.raw[first:last]


def fold_char(char: str) -> str:
    """One character without accent or case: a letter, digit, ASCII punctuation or a space; empty for a bare accent."""
    if char in _PLAIN:
        return _PLAIN[char]
    if unicodedata.combining(char):
        return ""
    base = unicodedata.normalize("NFKD", char)[:1].lower()[:1]
    if base == "\n" or (base.isascii() and base.isprintable()):
        return base
    return " "


class _Folds(dict[int, str]):
    """What each character is folded to, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = fold_char(chr(code))
        return self[code]


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Lower case without accents, for comparing."""
    return text.translate(_FOLDS)


@cache
def read_column(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of one word list, without its header."""
    with (GAZETTEERS / name).open(encoding="utf-8", newline="") as lines:
        return tuple(tuple(row) for row in csv.reader(lines))[1:]


class Normaliser:
    """Rewrites a message word by word; built once from the words that the rules and the gazetteers know."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        keys = {row[0] for row in read_column("keywords.csv")} | {word for word in NUMBER_WORDS if len(word) > 5}
        known = _listed("common.csv", "cities.csv", "names.csv") | set(NUMBER_WORDS)
        self._speller = Speller(keys, filter(str.isalpha, vocabulary), known, {row[0]: row[1] for row in read_column("sms.csv")})

    def read(self, raw: str, question: str | None, now: datetime) -> Message:
        """The plain form of a message."""
        cut = _cut(raw[:LONGEST])
        changes = list(self._changes(cut))
        norm = rewritten(cut.folded, changes)
        return Message(raw, norm, Way(changes, cut.where), Sieve(norm), question, now)

    def plain(self, raw: str) -> str:
        """The `norm` that `read` gives."""
        cut = _cut(raw[:LONGEST])
        return rewritten(cut.folded, self._changes(cut))

    def _changes(self, cut: _Cut) -> Iterator[Change]:
        """What is written otherwise, and the spaces that are put in."""
        words, last, at = self._words(cut), -1, 0
        while at < len(words):
            text, used = words[at], 1
            if text in NUMBER_WORDS or text.isdigit():
                text, used = _number(cut, words, at)
            start, end = cut.spans[at][0], cut.spans[at + used - 1][1]
            if start == last and _sticks(cut.folded, text, start):
                yield Change(" ", start, start)
            if used > 1 or text != cut.words[at]:
                yield Change(text, start, end)
            last, at = end, at + used

    def _words(self, cut: _Cut) -> list[str]:
        """The words of a message, set right."""
        words, before = [], ""
        for word, sure, after in zip(cut.words, cut.sure, (*cut.words[1:], ""), strict=False):
            before = sure or (_letter(word, before, after) if len(word) < 3 else None) or self._speller.word(word)
            words.append(before)
        return words


@dataclass(frozen=True, slots=True)
class _Cut:
    """A folded message and its words; `sure` holds what a word is read as by its form alone, else nothing."""

    folded: str
    where: Sequence[int]  # of each folded character in the raw text
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    sure: tuple[str, ...]


@lru_cache(32)
def _cut(raw: str) -> _Cut:
    """A message cut into words, once for all who set their spelling right."""
    folded, where = _folded(raw)
    found = list(_TOKEN.finditer(folded))
    words = tuple(m[0] for m in found)
    lone_i = "y" if _leans_spanish(words) else ""
    sure = ((lone_i if m[0] == "i" and m is not found[-1] else "") or _sure(m, folded) if m.lastgroup or len(m[0]) == 1 else "" for m in found)
    return _Cut(folded, where, words, tuple(m.span() for m in found), tuple(sure))


def _sure(m: re.Match[str], folded: str) -> str:
    """A word that no spelling is asked for: an address, a ZIP code with an "o" in it, a letter right after a digit."""
    if m.lastgroup == "zip":
        return m[0].replace("o", "0")
    beside = len(m[0]) == 1 and m.start() > 0 and folded[m.start() - 1].isdigit()
    return m[0] if beside or m.lastgroup == "mail" else ""


def _number(cut: _Cut, words: Sequence[str], at: int) -> tuple[str, int]:
    """What is read at a word of a number, and how many words that takes: a number in figures, else the word."""
    text, used = read_number(words, at)
    return (text, used) if used and _together(cut.folded, cut.spans[at : at + used]) else (words[at], 1)


def _leans_spanish(words: Iterable[str]) -> bool:
    """Whether the small words are Spanish ones rather, so that a lone "i" is an "y"."""
    return sum((word in _SPANISH) - (word in _ENGLISH) for word in words) > 0


def _letter(word: str, before: str, after: str) -> str | None:
    """A short word that its neighbours read: "e trabajado", "the k line", "as an rn", "lunes i martes", "w my kids"."""
    if word == "e" and _PARTICIPLE.match(after):
        return "he"
    if (word == "rn" and before in {"a", "an", "as"}) or (len(word) == 1 and (after in {"line", "train"} or before in {"class", "clase", "linea", "type"})):
        return word
    return "with" if word == "w" and after else None


def _listed(*names: str) -> set[str]:
    return {part for name in names for row in read_column(name) for part in re.findall("[a-z]+", fold(row[0]))}


def _together(folded: str, spans: Sequence[tuple[int, int]]) -> bool:
    return all(not folded[left[1] : right[0]].strip(" -") for left, right in pairwise(spans))


def _folded(raw: str) -> tuple[str, Sequence[int]]:
    """The folded text, runs of spaces made one, and where each of its characters stands in the raw text."""
    folded, where = fold(raw), cast(Sequence[int], range(len(raw)))
    if any(len(_FOLDS[ord(char)]) != 1 for char in set(raw)):
        where = [at for at, char in enumerate(raw) for _ in _FOLDS[ord(char)]]
    if "  " in folded:
        kept = [at for at, char in enumerate(folded) if char != " " or not at or folded[at - 1] != " "]
        folded, where = "".join(folded[at] for at in kept), [where[at] for at in kept]
    return _DOTTED.sub(lambda m: m[1] + "m" + " " * (len(m[0]) - 2), folded), where


def _sticks(folded: str, text: str, start: int) -> bool:
    """Whether a word that follows another at once should have a space before it: after a digit ("8am")."""
    return start > 0 and folded[start - 1].isdigit() and text.isalpha() and text not in _GLUED


@lru_cache(64)
def plain(text: str) -> str:
    """A message by the words of the rules alone; its spelling is set right once for all who ask."""
    return _of_the_rules().plain(text)


@cache
def _of_the_rules() -> Normaliser:
    return Normaliser(())
