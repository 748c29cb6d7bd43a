"""A message made plain for the rules: folded, SMS spelling and typos undone, with the way back to the raw text."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path

from nlu.extract.numbers import WORDS as NUMBER_WORDS
from nlu.extract.numbers import read_number
from nlu.extract.sieve import Sieve
from nlu.extract.spelling import Speller

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
    """The message as the rules read it: `norm` is plain ASCII, `starts`/`ends` lead each character back to `raw`."""

    raw: str
    norm: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    question: str | None
    now: datetime
    sieve: Sieve  # of `norm`

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the raw message for a span of `norm`."""
        if not self.norm or end <= start:
            return 0, 0
        return self.starts[start], self.ends[end - 1]

    def words(self, start: int, end: int) -> str:
        """The raw words behind a span of `norm`."""
        first, last = self.raw_span(start, end)
        return self.raw[first:last]


@cache
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


def fold(text: str) -> str:
    """Lower case without accents, for comparing."""
    return "".join(map(fold_char, text))


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

    def _plain(self, m: re.Match[str], folded: str, before: str, after: str) -> str:
        word = m[0]
        if m.lastgroup == "mail":
            return word
        if m.lastgroup == "zip":
            return word.replace("o", "0")
        if len(word) == 1 and m.start() > 0 and folded[m.start() - 1].isdigit():
            return word
        return _letter(word, before, after) or self._speller.word(word)

    def read(self, raw: str, question: str | None, now: datetime) -> Message:
        """The plain form of a message."""
        folded, where = _folded(raw[:LONGEST])
        build = _Builder(folded, where)
        for text, start, end in self._tokens(folded):
            build.add(text, start, end)
        return build.message(raw, question, now)

    def plain(self, raw: str) -> str:
        """The `norm` that `read` gives, without the way back to the raw text, for half the time."""
        folded, _ = _folded(raw[:LONGEST])
        parts, at = [], 0
        for text, start, end in self._tokens(folded):
            parts += [folded[at:start], " " if _sticks(folded, text, start, at) else "", text]
            at = end
        return "".join((*parts, folded[at:]))

    def _tokens(self, folded: str) -> Iterable[tuple[str, int, int]]:
        tokens: list[tuple[str, int, int]] = []
        found = list(_TOKEN.finditer(folded))
        spanish = _leans_spanish([m[0] for m in found])
        for m, after in zip(found, [*[m[0] for m in found[1:]], ""], strict=False):
            word = "y" if spanish and m[0] == "i" and after else self._plain(m, folded, tokens[-1][0] if tokens else "", after)
            tokens.append((word, m.start(), m.end()))
        words = [token[0] for token in tokens]
        at = 0
        while at < len(tokens):
            text, used = read_number(words, at) if words[at] in NUMBER_WORDS or words[at].isdigit() else ("", 0)
            used = used if used and _together(folded, tokens[at : at + used]) else 0
            last = tokens[at + max(used, 1) - 1]
            yield (text if used else words[at]), tokens[at][1], last[2]
            at += max(used, 1)


def _leans_spanish(words: list[str]) -> bool:
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


def _together(folded: str, tokens: list[tuple[str, int, int]]) -> bool:
    gaps = (folded[left[2] : right[1]] for left, right in zip(tokens, tokens[1:], strict=False))
    return all(not gap.strip(" -") for gap in gaps)


def _folded(raw: str) -> tuple[str, list[int]]:
    """The folded text, runs of spaces made one, and where each of its characters stands in the raw text."""
    if raw.isascii() and raw.isprintable() and "  " not in raw:
        folded, where = raw.lower(), list(range(len(raw)))
    else:
        pairs = [(char, at) for at, letter in enumerate(raw) for char in fold_char(letter)]
        pairs = [pair for before, pair in zip([("", 0), *pairs], pairs, strict=False) if pair[0] != " " or before[0] != " "]
        folded, where = "".join(char for char, _ in pairs), [at for _, at in pairs]
    return _DOTTED.sub(lambda m: m[1] + "m" + " " * (len(m[0]) - 2), folded), where


def _sticks(folded: str, text: str, start: int, last: int) -> bool:
    """Whether a token follows a digit without a space ("8am") that it should have."""
    return start == last and start > 0 and folded[start - 1].isdigit() and text.isalpha() and text not in _GLUED


@lru_cache(64)
def plain(text: str) -> str:
    """A message by the words of the rules alone; its spelling is set right once for all who ask."""
    return _of_the_rules().plain(text)


@cache
def _of_the_rules() -> Normaliser:
    return Normaliser(())


class _Builder:
    """Puts the plain text together and remembers where each character came from."""

    def __init__(self, folded: str, where: list[int]) -> None:
        self._folded, self._where = folded, where
        self._text: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._at = 0

    def add(self, text: str, start: int, end: int) -> None:
        """Append the gap before a token, then the token, which stands for `start` to `end` of the folded text."""
        self._copy(self._at, start)
        if _sticks(self._folded, text, start, self._at):
            self._put(" ", start - 1, start)
        if self._folded[start:end] == text:
            self._copy(start, end)
        else:
            for char in text:
                self._put(char, start, end)
        self._at = end

    def _copy(self, start: int, end: int) -> None:
        self._text.append(self._folded[start:end])
        self._starts.extend(self._where[start:end])
        self._ends.extend(at + 1 for at in self._where[start:end])

    def _put(self, char: str, start: int, end: int) -> None:
        self._text.append(char)
        self._starts.append(self._where[start])
        self._ends.append(self._where[end - 1] + 1)

    def message(self, raw: str, question: str | None, now: datetime) -> Message:
        """The finished message."""
        self._copy(self._at, len(self._folded))
        norm = "".join(self._text)
        return Message(raw, norm, tuple(self._starts), tuple(self._ends), question, now, Sieve(norm))
