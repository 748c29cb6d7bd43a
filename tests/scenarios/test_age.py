"""18 or older: asked once, before the contact; skipped is unknown; under 18 nobody is introduced; under 13 nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.catalogue import Said
from bot.leads import summary
from bot.store.tables import Choice, Conversation, FactRow, Message
from bot.turn import schedule
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]
LEADING = {
    "en": ["yes", "warehouse work", "90011", "bus", "no nights", "18", "no", "the first one"],
    "es": ["sí", "trabajo de limpieza", "90022", "autobús", "fines de semana no", "18 la hora", "no", "la primera"],
}
CONTACT = "Ana 213-555-0123"


def led(talk: Talk, language: str) -> Talk:
    """At the question for the age."""
    for text in LEADING[language]:
        talk.say(text)
    assert talk.question == "adult" and talk.lead() is None
    return talk


@pytest.mark.parametrize(("language", "answer", "unknown"), [("en", "yes", False), ("es", "sí", False), ("en", "skip", True), ("es", "prefiero no decir", True)])
def test_asked_once_before_the_contact(talk: Begin, language: str, answer: str, unknown: bool) -> None:
    worker = led(talk(language), language)
    worker.say(answer)
    assert worker.question == "contact"
    worker.say(CONTACT)
    assert sum(message["question"] == "adult" for message in worker.said) == 1
    with worker.app.database.read() as session:
        assert summary.of_lead(session, worker.lead())["age_unknown"] is unknown  # type: ignore[arg-type]


def test_where_the_worker_can_be_reached_the_request_does_not_wait_but_a_minor_takes_it_back(app: Any) -> None:
    worker = Talk(app, "en", "sms")
    for text in LEADING["en"]:
        worker.say(text)
    lead = worker.lead()
    assert lead is not None and worker.question == "adult"
    worker.say("no")
    closed = worker.lead()
    assert closed is not None and closed.status == "closed"


def test_an_age_that_was_told_is_not_asked_for(talk: Begin) -> None:
    worker = talk("en")
    for text in ("yes", "I'm 34, warehouse work", *LEADING["en"][2:]):
        worker.say(text)
    assert worker.question == "contact"


@pytest.mark.parametrize(("language", "answer"), [("en", "no"), ("en", "i'm 16"), ("es", "no"), ("es", "tengo 17 años")])
def test_under_18_goes_to_a_person_without_introductions_or_reminders(talk: Begin, clock: Any, language: str, answer: str) -> None:
    worker = led(talk(language), language)
    told = worker.say(answer)
    assert "0199" in told and worker.conversation().needs_person_reason == "youth"
    worker.say(CONTACT)
    assert worker.lead() is None
    with worker.app.database.write() as session:
        assert all(choice.withdrawn_at for choice in session.scalars(select(Choice)))
        conversation = session.get_one(Conversation, worker.conversation_id)
        later = clock() + timedelta(hours=1)
        assert not schedule.add(session, conversation, "reminder", Said("Your call"), later, later, clock())


@pytest.mark.parametrize(("language", "text"), [("en", "I'm 11 years old"), ("es", "tengo 12 años"), ("en", "im 9")])
def test_under_13_nothing_is_kept(talk: Begin, language: str, text: str) -> None:
    worker = talk(language)
    worker.say("yes" if language == "en" else "sí")
    assert "13" in worker.say(text)
    with worker.app.database.read() as session:
        assert session.scalars(select(FactRow)).all() == []
        assert all(m.text is None for m in session.scalars(select(Message).where(Message.author == "worker")))


@pytest.mark.parametrize("text", ["I'm 5 minutes away", "tengo 2 hijos", "tengo 10 años de experiencia", "im 40, warehouse", "I have 12 years of work"])
def test_a_number_that_is_no_age_erases_nothing(talk: Begin, text: str) -> None:
    worker = talk("en")
    worker.say("yes")
    worker.say("warehouse work")
    worker.say(text)
    assert any(fact[0] == "job" for fact in worker.facts())
