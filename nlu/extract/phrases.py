"""Word lists looked up in a message with spaCy's PhraseMatcher over a blank pipeline, typos and endings forgiven."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from nlu.extract.normal import fold
from nlu.extract.verbs import infinitive

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+")
_VERB = re.compile(r"(?:(?<=[a-z]{3})(?:ing|ed|ando|iendo|aban?|ado)|(?<=[a-z]{2})(?:ar|er|ir))$")
_VOWELS = "aeo"
_PAST = {
    "drove": "drive", "driven": "drive", "drivin": "drive", "driving": "drive", "ran": "run", "running": "run", "sold": "sell", "built": "build", "taught": "teach", "made": "make",
    "making": "make", "took": "take", "taking": "take", "did": "do", "doing": "do", "done": "do", "cut": "cut", "cutting": "cut", "sewed": "sew", "swept": "sweep", "kept": "keep",
    "cared": "care", "caring": "care", "laid": "lay", "baked": "bake", "baking": "bake", "hung": "hang", "dug": "dig", "fed": "feed", "wrote": "write", "fixing": "fix", "kids": "kid",
    "mesera": "mesero",
    "clientes": "cliente", "viejitos": "viejito", "women": "woman", "men": "man",
}
# Where one span has several keys, an occupation goes before a sector that is sure to mean work, and that before one that may.
_RANK = {"sure": 1, "maybe": 2}
_BREAK = re.compile(r"[.,;:!?\n]")
_SKIPPED = {"a", "an", "the", "some", "el", "la", "los", "las", "un", "una"}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without plural and gender, so that "meseras" and "mesero" meet."""
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") and len(word) > 5 else word[:-1]
    return word[:-1] if len(word) > 4 and word[-1] in _VOWELS else word


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """A word without verb endings either, for phrases of several words ("cleaned houses", "limpiando casas")."""
    word = _PAST.get(word) or infinitive(word)
    bare = _VERB.sub("", word)
    if bare != word and len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "sl":
        bare = bare[:-1]
    bare = stem(bare)
    return bare[:-1] if len(bare) > 3 and bare[-1] in _VOWELS else bare


_VOCAB = spacy.blank("xx").vocab  # of all books, so that they can share what is read of a message


@lru_cache(maxsize=20_000)
def _orth(form: str) -> int:
    return int(_VOCAB.strings.add(form))


class _Form:
    """Words of a message where they stand, and in the form that phrases are compared in."""

    def __init__(self, words: list[re.Match[str]], form: Callable[[str], str]) -> None:
        self.words, self.forms = words, [form(word[0]) for word in words]

    @cached_property
    def doc(self) -> Doc:
        """For spaCy's matcher; most messages hold no phrase's first word and never need it."""
        return Doc(_VOCAB, words=list(map(_orth, self.forms)))


@lru_cache(maxsize=16)
def _forms(norm: str) -> tuple[_Form, _Form]:
    """The words of a message without plural and gender, and those that carry meaning without verb endings too."""
    words = list(_WORD.finditer(norm))
    return _Form(words, stem), _Form([word for word in words if word[0] not in _SKIPPED], root)


class PhraseBook:
    """Finds the phrases of one word list; each phrase carries a key."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._plain, self._rooted = PhraseMatcher(_VOCAB), PhraseMatcher(_VOCAB)
        self._firsts: tuple[set[str], set[str]] = set(), set()  # the first words of the phrases of either
        self.words: set[str] = set()
        self.find = lru_cache(8)(self._found)  # keys with the span of a plain text where a phrase stands, longest first, none overlapping
        plain: dict[str, list[Doc]] = {}
        rooted: dict[str, list[Doc]] = {}
        for key, phrase in phrases:
            self._index(key, fold(phrase), plain, rooted)
        for matcher, docs, firsts in zip((self._plain, self._rooted), (plain, rooted), self._firsts, strict=True):
            for key, values in docs.items():
                matcher.add(key, values)
                firsts.update(doc[0].text for doc in values)

    def _index(self, key: str, phrase: str, plain: dict[str, list[Doc]], rooted: dict[str, list[Doc]]) -> None:
        words = _WORD.findall(phrase)
        if not words:
            return
        self.words.update(words)
        plain.setdefault(key, []).append(Doc(_VOCAB, words=[stem(word) for word in words]))
        bare = [word for word in words if word not in _SKIPPED]
        if len(bare) > 1:
            rooted.setdefault(key, []).append(Doc(_VOCAB, words=[root(word) for word in bare]))

    def _found(self, norm: str) -> tuple[tuple[str, int, int], ...]:
        found = [
            (_VOCAB.strings[key], form.words[start].start(), form.words[end - 1].end())
            for matcher, firsts, form in zip((self._plain, self._rooted), self._firsts, _forms(norm), strict=True)
            if not firsts.isdisjoint(form.forms)
            for key, start, end in matcher(form.doc)
        ]
        kept: list[tuple[str, int, int]] = []
        for key, start, end in sorted(found, key=lambda item: (item[1] - item[2], item[1], _RANK.get(item[0], 0))):
            if all(end <= left or right <= start for _, left, right in kept) and not _BREAK.search(norm, start, end):
                kept.append((key, start, end))
        return tuple(kept)
