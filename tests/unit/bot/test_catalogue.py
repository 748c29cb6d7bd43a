"""The words: both languages define the same, plainly."""

import re

import pytest

from bot.catalogue import LANGUAGES, Catalogue
from nlu.contract import QUESTIONS
from tests.support.reading import fernandez_huerta, flesch_kincaid

CATALOGUE = Catalogue()
REQUIRED = {"utter_equal_opportunity"}  # whose wording the law gives: 29 CFR 38.35
EVERY = [(language, name, v) for language in LANGUAGES for name, vs in CATALOGUE.variants[language].items() for v in vs]


def test_both_languages_define_the_same_responses() -> None:
    english, spanish = (CATALOGUE.variants[language] for language in LANGUAGES)
    assert english.keys() == spanish.keys()
    for name, variants in english.items():
        assert [sorted(v.placeholders) for v in variants] == [sorted(v.placeholders) for v in spanish[name]], name
        assert [[b["payload"] for b in v.buttons] for v in variants] == [[b["payload"] for b in v.buttons] for v in spanish[name]], name
        assert [v.question for v in variants] == [v.question for v in spanish[name]], name


@pytest.mark.parametrize(("language", "name", "variant"), EVERY, ids=lambda value: value if isinstance(value, str) else "")
def test_plain_words(language: str, name: str, variant: object) -> None:
    """A formula says nothing about a handful of words, so only longer texts are measured."""
    text = re.sub(r"\{\w+\}", "word", variant.text)  # type: ignore[attr-defined]
    if len(text.split()) < 9 or name in REQUIRED:
        pass
    elif language == "en":
        assert flesch_kincaid(text) <= 8, text
    else:
        assert fernandez_huerta(text) >= 60, text
    assert "!" not in text
    assert variant.question is None or variant.question in QUESTIONS  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(CATALOGUE.variants["en"]))
def test_every_response_can_be_said_with_its_values(name: str, language: str) -> None:
    """Whatever its values are called, "name" included."""
    values = {placeholder: "x" for variant in CATALOGUE.variants[language][name] for placeholder in variant.placeholders}
    assert CATALOGUE.say(name, language, "sms", **values).text
