"""Coming back after a while, the notices that can be asked for anywhere, and languages that are not spoken here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.store.tables import Alert
from nlu import third_language
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]
LEADING = {"en": ["yes", "warehouse work", "90011"], "es": ["sí", "trabajo de limpieza", "90022"]}


def led(talk: Talk, language: str) -> Talk:
    """At the question for the schedule."""
    for text in LEADING[language]:
        talk.say(text)
    assert talk.question == "schedule"
    return talk


@pytest.mark.parametrize("days", [2, 61])
@pytest.mark.parametrize(("language", "answer", "known"), [("en", "by bus", "90011"), ("es", "en autobús", "90022")])
def test_what_is_known_is_read_back_once_and_the_talk_goes_on(talk: Begin, clock: Any, language: str, answer: str, known: str, days: int) -> None:
    worker = led(talk(language), language)
    clock.forward(days=days)
    told = worker.say(answer)
    assert known in told and worker.question == "confirm"
    assert ("transport", "bus", "have") in worker.facts()
    worker.say("yes" if language == "en" else "sí")
    assert worker.question == "schedule"
    assert sum(message["question"] == "confirm" for message in worker.said) == 1


@pytest.mark.parametrize(("language", "hello", "correction"), [("en", "hello", "no, I live in 90033 now"), ("es", "hola", "no, ahora vivo en 90033")])
def test_what_changed_is_taken(talk: Begin, clock: Any, language: str, hello: str, correction: str) -> None:
    worker = led(talk(language), language)
    clock.forward(days=3)
    worker.say(hello)
    assert worker.question == "confirm"
    worker.say(correction)
    assert [fact[1] for fact in worker.facts() if fact[0] == "zip"] == ["90033"]
    assert worker.question == "schedule"


def test_a_bare_no_is_asked_what_changed_and_nothing_is_deleted(talk: Begin, clock: Any) -> None:
    worker = led(talk("en"), "en")
    clock.forward(days=3)
    worker.say("hi")
    worker.say("no")
    assert worker.question == "confirm" and worker.facts()


def test_the_next_morning_nothing_is_read_back(talk: Begin, clock: Any) -> None:
    worker = led(talk("en"), "en")
    clock.forward(hours=12)
    worker.say("no nights")
    assert worker.question not in ("confirm", "schedule")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "is this an equal opportunity program?", "equal opportunity program"),
        ("en", "I was discriminated against", "0198"),
        ("en", "how can I file a complaint?", "0198"),
        ("en", "can I get a sign language interpreter?", "free"),
        ("es", "¿tienen intérprete?", "gratis"),
        ("es", "quiero poner una queja", "0198"),
        ("es", "¿me pueden discriminar?", "igualdad"),
    ],
)
@pytest.mark.parametrize("channel", ["kiosk", "sms", "telegram"])
def test_notices_on_every_channel(app: Any, language: str, text: str, expected: str, channel: str) -> None:
    worker = Talk(app, language, channel)
    for one in LEADING[language]:
        worker.say(one)
    assert expected in worker.say(text)
    assert worker.question == "schedule"


def test_work_as_an_interpreter_is_no_request_for_one(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    assert "large print" not in worker.say("I want to work as an interpreter")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("naghahanap po ako ng trabaho", "tl"),
        ("我需要工作", "zh"),
        ("일자리를 찾고 있어요", "ko"),
        ("Tôi cần tìm việc làm", "vi"),
        ("estou procurando emprego", "pt"),
        ("bonjour je cherche un travail", "fr"),
        ("mwen bezwen travay", "ht"),
        ("я ищу работу", "ru"),
        ("أبحث عن عمل", "ar"),
    ],
)
def test_a_third_language_gets_one_line_and_a_person_with_an_interpreter(talk: Begin, text: str, code: str) -> None:
    worker = talk("en")
    assert third_language.detect(worker.say(text)) or code in ("tl", "pt", "fr", "ht")
    assert worker.conversation().needs_person_reason == "interpreter"
    with worker.app.database.read() as session:
        assert [alert.detail for alert in session.scalars(select(Alert))] == [code]


@pytest.mark.parametrize("text", ["busco trabajo de limpieza", "I am looking for work", "Filipino Food in Pa", "un trabajo de la tarde", "ok", "😭", "café résumé", "no tengo carro", "nyc 10001", "je je je"])
def test_english_and_spanish_are_no_third_language(text: str) -> None:
    assert third_language.detect(text) is None


@pytest.mark.parametrize(("age", "adult", "question"), [("yes", True, "goal"), ("no, I am 17", False, "contact")])
def test_who_starts_over_is_asked_anew_and_stays_as_old_as_they_are(talk: Begin, age: str, adult: bool, question: str) -> None:
    worker = talk("en")
    for text in ("yes", "cashier", "90011", "any time", "17", "the first one", age, "start over"):
        told = worker.say(text)
    assert "start again" in told and worker.question == question
    assert worker.facts() == [("adult", adult, "have")]
