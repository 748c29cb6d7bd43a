"""The act model: word and character TF-IDF with the pending question, linear, calibrated. It knows nothing of Rasa."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack
from scipy.special import log_softmax, softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier

from nlu import language
from nlu.mixing import Example, mixed
from nlu.noise import noisy

SHORT = 6  # words; up to this length a message is read together with the question it answers
WORD = re.compile(r"\w+|[?!]")
Asked = tuple[str, str | None]  # a message and the pending question


def words(text: str, question: str | None) -> str:
    """The text's words, marked where they begin and end it, and with the pending question where there is one."""
    found = WORD.findall(text.lower())
    if not found:
        return ""
    ends = [f"^{found[0]}", f"{found[-1]}$", *([f"^{found[0]}_{found[1]}"] if len(found) > 1 else [])]
    asked = [f"{question}|", *(f"{question}|{word}" for word in found if len(found) <= SHORT)] if question else []
    return " ".join([*found, *ends, *asked])


class ActModel:
    """Names the act of a message. `fit` or `load` it first."""

    def __init__(self, *, alpha: float = 5e-6, characters: int = 5, mixes: float = 0.2, noise: bool = True, seed: int = 0) -> None:
        """Set up.

        Args:
            alpha: The strength of the regularisation.
            characters: The longest character n-gram.
            mixes: How many mixed messages are made for each example.
            noise: Whether a noisy copy of each example is learned too.
            seed: Of everything random.
        """
        self._alpha, self._longest, self._mixes, self._noise, self._seed = alpha, characters, mixes, noise, seed
        self._words: Any = None
        self._characters: Any = None
        self.acts: list[str] = []  # the names of the columns of `probabilities`
        self._weights: NDArray[np.float32] = np.zeros((0, 0), np.float32)  # a row a feature, a column an act
        self._bias: NDArray[np.float32] = np.zeros(0, np.float32)
        self._sharpness = 1.0

    def fit(self, examples: Sequence[Example]) -> None:
        """Learn from examples: calibrated on a tenth that the first fit does not see, then fitted on all."""
        rng = Random(self._seed)
        order = rng.sample(list(examples), len(examples))
        held, rest = order[: len(order) // 10], order[len(order) // 10 :]
        self._fit(self._more(rest, rng))
        self._sharpness = self._calibrate(held)
        self._fit(self._more(order, rng))

    def probabilities(self, messages: Sequence[Asked]) -> NDArray[np.float64]:
        """A row for each message and a column for each of `acts`, calibrated; rows sum to 1."""
        return np.asarray(softmax(self._sharpness * self._scores(messages), axis=1), np.float64)

    def save(self, folder: Path) -> None:
        """Write the model into a folder: numbers and words, no code."""
        vectorisers = (self._words, self._characters)
        idf = {f"idf{i}": vectoriser.idf_.astype(np.float32) for i, vectoriser in enumerate(vectorisers)}
        np.savez(folder / "acts.npz", weights=self._weights, bias=self._bias, **idf)
        terms = [sorted(vectoriser.vocabulary_, key=vectoriser.vocabulary_.get) for vectoriser in vectorisers]
        form = {"acts": self.acts, "sharpness": self._sharpness, "characters": self._longest, "terms": terms}
        (folder / "acts.json").write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> ActModel:
        """A model that `save` wrote."""
        form = json.loads((folder / "acts.json").read_text(encoding="utf-8"))
        model = cls(characters=form["characters"])
        model.acts, model._sharpness = form["acts"], form["sharpness"]
        model._words, model._characters = (vectoriser(vocabulary=terms) for vectoriser, terms in zip(model._vectorisers(), form["terms"], strict=True))
        with np.load(folder / "acts.npz") as arrays:
            model._weights, model._bias = arrays["weights"], arrays["bias"]
            model._words.idf_, model._characters.idf_ = arrays["idf0"], arrays["idf1"]
        return model

    def _more(self, examples: Sequence[Example], rng: Random) -> list[Example]:
        """The examples with mixed messages and noisy copies."""
        tongues = [language.detect(example.text)[0] for example in examples]
        made = mixed(examples, tongues, int(self._mixes * len(examples)), rng)
        copies = [Example(noisy(e.text, rng), e.question, e.act) for e in examples] if self._noise else []
        return [*examples, *copies, *made]

    def _fit(self, examples: Sequence[Example]) -> None:
        by_word, by_character = self._vectorisers()
        self._words, self._characters = by_word(min_df=2), by_character(min_df=3)
        self._words.fit([words(example.text, example.question) for example in examples])
        self._characters.fit([example.text for example in examples])
        linear = SGDClassifier(loss="log_loss", alpha=self._alpha, average=True, max_iter=15, tol=None, random_state=self._seed)
        linear.fit(self._features([(e.text, e.question) for e in examples]), [e.act for e in examples])
        self.acts = [str(name) for name in linear.classes_]
        self._weights, self._bias = np.ascontiguousarray(linear.coef_.T, np.float32), linear.intercept_.astype(np.float32)

    def _vectorisers(self) -> tuple[Callable[..., TfidfVectorizer], Callable[..., TfidfVectorizer]]:
        """Makers of the word and the character vectoriser."""
        shared: dict[str, Any] = {"sublinear_tf": True, "strip_accents": "unicode", "dtype": np.float32}
        return (
            partial(TfidfVectorizer, token_pattern=r"\S+", ngram_range=(1, 2), **shared),
            partial(TfidfVectorizer, analyzer="char_wb", ngram_range=(3, self._longest), **shared),
        )

    def _calibrate(self, held: Sequence[Example]) -> float:
        """The factor on the scores with the least log loss on examples not learned from (temperature scaling, Guo et al. 2017)."""
        scores = self._scores([(e.text, e.question) for e in held])
        right = np.searchsorted(self.acts, [e.act for e in held])
        rows = np.arange(len(held))
        found = minimize_scalar(lambda x: -log_softmax(x * scores, axis=1)[rows, right].mean(), bounds=(0.05, 10), method="bounded")
        return float(found.x)

    def _scores(self, messages: Sequence[Asked]) -> NDArray[np.float32]:
        return np.asarray(self._features(messages) @ self._weights + self._bias, np.float32)

    def _features(self, messages: Sequence[Asked]) -> csr_matrix:
        by_word = self._words.transform([words(text, question) for text, question in messages])
        return hstack([by_word, self._characters.transform([text for text, _ in messages])], format="csr")
