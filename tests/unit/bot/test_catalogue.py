"""The words: both languages define the same, plainly."""

import re

import pytest

from bot.catalogue import LANGUAGES, Catalogue
from bot.turn.outgoing import pieces
from nlu.contract import QUESTIONS
from tests.support.reading import fernandez_huerta, flesch_kincaid

CATALOGUE = Catalogue()
GRADE, EASE = 6, 70  # sixth grade: Kincaid et al. 1975, and 70 to 80 on the scale of Fernández Huerta 1959
REQUIRED = {"utter_equal_opportunity"}  # whose wording the law gives: 29 CFR 38.35
LONGEST = 299  # characters of an SMS, its numbered choices included
LISTS = {"offers", "lines", "roads", "trainings", "careers", "resources", "reasons", "text", "contact"}  # a line or more an entry: cut where they end
USUAL = {
    "operator": "Arroyo Crossing Community Partners",
    "address": "1450 South Puente Claro Avenue, Los Angeles, CA 90015",
    "hours": "Mon-Fri 8:30am-5:30pm",
    "phone": "+12135550199",
    "email": "hello@bridgeworks.example.org",
    "facts": "warehouse; 90011; bus; no nights; no weekends; at least $18.50 an hour; help with child care",
    "choices": "Warehouse associate, learn forklift (Pepperlane Logistics)",
    "topic": "if I may keep what you tell me and show it to a coordinator, yes or no",
    "fact": "x" * 225,
    "line": "x" * 120,
    "description": "x" * 120,
    "near": "If the time of day could be different, 58 more would fit.",
    "progress": "Two more questions, then I show you jobs. ",
    "area": "Los Angeles County",
    "place": "San Bernardino, CA",
    "jobs": "shipping and receiving and warehouse work",
    "names": "Pelican Steps Inn, Lucero Building Care and Whitefold Linen",
    "areas": "work with your hands and keep things in order",
}
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
        assert flesch_kincaid(text) <= GRADE, text
    else:
        assert fernandez_huerta(text) >= EASE, text
    assert "!" not in text
    assert variant.question is None or variant.question in QUESTIONS  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(CATALOGUE.variants["en"]))
def test_every_response_can_be_said_with_its_values(name: str, language: str) -> None:
    """Whatever its values are called, "name" included."""
    values = {placeholder: "x" for variant in CATALOGUE.variants[language][name] for placeholder in variant.placeholders}
    assert CATALOGUE.say(name, language, "sms", **values).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(CATALOGUE.variants["en"]))
def test_as_sent_by_sms_it_is_short(name: str, language: str) -> None:
    """With its usual values, and the numbered choices that go below it; lists are sent in pieces."""
    variants = [v for v in CATALOGUE.variants[language][name] if v.channel in (None, "sms")]
    values = {p: USUAL.get(p, "Thu, Nov 19, 10:00 AM") for v in variants for p in v.placeholders}
    for number, variant in enumerate(variants):
        said = CATALOGUE.say(name, language, "sms", number, **values)
        numbered = "".join(f"\n{n} {button['title']}" for n, button in enumerate(said.buttons, 1))
        assert len(said.text + numbered) <= LONGEST or variant.placeholders & LISTS, said.text
        assert all(len(piece) <= LONGEST for piece in pieces(said.text, "sms"))
