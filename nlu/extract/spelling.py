"""Words set right that a thumb, an ear or haste misspelled: typos, Spanish by ear, dropped vowels, two words in one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = frozenset(pair for row in _ROWS for left, right in zip(row, row[1:], strict=False) for pair in (left + right, right + left))
# Small words that haste joins to the next one ("notengo", "lasemana"); those that also begin words, such as "in" or "de", are none.
_SMALL = frozenset(["no", "mi", "la", "las", "los", "el", "yo", "que", "para", "por", "my", "the", "can", "want", "need", "with", "have", "dont", "cant", "i", "soy", "muy", "del"])
_VOWELS, _DOUBLED = re.compile("[aeiou]"), re.compile(r"(.)\1+")
_KEY_LENGTH, _WORD_LENGTH = 4, 7  # letters from which a word of the rules, and one of the gazetteers, is looked for behind a typo


def sound(word: str) -> str:
    """A key that Spanish spellings of one sound share: b and v, s, c and z, ll and y, silent h, k and qu."""
    for old, new in (("qu", "k"), ("ce", "se"), ("ci", "si"), ("ch", "#"), ("ll", "y"), ("h", ""), ("v", "b"), ("z", "s"),
                     ("c", "k"), ("np", "mp"), ("nb", "mb"), ("ge", "je"), ("gi", "ji"), ("gu", "g"), ("w", "u")):
        word = word.replace(old, new)
    return word


@lru_cache(20_000)
def bones(word: str) -> str:
    """The consonants of a word by their sound, behind its first letter: what typos, dropped vowels and doubled letters leave."""
    word = sound(word)
    return _DOUBLED.sub(r"\1", word[:1] + _VOWELS.sub("", word[1:]))


class Speller:
    """Finds the usual spelling of a folded word; built once."""

    def __init__(self, keys: Collection[str], words: Iterable[str], known: Collection[str], short: Mapping[str, str]) -> None:
        """Set up.

        Args:
            keys: The words of the rules, which are looked for first.
            words: The other words that are looked for.
            known: Words that are right as they are, beside these.
            short: SMS spellings and what they stand for.
        """
        every = set(words) | set(keys)
        self._keys, self._short, self._known = keys, short, every | set(known) | set(short)
        self._near: dict[str, list[str]] = {}
        self._sounds: dict[str, str] = {}
        self._bones: dict[str, str] = {}
        self.word = lru_cache(20_000)(self._spelled)  # the usual spelling of one folded word, or the word itself
        for word in sorted(every, key=self._rank):
            if len(word) >= (_KEY_LENGTH if word in keys else _WORD_LENGTH):
                for part in _deletes(word):
                    self._near.setdefault(part, []).append(word)
            if len(word) >= 5:
                self._sounds.setdefault(sound(word), word)
            if word in keys and len(word) >= 5:
                self._bones.setdefault(_VOWELS.sub("", word), word)

    def _spelled(self, word: str) -> str:
        if word in self._short:
            return self._short[word]
        if word in self._known or not word.isalpha():
            return word
        word = re.sub(r"(.)\1{2,}", r"\1", word)
        if word in self._known or len(word) < 4:
            return self._short.get(word, word)
        return self._sounds.get(sound(word)) or self._nearest(word) or self._with_vowels(word) or self._parted(word) or word

    def _nearest(self, word: str) -> str | None:
        if word.removesuffix("s") in self._known:
            return word
        near = {candidate for part in _deletes(word) for candidate in self._near.get(part, ())}
        return min((candidate for candidate in near if _slipped(word, candidate)), key=self._rank, default=None)

    def _rank(self, word: str) -> tuple[bool, str]:
        """Words of the rules first; by their letters then, so that a misspelling is read the same in every process."""
        return word not in self._keys, word

    def _with_vowels(self, word: str) -> str | None:
        """The word of which only the consonants, and a vowel at most, were written: "trbjo", "mnsje"."""
        vowels = len(_VOWELS.findall(word))
        whole = self._bones.get(_VOWELS.sub("", word)) if not vowels or (vowels == 1 and len(word) > 4) else None
        return whole if whole and whole[0] == word[0] and _within(word, whole) else None

    def _parted(self, word: str) -> str | None:
        """A small word and one of the rules that were written as one."""
        cuts = ((word[:at], word[at:]) for at in range(1, len(word) - 3))
        return next((f"{left} {right}" for left, right in cuts if left in _SMALL and right in self._keys), None)


def _deletes(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))} | {word}


def _within(part: str, whole: str) -> bool:
    """Whether the letters of a word stand in another in the same order."""
    letters = iter(whole)
    return all(letter in letters for letter in part)


def _slipped(word: str, candidate: str) -> bool:
    """Whether one slip of the thumb makes a word out of another.

    What differs only at the end, where number, gender and tense are, is no slip, but a doubled letter is. In a short word a wrong
    letter more likely makes another word ("cooped", "cooked"), unless its key lies beside the right one.
    """
    if OSA.distance(word, candidate) != 1:
        return False
    if len(word) == len(candidate):
        if sorted(word) == sorted(candidate):
            return True
        at = next(i for i, letter in enumerate(word) if letter != candidate[i])
        beside = word[at] + candidate[at] in _BESIDE
        return at < len(word) - 1 and ((beside and len(word) > 4) or (len(word) > 6 and at > 0))
    shorter, longer = sorted((word, candidate), key=len)
    at = next((i for i, letter in enumerate(shorter) if letter != longer[i]), len(shorter))
    if longer is word and at and longer[at] == longer[at - 1]:
        return True
    first = longer is candidate and len(candidate) > 5  # the first letter may be lost, not added
    return len(candidate) > 4 and at < len(shorter) and (at > 0 or first)
