"""How a match may begin: for each pattern the few first characters of anything that it matches, and for each place of a text the patterns that fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from re import _constants as sre  # type: ignore[attr-defined]  # the parser that `re.compile` itself uses; it has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

SIZE = 6  # characters that are compared
_MANY = 1000  # openings of one length from which a pattern's next characters are not told apart
_KINDS = 12  # characters of a class from which these are not
_DIGITS = str.maketrans("123456789", "000000000")  # all digits open alike
_CATEGORIES = {sre.CATEGORY_DIGIT: "0", sre.CATEGORY_SPACE: " \n"}
# Every place but spaces and within a word, where no match begins.
_PLACE = re.compile(rf"(?:(?<![a-z])|(?![a-z]))(?! )(?=(.{{1,{SIZE}}}))", re.DOTALL)
_PASSED = frozenset([sre.AT, sre.ASSERT, sre.ASSERT_NOT])  # which take no character
_REPEATS = frozenset([sre.MAX_REPEAT, sre.MIN_REPEAT])
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)

Part = tuple[int, int]  # the number of a search, and of one of its patterns


class Openings:
    """The openings of all patterns that are looked for."""

    def __init__(self) -> None:
        self.count = 0  # of searches
        self._by_start: dict[str, list[Part]] = {}  # and of all that a start begins with
        self._of = lru_cache(20_000)(self._parts)

    def add(self, patterns: Sequence[str]) -> int:
        """The number of a search, for patterns that are looked for from now on, together."""
        for at, pattern in enumerate(patterns):
            for start in openings(pattern):
                for size in range(len(start)):
                    self._by_start.setdefault(start[:size], [])
                self._by_start.setdefault(start, []).append((self.count, at))
        self._of.cache_clear()
        self.count += 1
        return self.count - 1

    def places(self, norm: str) -> dict[int, list[Part]]:
        """For each search the places of a plain text from which one of its patterns may match, and which."""
        places: dict[int, list[Part]] = {}
        for match in _PLACE.finditer(norm.translate(_DIGITS)):
            if parts := self._of(match[1]):
                at = match.start()
                for number, part in parts:
                    places.setdefault(number, []).append((at, part))
        return places

    def _parts(self, said: str) -> tuple[Part, ...]:
        found: set[Part] = set()
        for size in range(len(said) + 1):
            if (parts := self._by_start.get(said[:size])) is None:
                break
            found.update(parts)
        return tuple(sorted(found))


def alternatives(wording: str) -> list[str]:
    """The alternatives of a pattern that stand in no group."""
    found, depth = [""], 0
    for piece in _PIECE.findall(wording):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


def openings(pattern: str) -> set[str]:
    """The first characters, SIZE at most, of all that a pattern matches; an empty one where it may begin with anything."""
    found: set[str] = set()
    return found | _read(parser.parse(pattern), {""}, found)


def _read(steps: Iterable[tuple[Any, Any]], heads: set[str], found: set[str]) -> set[str]:
    """Openings with what further steps of a pattern add to them; those that are told apart no further are put to the found ones."""
    for kind, detail in steps:
        if kind in _PASSED:
            continue
        if kind is sre.SUBPATTERN:
            heads = _read(detail[3], heads, found)
        elif kind is sre.BRANCH:
            heads = {head for branch in detail[1] for head in _read(branch, heads, found)}
        elif kind in _REPEATS:
            heads = _repeated(detail[0], detail[1], detail[2], heads, found)
        else:
            heads = _longer(heads, _characters(kind, detail), found)
    return heads


def _repeated(least: int, most: int, steps: Any, heads: set[str], found: set[str]) -> set[str]:
    kept: set[str] = set()
    for times in range(min(most, SIZE)):
        kept |= heads if times >= least else set()
        heads = _read(steps, heads, found)
    return kept | heads


def _longer(heads: set[str], characters: set[str], found: set[str]) -> set[str]:
    if not 0 < len(characters) <= _KINDS or len(characters) * len(heads) > _MANY:
        found |= heads
        return set()
    longer = {head + character for head in heads for character in characters}
    found |= {head for head in longer if len(head) == SIZE}
    return {head for head in longer if len(head) < SIZE}


def _characters(kind: Any, detail: Any) -> set[str]:
    """The characters that a step takes, all digits as one; none where it is told by what is not among them."""
    characters: set[str] = set()
    for part, which in detail if kind is sre.IN else [(kind, detail)]:
        if part is sre.LITERAL:
            characters.add(chr(which))
        elif part is sre.RANGE:
            characters.update(map(chr, range(which[0], which[1] + 1)))
        elif part is sre.CATEGORY and which in _CATEGORIES:
            characters.update(_CATEGORIES[which])
        else:
            return set()
    return {character.translate(_DIGITS) for character in characters}
