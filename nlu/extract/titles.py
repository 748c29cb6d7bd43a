"""From the words for a job to occupations: exact names, then misspelt ones, then the nearest in meaning.

The last step adds two scores over the same features (words, pairs of words, the first and last word, and letter groups):
a naive Bayes model, and vectors of features and occupations trained with a softmax (a bag-of-features classifier).
Together they find more than either, or than nearest neighbours; `bench/titles.py` measures it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA
from scipy import sparse

from nlu.extract.normal import fold
from nlu.extract.phrases import root

Array = np.ndarray[Any, np.dtype[Any]]
_FILLER = frozenset(
    ["a", "an", "the", "of", "and", "for", "in", "to", "at", "or", "on", "with", "by", "from", "my", "as", "some", "un", "una", "el", "la", "los", "las", "de", "del", "en", "y", "o", "para", "con", "por", "como", "al", "mi", "su", "i", "was", "did", "do", "job", "work", "worked", "working", "used", "company", "place", "trabajo", "trabaje", "trabajaba", "trabajar", "hice", "hacia", "era", "fui"]
)
_SIZE, _EPOCHS, _BATCH, _RATE = 128, 6, 128, 0.2
_SMOOTH = 0.02  # of naive Bayes, chosen on titles outside the bench's sample
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


class TitleIndex:
    """Finds the occupations of a title; made once with `build`, kept with `save` and `load`."""

    def __init__(self, names: dict[str, tuple[str, ...]], socs: Sequence[str], vocabulary: dict[str, int], arrays: dict[str, Array]) -> None:
        self._names, self._socs, self._vocabulary, self._arrays = names, list(socs), vocabulary, arrays

    @classmethod
    def build(cls, pairs: Iterable[tuple[str, str]], seed: int = 0) -> TitleIndex:
        """An index over (title, SOC code) pairs; the same pairs and seed give the same index."""
        named: dict[str, list[str]] = defaultdict(list)
        for title, soc in pairs:
            if (name := plain(title)) and soc not in named[name]:
                named[name].append(soc)
        rows = [(name, soc) for name, codes in sorted(named.items()) for soc in codes]
        socs = sorted({soc for _, soc in rows})
        place = {soc: at for at, soc in enumerate(socs)}
        counted = [features(name) for name, _ in rows]
        vocabulary, weights = _vocabulary(counted)
        matrix = _matrix(counted, vocabulary, weights)
        labels = np.array([place[soc] for _, soc in rows])
        arrays = {"idf": weights} | _bayes(matrix, labels, len(socs)) | _vectors(matrix, labels, len(socs), seed, 2)
        return cls({name: tuple(codes) for name, codes in named.items()}, socs, vocabulary, arrays)

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

    def nearest(self, titles: Sequence[str]) -> Array:
        """The score of every occupation for each plain title, a row a title; columns in the order of `socs`."""
        matrix = _matrix([features(title) for title in titles], self._vocabulary, self._arrays["idf"])
        bayes = (matrix @ self._bayes.T).toarray() + np.outer(np.asarray(matrix.sum(1)), self._arrays["base"]) + self._arrays["prior"]
        own = np.unique(matrix.indices)  # the vectors of all features would be 23 MB to bring into form, for a few
        vectors = (matrix[:, own] @ self._arrays["inner"][own].astype(np.float32)) @ self._arrays["outer"].T + self._arrays["bias"]
        return np.asarray(_log_softmax(bayes) + _log_softmax(vectors))

    @property
    def socs(self) -> list[str]:
        """The codes known."""
        return self._socs

    def _nearest(self, name: str, most: int, among: Sequence[str] | None) -> list[Candidate]:
        if not any(feature in self._vocabulary for feature in features(name)):
            return []
        scores = self.nearest([name])[0]
        if among:
            scores = np.where(np.isin(self._socs, among), scores, -np.inf)
        shares = np.exp(_log_softmax(scores[None] / _CALM)[0])
        best = np.argsort(-shares)[:most]
        return [Candidate(self._socs[at], round(float(shares[at]), 4)) for at in best if shares[at] > 0]

    @cached_property
    def _bayes(self) -> sparse.csr_matrix:
        arrays = self._arrays
        return sparse.csr_matrix((arrays["data"], arrays["indices"], arrays["indptr"]), shape=(len(self._socs), len(self._vocabulary)))

    @cached_property
    def _words(self) -> list[str]:
        return sorted({word for name in self._names for word in name.split() if len(word) > 4})

    def _spelled(self, word: str) -> str:
        """A word, or the known word one letter away."""
        if len(word) < 5 or f"w{root(word)}" in self._vocabulary:
            return word
        near = process.extractOne(word, self._words, scorer=OSA.distance, score_cutoff=1)
        return str(near[0]) if near else word


def _vocabulary(counted: Sequence[Counter[str]]) -> tuple[dict[str, int], Array]:
    """Features of two titles or more, with their inverse document frequency."""
    frequency = Counter(feature for features_ in counted for feature in features_)
    kept = sorted(feature for feature, count in frequency.items() if count > 1)
    weights = np.log((1 + len(counted)) / (1 + np.array([frequency[feature] for feature in kept]))) + 1
    return {feature: at for at, feature in enumerate(kept)}, weights.astype(np.float32)


def _matrix(counted: Sequence[Counter[str]], vocabulary: dict[str, int], weights: Array) -> sparse.csr_matrix:
    """Rows of tf-idf weights; the word part and the letter part have length 1 each."""
    data: list[float] = []
    indices: list[int] = []
    ends = [0]
    for features_ in counted:
        for letters in (False, True):
            part = [(vocabulary[name], count) for name, count in features_.items() if (name[0] == "c") == letters and name in vocabulary]
            values = np.array([(1 + np.log(count)) * weights[at] for at, count in part])
            data.extend(values / (np.linalg.norm(values) or 1))
            indices.extend(at for at, _ in part)
        ends.append(len(indices))
    return sparse.csr_matrix((np.array(data, np.float32), np.array(indices, np.int32), np.array(ends)), shape=(len(counted), len(vocabulary)))


def _bayes(matrix: sparse.csr_matrix, labels: Array, classes: int) -> dict[str, Array]:
    """Multinomial naive Bayes: what a feature adds over one never seen with an occupation, and each occupation's base and prior."""
    own = sparse.csr_matrix((np.ones(len(labels), np.float32), (labels, np.arange(len(labels)))), shape=(classes, len(labels)))
    counts = sparse.csr_matrix(own @ matrix)
    totals = np.asarray(counts.sum(1)).ravel() + _SMOOTH * matrix.shape[1]
    counts.data = np.log((counts.data + _SMOOTH) / _SMOOTH)
    prior = np.log(np.bincount(labels, minlength=classes))
    return {"data": counts.data, "indices": counts.indices, "indptr": counts.indptr, "base": np.log(_SMOOTH) - np.log(totals), "prior": prior}


def _vectors(matrix: sparse.csr_matrix, labels: Array, classes: int, seed: int, models: int) -> dict[str, Array]:
    """Vectors of features and occupations of several models, each trained from its own beginning, side by side: their scores add up."""
    trained = [_trained(matrix, labels, classes, seed + model) for model in range(models)]
    inner, outer, bias = zip(*trained, strict=True)
    return {"inner": np.hstack(inner).astype(np.float16), "outer": np.hstack(outer), "bias": np.sum(bias, axis=0)}


def _trained(matrix: sparse.csr_matrix, labels: Array, classes: int, seed: int) -> tuple[Array, Array, Array]:
    """One model, by Adagrad on the softmax of the product of the vectors."""
    random = np.random.default_rng(seed)
    inner = (random.standard_normal((matrix.shape[1], _SIZE)) * 0.1).astype(np.float32)
    outer, bias = np.zeros((classes, _SIZE), np.float32), np.zeros(classes, np.float32)
    inner_sum, outer_sum, bias_sum = (np.full((size, 1), 1e-6, np.float32) for size in (matrix.shape[1], classes, classes))
    for _ in range(_EPOCHS):
        order = random.permutation(len(labels))
        for start in range(0, len(order), _BATCH):
            rows = order[start : start + _BATCH]
            batch = matrix[rows]
            columns = np.unique(batch.indices)
            batch = batch[:, columns]
            hidden = batch @ inner[columns]
            slope = np.exp(_log_softmax(hidden @ outer.T + bias))
            slope[np.arange(len(rows)), labels[rows]] -= 1
            inward, outward, level = batch.T @ (slope @ outer), slope.T @ hidden, slope.sum(0)
            outer_sum += (outward**2).mean(1, keepdims=True)
            outer -= _RATE * outward / np.sqrt(outer_sum)
            bias_sum += level[:, None] ** 2
            bias -= _RATE * level / np.sqrt(bias_sum[:, 0])
            inner_sum[columns] += (inward**2).mean(1, keepdims=True)
            inner[columns] -= _RATE * inward / np.sqrt(inner_sum[columns])
    return inner, outer, bias


def _log_softmax(scores: Array) -> Array:
    scores = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)))
