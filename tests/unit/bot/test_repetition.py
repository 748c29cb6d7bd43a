"""Nothing is said twice in a row, nothing three times in ten, and every turn says something."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.catalogue import LANGUAGES, Catalogue, Said
from bot.intake import wording
from bot.turn.repetition import WINDOW, Heard, Rephrase
from nlu.contract import QUESTIONS

CATALOGUE = Catalogue()
WITHOUT_VALUES = sorted(n for n, vs in CATALOGUE.variants["en"].items() if not any(v.placeholders for v in vs))


class Transcript:
    """What a person was told, block by block."""

    def __init__(self, language: str, channel: str) -> None:
        self.language, self.channel = language, channel
        self.messages: list[Any] = []

    def tell(self, said: list[Said], *, urgent: bool = False, again: bool = False) -> list[Said]:
        rephrase = Rephrase(CATALOGUE, self.language, self.channel, urgent)
        new = rephrase.block(said, Heard(self.messages[-WINDOW:], again))
        turn = uuid4()
        self.messages += [SimpleNamespace(text=one.text, turn_id=turn) for one in new]
        return new

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]


def no_loop(texts: list[str]) -> bool:
    return all(max(Counter(texts[i : i + WINDOW]).values()) < 3 for i in range(len(texts)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("urgent", [False, True])
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(blocks=st.lists(st.lists(st.sampled_from(WITHOUT_VALUES), min_size=1, max_size=3, unique=True), min_size=1, max_size=30), stuck=st.booleans())
def test_random_talks_hold_no_loop(language: str, urgent: bool, blocks: list[list[str]], stuck: bool) -> None:
    talk = Transcript(language, "sms")
    before: list[str] = []
    for names in [blocks[0]] * 25 if stuck else blocks:
        new = talk.tell([CATALOGUE.say(name, language, "sms") for name in names], urgent=urgent)
        assert new and all(one.text for one in new)
        assert not {one.text for one in new} & set(before)
        before = [one.text for one in new]
    assert no_loop(talk.texts)


def test_a_question_stays_open_with_its_buttons_in_few_words() -> None:
    talk = Transcript("en", "kiosk")
    question = CATALOGUE.say("utter_ask_pay", "en", "kiosk", progress="")
    told = [talk.tell([question])[0] for _ in range(8)]
    assert told[0].text != told[1].text and "least pay" in told[2].text
    assert {one.question for one in told} == {"pay"}
    assert all(one.buttons == question.buttons for one in told)
    assert no_loop(talk.texts)


def test_a_question_whose_words_are_used_up_stays_open_with_what_is_said() -> None:
    talk = Transcript("en", "kiosk")
    one_wording = Said("Which color?", [{"title": "Red", "payload": "yes"}], "clarify")
    told = [talk.tell([Said(f"Answer {n}."), one_wording])[-1] for n in range(30)]
    assert {one.question for one in told} == {"clarify"}


def test_an_answer_that_stands_above_is_called_unchanged_and_small_talk_is_left_out() -> None:
    talk = Transcript("en", "kiosk")
    listing = Said("Open now with our partners: " + "order picker " * 20)
    talk.tell([listing])
    assert "as I wrote above" in talk.tell([listing])[0].text
    talk = Transcript("en", "kiosk")
    question = CATALOGUE.say("utter_ask_zip", "en", "kiosk", progress="")
    talk.tell([Said("Any time."), question])
    assert [one.question for one in talk.tell([Said("Any time."), question])] == ["zip"]


def test_what_the_worker_wants_to_hear_again_is_said_as_it_was_but_no_third_time() -> None:
    talk = Transcript("en", "kiosk")
    told = Said("Your call is set for Thursday.")
    talk.tell([told])
    assert talk.tell([told], again=True) == [told]
    assert talk.tell([told], again=True) != [told]


def test_urgent_lines_are_never_left_out() -> None:
    talk = Transcript("en", "kiosk")
    line = CATALOGUE.say("utter_safety_crisis_self", "en", "kiosk")
    assert all("988" in talk.tell([line], urgent=True)[0].text for _ in range(6))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_a_few_words(language: str) -> None:
    for question in QUESTIONS:
        assert wording.term("topic", question, language) != question
