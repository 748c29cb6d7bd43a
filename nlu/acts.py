"""The act model: TF-IDF of words and sounds, set right first, with the pending question; linear, calibrated. It knows nothing of Rasa.

How it is learned is in `act_training.py`.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlu.contract import FIELDS, QUESTIONS
from nlu.extract.normal import Normaliser
from nlu.extract.spelling import bones, sound

SHORT = 6  # words; up to this length a message is read together with the question it answers
WORD = re.compile(r"\w+|[?!]")


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


VIEWS = (words, sounds, told)  # of a plain message, each read by a reader of its own
# Of what is told all is known beforehand, so there is nothing to learn or to keep.
TOLD = [*FIELDS, *(f"{question}|{name}" for question in QUESTIONS for name in FIELDS)]


class Learned(NamedTuple):
    """What is learned of words, and of runs of characters: the terms in the order of their features, and their weights."""

    terms: list[str]
    idf: NDArray[np.float32]


class _Reader:
    """The features of one view, which begin at row `first` of the weights, for one message at a time: without sparse matrices."""

    def __init__(self, terms: Sequence[str], sizes: range, by_word: bool, first: int) -> None:
        """`by_word`: a feature is a run of so many characters within a word, so that each word is read once; else of so many words."""
        self._sizes, self._by_word = sizes, by_word
        self._of_word = lru_cache(20_000)(self._runs)
        self.rows = {term: row for row, term in enumerate(terms, start=first)}

    def counts(self, text: str) -> Counter[int]:
        """How often each known feature stands in a text, by its row."""
        parts = text.split()
        return Counter(chain.from_iterable(map(self._of_word, parts)) if self._by_word else self._known(_joined(parts, self._sizes)))

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
    """Names the act of a message."""

    def __init__(
        self,
        acts: list[str],
        weights: NDArray[np.float32],
        bias: NDArray[np.float32],
        learned: Sequence[Learned],
        longest: int,
        vocabulary: Sequence[str],
        sharpness: float = 1.0,
    ) -> None:
        """Put together what was learned.

        Args:
            acts: The names of the columns of `probabilities`.
            weights: A row a feature, a column an act.
            bias: One for each act.
            learned: Of words and of runs of characters.
            longest: The longest run of characters.
            vocabulary: The words that misspelled ones are set right by.
            sharpness: What the scores are multiplied by to be calibrated.
        """
        self.acts, self.sharpness = acts, sharpness
        self._weights, self._bias, self._longest, self._vocabulary = weights, bias, longest, sorted(vocabulary)
        self._normaliser = Normaliser(self._vocabulary)
        told = Learned(TOLD, np.ones(len(TOLD), np.float32))
        self._idf = np.concatenate([one.idf for one in (*learned, told)])
        self._readers: list[_Reader] = []
        for one, sizes, by_word in zip((*learned, told), (range(1, 3), range(3, longest + 1), range(1, 2)), (False, True, False), strict=True):
            self._readers.append(_Reader(one.terms, sizes, by_word, sum(len(reader.rows) for reader in self._readers)))

    def probabilities(self, messages: Sequence[Asked]) -> NDArray[np.float64]:
        """A row for each message and a column for each of `acts`, calibrated; rows sum to 1."""
        scores = self.sharpness * self.scores(messages)
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float64)

    def save(self, folder: Path) -> None:
        """Write the model into a folder: numbers and words, no code."""
        *learned, _ = self._readers  # of what is told all is known beforehand
        parts = np.split(self._idf, list(accumulate(len(reader.rows) for reader in learned)))
        idf = {f"idf{i}": part for i, part in enumerate(parts[:-1])}
        np.savez(folder / "acts.npz", weights=self._weights, bias=self._bias, **idf)
        terms = [list(reader.rows) for reader in learned]
        form = {"acts": self.acts, "sharpness": self.sharpness, "characters": self._longest, "terms": terms, "vocabulary": self._vocabulary}
        (folder / "acts.json").write_text(json.dumps(form, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> ActModel:
        """A model that `save` wrote."""
        form = json.loads((folder / "acts.json").read_text(encoding="utf-8"))
        with np.load(folder / "acts.npz") as arrays:
            learned = [Learned(terms, arrays[f"idf{i}"]) for i, terms in enumerate(form["terms"])]
            return cls(form["acts"], arrays["weights"], arrays["bias"], learned, form["characters"], form["vocabulary"], form["sharpness"])

    def scores(self, messages: Sequence[Asked]) -> NDArray[np.float32]:
        """A row for each message and a column for each act: its features times their weights, and the bias."""
        return np.stack([self._score(asked) for asked in messages])

    def _score(self, asked: Asked) -> NDArray[np.float32]:
        asked = asked._replace(text=self._normaliser.plain(asked.text))
        found = [reader.counts(view(asked)) for reader, view in zip(self._readers, VIEWS, strict=True)]
        rows = np.fromiter(chain.from_iterable(found), np.int64)
        values = self._values(rows, found)
        score: NDArray[np.float32] = self._bias + values @ self._weights.take(rows, axis=0)
        return score

    def _values(self, rows: NDArray[np.int64], found: Sequence[Counter[int]]) -> NDArray[np.float32]:
        """Of each feature 1 + log(count), times idf; those of one view together are of length 1."""
        counts = np.fromiter(chain.from_iterable(one.values() for one in found), np.float32)
        values: NDArray[np.float32] = (1 + np.log(counts)) * self._idf.take(rows)
        for end, size in zip(accumulate(map(len, found)), map(len, found), strict=True):
            view = values[end - size : end]
            view /= math.sqrt(view @ view) or 1
        return values
