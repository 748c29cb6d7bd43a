"""Danger, violence at home, abuse: the right lines, people told, and a talk that does not go on as if nothing was said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.app import bootstrap
from bot.catalogue import Said
from bot.store.conversation import Conversation
from bot.store.tables import Alert
from bot.turn import schedule
from bot.turn.outbox import Outcome, Outgoing, Result
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]
LEADING = {"en": ["yes", "warehouse work"], "es": ["sí", "trabajo de limpieza"]}
CRISIS = {"en": "I want to kill myself", "es": "me quiero morir"}
AT_HOME = {"en": "my husband beats me", "es": "mi esposo me pega"}
# What would tell somebody who reads along what this is about.
TELLING = ("work", "job", "trabajo", "Arroyo", "Bridgeworks", "Causeway", "hotline", "línea", "800", "coordinator", "coordinador", "hurt", "lastim", "hours")


def led(talk: Talk, language: str) -> Talk:
    """At the question for the ZIP code."""
    for text in LEADING[language] if talk.question == "consent" else ["hola" if language == "es" else "hi", *LEADING[language]]:
        talk.say(text)
    return talk


def alerts(worker: Talk) -> list[str]:
    with worker.app.database.read() as session:
        return [alert.kind for alert in session.scalars(select(Alert).order_by(Alert.id))]


@pytest.mark.parametrize(("language", "go_on", "line"), [("en", "ok let's go on", "988"), ("es", "sigamos", "marca 2")])
def test_after_a_crisis_the_agenda_waits_until_the_worker_goes_on(talk: Begin, language: str, go_on: str, line: str) -> None:
    worker = led(talk(language), language)
    assert line in worker.say(CRISIS[language])
    assert alerts(worker) == ["safety_crisis_self"]
    worker.say("90011")
    assert worker.question is None and [c["value"] for c in worker.said[-1]["choices"]] == ["go_on", "act:ask_human"]
    assert ("zip", "90011", "have") in worker.facts()
    worker.say("no")
    assert worker.question is None
    worker.say(go_on)
    assert worker.question in ("transport", "schedule", "pay")
    assert worker.conversation().needs_person_reason == "safety_crisis_self"


def test_the_next_message_is_never_met_by_the_next_question(talk: Begin) -> None:
    for text in ("ok", "90011", "any jobs?", "thanks", "asdf", "skip", "who sees this?"):
        worker = led(talk("en"), "en")
        worker.say(CRISIS["en"])
        worker.say(text)
        assert worker.question is None, text


def test_to_ask_about_work_again_is_to_go_on(talk: Begin) -> None:
    worker = led(talk("en"), "en")
    worker.say(CRISIS["en"])
    worker.say("ok")
    assert "1." in worker.say("any warehouse jobs?") and worker.question == "zip"


def test_a_person_who_is_asked_for_after_a_crisis_does_not_hide_the_reason(talk: Begin) -> None:
    worker = led(talk("en"), "en")
    worker.say(CRISIS["en"])
    worker.say("I want to talk to a person")
    assert worker.conversation().needs_person_reason == "safety_crisis_self"


@pytest.mark.parametrize("language", ["en", "es"])
def test_by_sms_only_911_and_a_neutral_question_until_the_phone_is_safe(app: Any, language: str) -> None:
    worker = led(Talk(app, language, "sms"), language)
    told = [worker.say(AT_HOME[language])]
    others = {"en": ["what is this?", "any jobs?", "can I talk to a person", "HELP", "no"], "es": ["¿qué es esto?", "¿hay trabajo?", "quiero una persona", "HELP", "no"]}
    told += [worker.say(text) for text in others[language]]
    for text in told:
        assert text and "911" in text and not [word for word in TELLING if word.casefold() in text.casefold()], text
        assert all(not message["choices"] for message in worker.said[-len(told) :])
    assert alerts(worker) == ["safety_violence_at_home"]
    assert "800-799-7233" in worker.say({"en": "yes it is safe", "es": "sí, es seguro"}[language])
    worker.say({"en": "go on", "es": "seguir"}[language])
    assert worker.question == "zip"


def test_stop_on_such_a_phone_names_nobody(app: Any) -> None:
    worker = led(Talk(app, "en", "sms"), "en")
    worker.say(AT_HOME["en"])
    assert "Arroyo" not in worker.say("STOP")
    worker = led(Talk(app, "en", "sms"), "en")
    assert "Arroyo" in worker.say("STOP")


class Gateway:
    """An SMS gateway that keeps what it is given."""

    at_once, idempotent = 5, True

    def __init__(self) -> None:
        self.texts: list[str] = []

    async def send(self, message: Outgoing) -> Outcome:
        self.texts.append(message.text)
        return Outcome(Result.SENT)

    async def close(self) -> None:
        pass


@pytest.mark.parametrize(("language", "safe"), [("en", "yes it is safe"), ("es", "sí, es seguro")])
def test_reminders_to_such_a_phone_name_nothing(settings: Any, engine: Any, clock: Any, language: str, safe: str) -> None:
    gateway = Gateway()
    app = bootstrap(settings, engine=engine, now=clock, senders={"sms": gateway})
    worker = led(Talk(app, language, "sms"), language)

    def remind(key: str) -> str:
        with app.database.write() as session:
            conversation = session.get_one(Conversation, worker.conversation_id)
            soon, late = clock() + timedelta(hours=1), clock() + timedelta(days=3)
            schedule.add(session, conversation, key, Said("Your call with Arroyo Crossing about the job is soon."), soon, late, clock())
        clock.forward(hours=26)
        app.worker.drain()
        clock.forward(hours=13)  # past quiet hours, wherever they began
        app.worker.drain()
        return gateway.texts[-1]

    worker.say(AT_HOME[language])
    told = remind("one")
    assert "911" in told and not [word for word in TELLING if word.casefold() in told.casefold()]
    worker.say(safe)
    assert "Arroyo" in remind("two")
    app.close()


def test_at_the_kiosk_and_on_telegram_the_hotline_is_named_at_once(app: Any) -> None:
    assert "800-799-7233" in led(Talk(app, "en", "kiosk"), "en").say(AT_HOME["en"])
    worker = led(Talk(app, "es", "telegram"), "es")
    assert "800-799-7233" in worker.say(AT_HOME["es"])
    assert "911" in worker.say("no, no es seguro")
    assert "800" not in worker.say("¿hay trabajo?")


@pytest.mark.parametrize(("language", "abuse"), [("en", ["fuck you", "you stupid piece of shit", "useless bot", "idiot"]), ("es", ["eres una mierda", "pinche bot inútil", "vete a la chingada pendejo", "estúpido"])])
def test_abuse_is_answered_once_then_a_person_is_offered(talk: Begin, language: str, abuse: list[str]) -> None:
    worker = led(talk(language), language)
    for text in abuse:
        worker.say(text)
    told = [message["text"] for message in worker.said]
    assert len(told) == len(set(told))
    assert any(choice["value"] == "act:ask_human" for message in worker.said for choice in message["choices"])
    assert worker.conversation().needs_person_reason is None


@pytest.mark.parametrize("work", ["brain surgeon", "brain doctor", "heart surgeon"])
def test_a_job_that_sounds_rude_is_an_answer_where_it_was_asked_for(talk: Begin, work: str) -> None:
    worker = talk("en")
    worker.say("yes")
    assert "upset" not in worker.say(work) and worker.question == "zip"
