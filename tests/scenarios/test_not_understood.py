"""What is not understood, and what is said again and again: a short choice, a person, never a loop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]
UNCLEAR = {"en": ["and then?", "it is what it is"], "es": ["explíqueme de otra forma", "y luego qué cosa"]}
LEADING = {"en": ["yes", "warehouse work"], "es": ["sí", "trabajo de limpieza"]}


def led(talk: Talk, language: str) -> Talk:
    """At the question for the ZIP code."""
    for text in LEADING[language]:
        talk.say(text)
    assert talk.question == "zip"
    return talk


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_choice_of_meanings_then_a_person(talk: Begin, language: str) -> None:
    worker = led(talk(language), language)
    worker.say(UNCLEAR[language][0])
    titles = [choice["title"] for choice in worker.said[-1]["choices"]]
    assert 2 <= len(titles) <= 4 and not any("_" in title for title in titles)
    assert worker.said[-1]["choices"][-1]["value"] == "act:ask_human"
    assert worker.question == "zip"
    told = worker.say(UNCLEAR[language][0])
    assert worker.conversation().needs_person_reason == "not_understood"
    assert "0199" in told
    worker.say("90011")
    assert ("zip", "90011", "have") in worker.facts() and worker.question not in ("zip", "goal")


def test_a_meaning_is_picked_by_its_number_even_where_a_number_is_asked_for(talk: Begin) -> None:
    worker = led(talk("en"), "en")
    worker.say("and then?")
    last = len(worker.said[-1]["choices"])
    worker.say(str(last))
    assert worker.conversation().needs_person_reason == "asked"


def test_one_clear_message_in_between_begins_anew(talk: Begin) -> None:
    worker = led(talk("en"), "en")
    worker.say("and then?")
    worker.say("who do you work with?")
    worker.say("and then?")
    assert worker.conversation().needs_person_reason is None


def test_nonsense_three_times_ends_with_a_person_and_the_talk_can_go_on(talk: Begin) -> None:
    worker = led(talk("en"), "en")
    for text in ("asdf", "qwer", "asdf"):
        worker.say(text)
    assert worker.conversation().needs_person_reason == "not_understood"
    worker.say("90011, by bus")
    assert ("zip", "90011", "have") in worker.facts() and ("transport", "bus", "have") in worker.facts()


def test_what_may_be_an_answer_is_asked_for_in_other_words(talk: Begin) -> None:
    worker = led(talk("en"), "en")
    before = worker.said[-1]["text"]
    worker.say("lkjasd qwe")
    assert worker.question == "zip" and worker.said[-1]["text"] != before


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, texts in {
        "en": ["any jobs?", "thanks", "help", "who do you work with?", "asdf", "are you a robot", "who sees this?", "what happened with my request",
               "you are useless", "I want to die", "hello", "say that again", "can I talk to a person", "99999", ""],
        "es": ["¿hay trabajo?", "gracias", "ayuda", "¿con qué empresas trabajan?", "asdf", "¿eres un robot?", "¿quién ve esto?", "me quiero morir",
               "hola", "repítelo", "quiero hablar con una persona"],
    }.items() for text in texts],
)  # fmt: skip
def test_the_same_message_eight_times_makes_no_loop(talk: Begin, language: str, text: str) -> None:
    worker = led(talk(language), language)
    before: list[Any] = [worker.said[-1]["text"]]
    for _ in range(8):
        start = len(worker.said)
        worker.say(text)
        new = [message["text"] for message in worker.said[start:]]
        assert new, "no answer"
        assert text in ("say that again", "repítelo") or not set(new) & set(before)
        before = new
    texts = [message["text"] for message in worker.said]
    for at in range(len(texts)):
        window = Counter(texts[at : at + 10])
        assert max(window.values()) < 3, window.most_common(1)
