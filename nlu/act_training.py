"""How the act model is learned: from examples, mixed messages and noisy copies, calibrated on some that it does not see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from random import Random
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from scipy.special import log_softmax
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.preprocessing import normalize

from nlu import language
from nlu.acts import TOLD, VIEWS, ActModel, Asked, Learned
from nlu.extract.normal import Normaliser, fold
from nlu.mixing import Example, mixed
from nlu.noise import noisy

EPOCHS = 4
DRAWS = 4  # of noise and mixed messages; more draws and fewer epochs teach more in the same time
RARE = (4, 6)  # examples that a word, and a run of letters, stands in at least, over all draws
OFTEN = 3  # times that a word stands in the examples from which a misspelled one may be it
_TOLD = CountVectorizer(vocabulary=TOLD, token_pattern=r"\S+", dtype=np.float32)
_TOLD.fit([])


class Teacher:
    """Makes act models of examples."""

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
        self._vocabulary: list[str] = []
        self._normaliser = Normaliser(())
        self._vectorisers: list[TfidfVectorizer] = []  # of words and of characters

    def fit(self, examples: Sequence[Example]) -> ActModel:
        """Learn from examples: calibrated on a tenth that the first fit does not see, then fitted on all, with noise drawn anew each time.

        The order of the examples, which is that of files on a disk, does not matter: the same examples give the same model anywhere.
        """
        rng = Random(self._seed)
        order = rng.sample(sorted(examples, key=lambda e: (e.text, e.question or "", e.act)), len(examples))
        held, rest = order[: len(order) // 10], order[len(order) // 10 :]
        self._spell([word for word, count in Counter(word for e in rest for word in re.findall("[a-z]+", fold(e.text))).items() if count >= OFTEN])
        sharpness = _sharpness(self._fit(self._more(rest, rng), 1, 2 * EPOCHS), held)
        model = self._fit([example for _ in range(DRAWS) for example in self._more(order, rng)], DRAWS, EPOCHS)
        model.sharpness = sharpness
        return model

    def features(self, messages: Sequence[Asked]) -> csr_matrix:
        """A row for each message, as the last model that was fitted has its weights."""
        return self._matrix([self._plain(asked) for asked in messages])

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

    def _fit(self, examples: Sequence[Example], draws: int, epochs: int) -> ActModel:
        asked = [self._plain(_asked(example)) for example in examples]
        least = [max(2, count * draws // DRAWS) for count in RARE]
        self._vectorisers = [make(min_df=rare).fit(map(view, asked)) for make, rare, view in zip(self._makers(), least, VIEWS, strict=False)]
        linear = SGDClassifier(loss="log_loss", alpha=self._alpha, average=True, max_iter=epochs, tol=None, random_state=self._seed)
        linear.fit(self._matrix(asked), [example.act for example in examples])
        weights, bias = np.ascontiguousarray(linear.coef_.T, np.float32), linear.intercept_.astype(np.float32)
        acts = [str(name) for name in linear.classes_]
        return ActModel(acts, weights, bias, list(map(_learned, self._vectorisers)), self._longest, self._vocabulary)

    def _makers(self) -> tuple[Callable[..., TfidfVectorizer], ...]:
        """Makers of the vectorisers of words and of characters."""
        shared: dict[str, Any] = {"sublinear_tf": True, "strip_accents": "unicode", "dtype": np.float32}
        return (
            partial(TfidfVectorizer, token_pattern=r"\S+", ngram_range=(1, 2), **shared),
            partial(TfidfVectorizer, analyzer="char_wb", ngram_range=(3, self._longest), **shared),
        )

    def _matrix(self, messages: Sequence[Asked]) -> csr_matrix:
        *learned, fields = [vectoriser.transform(map(view, messages)) for vectoriser, view in zip((*self._vectorisers, _TOLD), VIEWS, strict=True)]
        return hstack([*learned, normalize(fields)], format="csr")


def _learned(vectoriser: TfidfVectorizer) -> Learned:
    return Learned(sorted(vectoriser.vocabulary_, key=vectoriser.vocabulary_.get), vectoriser.idf_.astype(np.float32))


def _sharpness(model: ActModel, held: Sequence[Example]) -> float:
    scores = model.scores([_asked(example) for example in held])
    right = np.searchsorted(model.acts, [e.act for e in held])
    rows = np.arange(len(held))
    found = minimize_scalar(lambda x: -log_softmax(x * scores, axis=1)[rows, right].mean(), bounds=(0.05, 10), method="bounded")
    return float(found.x)


def _asked(example: Example) -> Asked:
    return Asked(example.text, example.question, example.fields)
