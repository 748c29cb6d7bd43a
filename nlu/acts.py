"""The act model: TF-IDF of words and sounds, set right first, with the pending question; linear, calibrated. It knows nothing of Rasa."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from scipy.special import log_softmax
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.preprocessing import normalize

from nlu import language
from nlu.contract import FIELDS, QUESTIONS
from nlu.extract.normal import Normaliser, fold
from nlu.extract.spelling import bones, sound
from nlu.mixing import Example, mixed
from nlu.noise import noisy

SHORT = 6  # words; up to this length a message is read together with the question it answers
WORD = re.compile(r"\w+|[?!]")
EPOCHS = 4
DRAWS = 4  # of noise and mixed messages; more draws and fewer epochs teach more in the same time
RARE = (4, 6)  # examples that a word, and a run of letters, stands in at least, over all draws
OFTEN = 3  # times that a word stands in the examples from which a misspelled one may be it


class Asked(NamedTuple):
    """A message, the pending question, and the fields of the facts found in it."""

    text: str
    question: str | None = None
    fields: frozenset[str] = frozenset()


def words(asked: Asked) -> str:
    """The words of a plain text, marked where they begin and end it, with the pending question where there is one, and their bones."""
    found, question = WORD.findall(asked.text), asked.question
    if not found:
        return ""
    ends = [f"^{found[0]}", f"{found[-1]}$", *([f"^{found[0]}_{found[1]}"] if len(found) > 1 else [])]
    pending = [f"{question}|", *(f"{question}|{word}" for word in found if len(found) <= SHORT)] if question else []
    return " ".join([*found, *ends, *pending, "_", *(f"%{bones(word)}" for word in found if word.isalpha())])


def told(asked: Asked) -> str:
    """What the message tells about, alone and with the pending question; nothing where it tells nothing."""
    fields = sorted(asked.fields)
    return " ".join([*fields, *(f"{asked.question}|{name}" for name in fields if asked.question)])


def sounds(asked: Asked) -> str:
    """The text by sound."""
    return sound(asked.text)


VIEWS = (words, sounds, told)  # of a plain message, each read by a vectoriser of its own
# Of what is told all is known beforehand, so there is nothing to learn or to keep.
TOLD = CountVectorizer(vocabulary=[*FIELDS, *(f"{question}|{name}" for question in QUESTIONS for name in FIELDS)], token_pattern=r"\S+", dtype=np.float32)
TOLD.fit([])


class _Reader:
    """One vectoriser, its features beginning at row `first` of the weights, for one message at a time: without sparse matrices."""

    def __init__(self, vectoriser: CountVectorizer, first: int) -> None:
        self._sizes, self._first = range(vectoriser.ngram_range[0], vectoriser.ngram_range[1] + 1), first
        self._of_word = lru_cache(20_000)(self._runs)
        self._by_word = vectoriser.analyzer == "char_wb"  # its features lie within words, so that each word is read once
        self.rows: dict[str, int] = vectoriser.vocabulary_
        self._idf: NDArray[np.float32] = getattr(vectoriser, "idf_", np.ones(len(self.rows), np.float32))

    def read(self, text: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The rows of the known features and their values: 1 + log(count), times idf, of length 1 together."""
        parts = text.split()
        counts = Counter(chain.from_iterable(map(self._of_word, parts)) if self._by_word else self._known(_joined(parts, self._sizes)))
        rows = np.fromiter(counts, np.int64, len(counts))
        values = (1 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))) * self._idf[rows]
        return rows + self._first, values / (math.sqrt(values @ values) or 1)

    def _known(self, features: Iterable[str]) -> list[int]:
        return [row for row in map(self.rows.get, features) if row is not None]

    def _runs(self, word: str) -> list[int]:
        """The rows of the runs of characters in a word, the spaces around it included."""
        word = f" {word} "
        return self._known(word[at : at + size] for size in self._sizes if size == self._sizes[0] or size <= len(word) for at in range(max(1, len(word) - size + 1)))


def _joined(parts: list[str], sizes: Iterable[int]) -> list[str]:
    """The runs of so many words, shorter ones first."""
    return [*parts, *(" ".join(run) for size in sizes if size > 1 for run in zip(*(parts[at:] for at in range(size)), strict=False))]


class ActModel:
    """Names the act of a message. `fit` or `load` it first."""

    def __init__(self, *, alpha: float = 5e-6, characters: int = 5, mixes: float = 0.4, noise: bool = True, forget: float = 0.3, seed: int = 0) -> None:
        """Set up.

        Args:
            alpha: The strength of the regularisation.
            characters: The longest character n-gram.
            mixes: How many mixed messages are made for each example.
            noise: Whether a noisy copy of each example is learned too, and half of the mixed messages are noisy.
            forget: The share of a noisy message's facts that are taken as not found in it.
            seed: Of everything random.
        """
        self._alpha, self._longest, self._mixes, self._noise, self._forget, self._seed = alpha, characters, mixes, noise, forget, seed
        self._vocabulary: list[str] = []  # that misspelled words are set right by
        self._normaliser = Normaliser(())
        self._vectorisers: list[TfidfVectorizer] = []  # of words and of characters
        self._readers: list[_Reader] = []
        self.acts: list[str] = []  # the names of the columns of `probabilities`
        self._weights: NDArray[np.float32] = np.zeros((0, 0), np.float32)  # a row a feature, a column an act
        self._bias: NDArray[np.float32] = np.zeros(0, np.float32)
        self._sharpness = 1.0

    def fit(self, examples: Sequence[Example]) -> None:
        """Learn from examples: calibrated on a tenth that the first fit does not see, then fitted on all, with noise drawn anew each time.

        The order of the examples, which is that of files on a disk, does not matter: the same examples give the same model anywhere.
        """
        rng = Random(self._seed)
        order = rng.sample(sorted(examples, key=lambda e: (e.text, e.question or "", e.act)), len(examples))
        held, rest = order[: len(order) // 10], order[len(order) // 10 :]
        self._spell([word for word, count in Counter(word for e in rest for word in re.findall("[a-z]+", fold(e.text))).items() if count >= OFTEN])
        self._fit(self._more(rest, rng), 1, 2 * EPOCHS)
        self._sharpness = self._calibrate(held)
        self._fit([example for _ in range(DRAWS) for example in self._more(order, rng)], DRAWS, EPOCHS)

    def probabilities(self, messages: Sequence[Asked]) -> NDArray[np.float64]:
        """A row for each message and a column for each of `acts`, calibrated; rows sum to 1."""
        scores = self._sharpness * self._scores(messages)
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float64)

    def save(self, folder: Path) -> None:
        """Write the model into a folder: numbers and words, no code."""
        idf = {f"idf{i}": vectoriser.idf_.astype(np.float32) for i, vectoriser in enumerate(self._vectorisers)}
        np.savez(folder / "acts.npz", weights=self._weights, bias=self._bias, **idf)
        terms = [sorted(vectoriser.vocabulary_, key=vectoriser.vocabulary_.get) for vectoriser in self._vectorisers]
        form = {"acts": self.acts, "sharpness": self._sharpness, "characters": self._longest, "terms": terms, "vocabulary": self._vocabulary}
        (folder / "acts.json").write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> ActModel:
        """A model that `save` wrote."""
        form = json.loads((folder / "acts.json").read_text(encoding="utf-8"))
        model = cls(characters=form["characters"])
        model.acts, model._sharpness = form["acts"], form["sharpness"]
        model._spell(form["vocabulary"])
        with np.load(folder / "acts.npz") as arrays:
            model._weights, model._bias = arrays["weights"], arrays["bias"]
            for i, (make, terms) in enumerate(zip(model._makers(), form["terms"], strict=True)):
                vectoriser = make(vocabulary=terms)
                vectoriser.idf_ = arrays[f"idf{i}"]
                model._vectorisers.append(vectoriser)
        model._read_singly()
        return model

    def _more(self, examples: Sequence[Example], rng: Random) -> list[Example]:
        """The examples with mixed messages and noisy copies."""
        tongues = [language.detect(example.text)[0] for example in examples]
        made = mixed(examples, tongues, int(self._mixes * len(examples)), rng)
        if not self._noise:
            return [*examples, *made]
        return [*examples, *(self._worn(e, rng) for e in examples), *(self._worn(e, rng) if rng.random() < 0.5 else e for e in made)]

    def _worn(self, example: Example, rng: Random) -> Example:
        """A noisy copy, of which some facts are not found; how many there were moves no later draw."""
        lost = Random(rng.random())
        return replace(example, text=noisy(example.text, rng), fields=frozenset(name for name in sorted(example.fields) if lost.random() >= self._forget))

    def _spell(self, vocabulary: Sequence[str]) -> None:
        self._vocabulary = sorted(vocabulary)
        self._normaliser = Normaliser(self._vocabulary)

    def _plain(self, asked: Asked) -> Asked:
        return asked._replace(text=self._normaliser.plain(asked.text))

    def _fit(self, examples: Sequence[Example], draws: int, epochs: int) -> None:
        asked = [self._plain(_asked(example)) for example in examples]
        least = [max(2, count * draws // DRAWS) for count in RARE]
        self._vectorisers = [make(min_df=rare).fit(map(view, asked)) for make, rare, view in zip(self._makers(), least, VIEWS, strict=False)]
        linear = SGDClassifier(loss="log_loss", alpha=self._alpha, average=True, max_iter=epochs, tol=None, random_state=self._seed)
        linear.fit(self._matrix(asked), [example.act for example in examples])
        self.acts = [str(name) for name in linear.classes_]
        self._weights, self._bias = np.ascontiguousarray(linear.coef_.T, np.float32), linear.intercept_.astype(np.float32)
        self._read_singly()

    def _makers(self) -> tuple[Callable[..., TfidfVectorizer], ...]:
        """Makers of the vectorisers of words and of characters."""
        shared: dict[str, Any] = {"sublinear_tf": True, "strip_accents": "unicode", "dtype": np.float32}
        return (
            partial(TfidfVectorizer, token_pattern=r"\S+", ngram_range=(1, 2), **shared),
            partial(TfidfVectorizer, analyzer="char_wb", ngram_range=(3, self._longest), **shared),
        )

    def _calibrate(self, held: Sequence[Example]) -> float:
        """The factor on the scores with the least log loss on examples not learned from (temperature scaling, Guo et al. 2017)."""
        scores = self._scores([_asked(example) for example in held])
        right = np.searchsorted(self.acts, [e.act for e in held])
        rows = np.arange(len(held))
        found = minimize_scalar(lambda x: -log_softmax(x * scores, axis=1)[rows, right].mean(), bounds=(0.05, 10), method="bounded")
        return float(found.x)

    def _scores(self, messages: Sequence[Asked]) -> NDArray[np.float32]:
        """What `_features(messages) @ weights + bias` gives, in a third of the time for one message."""
        return np.stack([self._score(asked) for asked in messages])

    def _score(self, asked: Asked) -> NDArray[np.float32]:
        score, asked = self._bias.copy(), self._plain(asked)
        for reader, view in zip(self._readers, VIEWS, strict=True):
            rows, values = reader.read(view(asked))
            score += values @ self._weights.take(rows, axis=0)
        return score

    def _read_singly(self) -> None:
        """Make the vectorisers readers of single messages."""
        self._readers = []
        for vectoriser in (*self._vectorisers, TOLD):
            self._readers.append(_Reader(vectoriser, sum(len(reader.rows) for reader in self._readers)))

    def _features(self, messages: Sequence[Asked]) -> csr_matrix:
        return self._matrix([self._plain(asked) for asked in messages])

    def _matrix(self, messages: Sequence[Asked]) -> csr_matrix:
        *learned, fields = [vectoriser.transform(map(view, messages)) for vectoriser, view in zip((*self._vectorisers, TOLD), VIEWS, strict=True)]
        return hstack([*learned, normalize(fields)], format="csr")


def _asked(example: Example) -> Asked:
    return Asked(example.text, example.question, example.fields)
