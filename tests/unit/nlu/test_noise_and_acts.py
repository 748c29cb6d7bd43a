"""Noise keeps digits and is seeded; mixing keeps the rule that a request outranks; the act model learns, saves and loads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random

import numpy as np
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nlu import report
from nlu.act_training import Teacher
from nlu.acts import ActModel, Asked
from nlu.mixing import REQUESTS, Example, mixed
from nlu.noise import noisy
from nlu.scoring import Case

ROOT = Path(__file__).parents[3]
KINDS = {
    "inform": "i work in a kitchen {}", "ask_human": "let me talk to a person {}", "affirm": "yes sure {}", "greet": "hello there {}", "thanks": "thank you {}",
}  # fmt: skip
EXAMPLES = [Example(words.format(x), None, act) for act, words in KINDS.items() for x in ("", "ok", "now", "then", "sir", "please", "friend", "today", "again", "so")]


def test_noise_changes_words_and_never_digits() -> None:
    text = "I can't work nights, call me at 323 555 0188 por favor, mañana a las 9"
    changed = [noisy(text, Random(seed)) for seed in range(200)]
    assert all(re.findall(r"\d", one) == re.findall(r"\d", text) or "to2" in one or "2day" in one for one in changed)
    assert sum(one != text for one in changed) > 195
    assert noisy(text, Random(5)) == noisy(text, Random(5))


def test_a_message_that_noise_cannot_change_stays() -> None:
    assert noisy("90011", Random(1)) == "90011"


def test_mixed_messages_with_a_request_are_that_request() -> None:
    made = mixed(EXAMPLES, ["en"] * len(EXAMPLES), 1000, Random(2))
    assert {example.act for example in made} <= {*REQUESTS, "inform", "affirm"}
    assert all("person" in example.text for example in made if example.act == "ask_human")
    assert sum(example.act == "ask_human" for example in made) > 10


def test_the_model_learns_and_is_the_same_after_loading(tmp_path: Path) -> None:
    model = Teacher().fit(EXAMPLES)
    asked = [Asked("talk to a person"), Asked("kitchen", "past_jobs", frozenset({"job"})), Asked("")]
    rows = model.probabilities(asked)
    assert model.acts[int(rows[0].argmax())] == "ask_human"
    assert np.allclose(rows.sum(axis=1), 1)
    model.save(tmp_path)
    assert np.allclose(ActModel.load(tmp_path).probabilities(asked), rows, atol=1e-5)


def test_how_much_a_message_tells_moves_no_later_noise() -> None:
    dice = [Random(3), Random(3)]
    for rng, fields in zip(dice, (frozenset(), frozenset({"job", "zip"})), strict=True):
        Teacher()._worn(Example("I cook at a diner", None, "inform", fields), rng)
    assert dice[0].random() == dice[1].random()


def test_the_order_of_the_examples_does_not_matter() -> None:
    models = [Teacher().fit(EXAMPLES), Teacher().fit(Random(7).sample(EXAMPLES, len(EXAMPLES)))]
    assert np.array_equal(*(model._weights for model in models))
    assert models[0].sharpness == models[1].sharpness


def test_what_a_message_tells_moves_the_act() -> None:
    told = [Example(f"{words} {x}", None, act, fields) for x in ("ok", "now", "then", "sir", "please", "friend", "today", "again") for words, act, fields in (
        ("food stamps", "inform", frozenset({"benefit"})), ("food stamps", "ask_human", frozenset()),
    )]
    model = Teacher(noise=False, mixes=0.0).fit([*told, *EXAMPLES])
    rows = model.probabilities([Asked("food stamps", None, frozenset({"benefit"})), Asked("food stamps")])
    assert [model.acts[int(row.argmax())] for row in rows] == ["inform", "ask_human"]


def test_a_mixed_message_tells_what_its_parts_tell() -> None:
    made = mixed([Example("i clean", None, "inform", frozenset({"job"})), Example("a person", None, "ask_human", frozenset({"phone"})), Example("hi", None, "greet")], ["en"] * 3, 200, Random(3))
    assert {example.fields for example in made if example.act == "ask_human"} == {frozenset({"job", "phone"})}


def test_the_report_counts_each_kind_of_error() -> None:
    expected = {"act": "inform", "answer": None, "safety": None, "facts": [{"field": "zip", "value": "90011", "polarity": "have"}]}
    understood = {"act": {"name": "ask_jobs", "confidence": 0.8}, "answer": "yes", "safety": None, "facts": []}
    pair = (Case("1", "90011", expected), understood)
    assert report.error_kinds([pair]) == {"act inform read as ask_jobs": 1, "answer None read as yes": 1, "zip missed": 1}
    assert abs(report.calibration_error([pair]) - 0.8) < 1e-9


def test_no_development_message_of_four_words_or_more_is_learned() -> None:
    held = {_folded(json.loads(line)["text"]) for pattern in ("*dev_*", "second_held_*") for path in (ROOT / "nlu" / "eval").glob(f"{pattern}.jsonl") for line in path.read_text(encoding="utf-8").splitlines()}
    learned = {_folded(text) for language in ("en", "es") for text in _training(language)}
    assert {text for text in held & learned if len(text.split()) > 3} == set()


def _training(language: str) -> list[str]:
    files = (yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) for path in (ROOT / "nlu" / language).glob("*.yml"))
    return [example["text"] for form in files for kind in form["nlu"] for example in kind["examples"]]


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


TEACHER = Teacher()
LEARNED = TEACHER.fit(EXAMPLES)


@given(st.text("helo tankyupr ¡áñ?!1.'", max_size=60), st.sampled_from([None, "goal", "zip"]), st.sets(st.sampled_from(["job", "zip", "pay_floor"])))
def test_one_message_is_read_as_many_are_in_sparse_matrices(text: str, question: str | None, fields: set[str]) -> None:
    asked = Asked(text, question, frozenset(fields))
    sparse = TEACHER.features([asked]) @ LEARNED._weights + LEARNED._bias
    assert np.allclose(LEARNED.scores([asked]), sparse, atol=1e-4)
