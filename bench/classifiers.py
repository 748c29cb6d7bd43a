"""Act classifiers compared on the development sets and on CLINC150: `make bench-nlu`. Prints a Markdown table.

CLINC150 (Larson et al. 2019, CC BY 3.0) is read from the file named in CAUSEWAY_CLINC150, and left out where there is none.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from nlu import scoring
from nlu.act_training import Teacher
from nlu.acts import Asked
from nlu.extract import FactExtractor
from nlu.extract.occupations import read_occupations
from nlu.mixing import Example

ROOT = Path(__file__).parents[1]
SETS = ("dev_en", "dev_es", "second_dev_en", "second_dev_es")
Predict = Callable[[Sequence[Asked]], list[str]]


def counts(examples: Sequence[Example]) -> Predict:
    """What Rasa's CountVectorsFeaturizer and LogisticRegressionClassifier compute: counts, C=1, balanced."""
    return _pipeline(examples, CountVectorizer, LogisticRegression(C=1, class_weight="balanced", max_iter=100))


def tfidf(examples: Sequence[Example]) -> Predict:
    """TF-IDF on words and characters with logistic regression, without the question."""
    return _pipeline(examples, TfidfVectorizer, LogisticRegression(C=20, max_iter=100))


def ours(**options: Any) -> Callable[[Sequence[Example]], Predict]:
    """The act model with options."""

    def fit(examples: Sequence[Example]) -> Predict:
        model = Teacher(**options).fit(examples)
        return lambda messages: [model.acts[i] for i in model.probabilities(messages).argmax(axis=1)]

    return fit


CANDIDATES = {
    "counts + logistic regression (Rasa's stock)": counts,
    "TF-IDF + logistic regression, C=20": tfidf,
    "ours, without noise and mixed messages": ours(noise=False, mixes=0.0),
    "ours, with noise": ours(mixes=0.0),
    "ours, without the facts": lambda examples: _blind(ours()(_bare(examples))),
    "ours": ours(),
}


def training() -> list[Example]:
    """The project's own examples, with the fields of their facts."""
    extractor = FactExtractor(read_occupations(ROOT / "bot" / "sample" / "occupations.csv"))
    files = (yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) for lang in ("en", "es") for path in sorted((ROOT / "nlu" / lang).glob("*.yml")))
    said = [(example["text"], (example.get("metadata") or {}).get("question"), kind["intent"]) for form in files for kind in form["nlu"] for example in kind["examples"]]
    return [Example(text, question, act, fields(extractor, text, question)) for text, question, act in said]


def fields(extractor: FactExtractor, text: str, question: str | None) -> frozenset[str]:
    """The fields of the facts in a message."""
    return frozenset(fact.field for fact in extractor.extract(text, question))


def main() -> None:
    """Print the table."""
    examples = training()
    sets = {name: _cases(name) for name in SETS}
    clinc = Path(os.environ.get("CAUSEWAY_CLINC150", "data_full.json"))
    public = json.loads(clinc.read_text("utf-8")) if clinc.exists() else None
    print("| classifier |", " | ".join(SETS), "| training, s | CLINC150 in scope |\n|---|" + "---|" * (len(SETS) + 2))
    for name, fit in CANDIDATES.items():
        began = time.perf_counter()
        predict = fit(examples)
        took = time.perf_counter() - began
        scores = [f"{_accuracy(predict, cases):.3f}" for cases in sets.values()]
        other = _clinc(fit, public) if public and name != "ours" and name != "ours, with noise" else "-"
        print("|", " | ".join([name, *scores, f"{took:.0f}", other]), "|", flush=True)


def _clinc(fit: Callable[[Sequence[Example]], Predict], public: dict[str, list[list[str]]]) -> str:
    predict = fit([Example(text, None, intent) for text, intent in public["train"]])
    return f"{_accuracy(predict, [(Asked(text), intent) for text, intent in public['test']]):.3f}"


def _accuracy(predict: Predict, cases: Sequence[tuple[Asked, str]]) -> float:
    return float(np.mean(np.array(predict([asked for asked, _ in cases])) == np.array([act for _, act in cases])))


def _cases(name: str) -> list[tuple[Asked, str]]:
    extractor = FactExtractor(read_occupations(ROOT / "bot" / "sample" / "occupations.csv"))
    cases = scoring.read(ROOT / "nlu" / "eval" / f"{name}.jsonl")
    return [(Asked(c.text, c.context, fields(extractor, c.text, c.context)), c.expected["act"]) for c in cases]


def _bare(examples: Sequence[Example]) -> list[Example]:
    return [replace(example, fields=frozenset()) for example in examples]


def _blind(predict: Predict) -> Predict:
    return lambda messages: predict([Asked(asked.text, asked.question) for asked in messages])


def _pipeline(examples: Sequence[Example], vectoriser: Any, linear: Any) -> Predict:
    features = make_union(vectoriser(ngram_range=(1, 1) if vectoriser is CountVectorizer else (1, 2)), vectoriser(analyzer="char_wb", ngram_range=(1, 4)))
    pipeline = make_pipeline(features, linear)
    pipeline.fit([e.text for e in examples], [e.act for e in examples])
    return lambda messages: [str(act) for act in pipeline.predict([asked.text for asked in messages])]


if __name__ == "__main__":
    main()
