"""From the words for a job to occupations: exact names, then misspelt ones, then the nearest in meaning.

The last step adds two scores over the same features (words, pairs of words, the first and last word, and letter groups):
a naive Bayes model, and vectors of features and occupations trained with a softmax (a bag-of-features classifier).
Together they find more than either, or than nearest neighbours; `bench/titles.py` measures it. How they are learned is in
`title_training.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlu.extract.normal import fold
from nlu.extract.phrases import root

Array = np.ndarray[Any, np.dtype[Any]]
_FILLER = frozenset(
    ["a", "an", "the", "of", "and", "for", "in", "to", "at", "or", "on", "with", "by", "from", "my", "as", "some", "un", "una", "el", "la", "los", "las", "de", "del", "en", "y", "o", "para", "con", "por", "como", "al", "mi", "su", "i", "was", "did", "do", "job", "work", "worked", "working", "used", "company", "place", "trabajo", "trabaje", "trabajaba", "trabajar", "hice", "hacia", "era", "fui"]
)
_PAIRED = 8  # words of a title that are paired with each other
_CALM = 5  # divides scores so that confidence is about how often it is right; least log loss on titles outside the sample of the bench


@dataclass(frozen=True, slots=True)
class Candidate:
    """An occupation that a title may mean; confidences of one lookup add up to at most 1."""

    soc: str
    confidence: float


def plain(title: str) -> str:
    """A title folded to words and digits."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(title)))


def features(title: str) -> Counter[str]:
    """What a plain title is known by."""
    words = title.split()
    roots = [root(word) for word in words]
    content = [stem for word, stem in zip(words, roots, strict=True) if word not in _FILLER] or roots
    found: Counter[str] = Counter(f"w{stem}" for stem in roots)
    found.update(f"b{left} {right}" for left, right in zip(roots, roots[1:], strict=False))
    found.update("p" + " ".join(sorted(pair)) for pair in combinations(content[:_PAIRED], 2))
    if content:
        found.update((f"l{content[-1]}", f"f{content[0]}"))
    found.update(f"c{part}" for word in words for part in _letters(f" {word} "))
    return found


def _letters(word: str) -> Iterator[str]:
    for size in (3, 4, 5):
        yield from (word[at : at + size] for at in range(len(word) - size + 1))


def weighed(counted: Counter[str], vocabulary: Mapping[str, int], weights: Array) -> tuple[Array, Array]:
    """The numbers of a title's known features, and their tf-idf weights; the word part and the letter part have length 1 each."""
    numbers: list[int] = []
    values: list[float] = []
    for letters in (False, True):
        part = [(vocabulary[name], count) for name, count in counted.items() if (name[0] == "c") == letters and name in vocabulary]
        told = np.array([(1 + np.log(count)) * weights[at] for at, count in part])
        numbers.extend(at for at, _ in part)
        values.extend(told / (np.linalg.norm(told) or 1))
    return np.array(numbers, np.int32), np.array(values, np.float32)


class TitleIndex:
    """Finds the occupations of a title; made once by `title_training.build`, kept with `save` and `load`."""

    def __init__(self, names: dict[str, tuple[str, ...]], socs: Sequence[str], vocabulary: dict[str, int], arrays: dict[str, Array]) -> None:
        """Put together what was learned.

        Args:
            names: Plain titles with the codes that they are names of.
            socs: The codes known, in order.
            vocabulary: The features by number.
            arrays: Of each feature `idf`, what it adds to which occupations (`data` for `indices`, from `indptr` on) and its vector
                (`inner`); of each occupation its `base`, `prior`, vector (`outer`) and `bias`.
        """
        self._names, self._socs, self._vocabulary, self._arrays = names, list(socs), vocabulary, arrays

    def save(self, path: Path) -> None:
        """Keep the index in one file."""
        names = [f"{name}\t{' '.join(codes)}" for name, codes in self._names.items()]
        np.savez_compressed(path, names=np.array(names), socs=np.array(self._socs), words=np.array(list(self._vocabulary)), **self._arrays)

    @classmethod
    def load(cls, path: Path) -> TitleIndex:
        """The index that `save` kept."""
        with np.load(path) as kept:
            names = (line.split("\t") for line in kept["names"].tolist())
            own = {"names", "socs", "words"}
            vocabulary = {word: at for at, word in enumerate(kept["words"].tolist())}
            return cls({name: tuple(codes.split()) for name, codes in names}, kept["socs"].tolist(), vocabulary, {key: kept[key] for key in kept.files if key not in own})

    def find(self, title: str, most: int = 3) -> list[Candidate]:
        """Up to `most` occupations that a title may mean, likeliest first."""
        name = plain(title)
        exact = self._names.get(name)
        if exact and len(exact) == 1:
            return [Candidate(exact[0], 1.0)]
        name = name if exact else " ".join(self._spelled(word) for word in name.split())
        found = self._names.get(name)
        if found and len(found) == 1:
            return [Candidate(found[0], 0.9)]
        return self._nearest(name, most, found)

    def __contains__(self, title: str) -> bool:
        """Whether a title is a known name."""
        return plain(title) in self._names

    def scores(self, title: str) -> Array:
        """The score of every occupation for a plain title, in the order of the codes."""
        arrays = self._arrays
        own, values = weighed(features(title), self._vocabulary, arrays["idf"])
        bayes = self._added(own, values) + values.sum() * arrays["base"] + arrays["prior"]
        vectors = (values @ arrays["inner"][own].astype(np.float32)) @ arrays["outer"].T + arrays["bias"]
        return np.asarray(log_softmax(bayes) + log_softmax(vectors))

    def _added(self, own: Array, values: Array) -> Array:
        """What the features add to each occupation."""
        starts, ends = self._arrays["indptr"][own], self._arrays["indptr"][own + 1]
        at = np.concatenate([np.arange(start, end) for start, end in zip(starts, ends, strict=True)])
        added = np.repeat(values, ends - starts) * self._arrays["data"][at]
        return np.bincount(self._arrays["indices"][at], added, minlength=len(self._socs))

    def _nearest(self, name: str, most: int, among: Sequence[str] | None) -> list[Candidate]:
        if not any(feature in self._vocabulary for feature in features(name)):
            return []
        scores = self.scores(name)
        if among:
            scores = np.where(np.isin(self._socs, among), scores, -np.inf)
        shares = np.exp(log_softmax(scores / _CALM))
        best = np.argsort(-shares)[:most]
        return [Candidate(self._socs[at], round(float(shares[at]), 4)) for at in best if shares[at] > 0]

    @cached_property
    def _words(self) -> list[str]:
        return sorted({word for name in self._names for word in name.split() if len(word) > 4})

    def _spelled(self, word: str) -> str:
        """A word, or the known word one letter away."""
        if len(word) < 5 or f"w{root(word)}" in self._vocabulary:
            return word
        near = process.extractOne(word, self._words, scorer=OSA.distance, score_cutoff=1)
        return str(near[0]) if near else word


def log_softmax(scores: Array) -> Array:
    """The logarithms of shares that add up to 1, along the last axis."""
    scores = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(axis=-1, keepdims=True)))
