"""People without a phone, people who take no calls, people outside the area: each has a way forward and is not asked again."""

from __future__ import annotations

from typing import Any

import pytest

from bot.console import views
from bot.leads import summary
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
PLACE = "Puente Claro"


def to_contact(app: Any, language: str, zip_code: str = "90017") -> Talk:
    worker = Talk(app, language)
    for text in ("yes", "cashier", zip_code, "skip", "skip", "1", "skip"):
        if worker.question == "contact":
            break
        worker.say(text)
    assert worker.question == "contact", worker.said
    return worker


def console(worker: Talk) -> dict[str, Any]:
    app = worker.app
    with app.database.read() as session:
        return {**(views.conversation(session, worker.conversation_id, app.settings, app.now()) or {}), **views.queue(session, app.settings, app.now())}


@pytest.mark.parametrize(
    ("language", "words", "ask"),
    [
        ("en", "I dont have a phone", "how do I find you then"),
        ("es", "no tengo cel ni correo", "¿y cómo los encuentro?"),
    ],
)
def test_who_has_no_phone_comes_in_person(app: Any, language: str, words: str, ask: str) -> None:
    worker = to_contact(app, language)
    told = worker.say(words)
    assert PLACE in told and worker.question not in ("contact", "callback")
    lead = worker.lead()
    assert lead is not None
    with app.database.read() as session:
        seen = summary.of_lead(session, lead)
    assert seen["in_person"] and seen["visit_number"] in told
    page = console(worker)
    assert seen["visit_number"] in page["reach"] and page["leads"][0]["notes"][0] == "no phone: comes in person"
    for text in ("skip", "skip", "skip", ask):
        worker.say(text)
    assert [m["question"] for m in worker.said].count("contact") == 1 and "callback" not in [m["question"] for m in worker.said]
    assert PLACE in worker.said[-1]["text"]
    worker.say({"en": "I want to talk to a person", "es": "quiero hablar con una persona"}[language])
    assert PLACE in worker.said[-1]["text"] and worker.question is None
    worker.say({"en": "my cousin takes messages, 213 555 0171", "es": "mi prima recibe recados, 213 555 0171"}[language])
    with app.database.read() as session:
        assert not summary.of_lead(session, lead)["in_person"]


def test_who_takes_no_calls_is_written_to(app: Any) -> None:
    worker = to_contact(app, "en")
    told = worker.say("Lena 213 555 0172 but I can't take calls, please text me instead")
    assert "will write to you" in told and worker.question not in ("contact", "callback")
    assert console(worker)["leads"][0]["notes"][0] == "no calls: write"
    assert not any(fact[0] == "job" and fact[2] == "avoid" for fact in worker.facts())


def test_who_lives_elsewhere_hears_who_helps_there(app: Any) -> None:
    worker = Talk(app, "en")
    for text in ("yes", "casino dealer"):
        worker.say(text)
    told = worker.say("89501")
    assert "American Job Center" in told and "211" in told and "way to work" not in told
    assert worker.question not in (None, "zip")


@pytest.mark.parametrize(("language", "words"), [("en", "I was a cook for five years"), ("es", "trabajé de cocinera")])
def test_what_was_done_answers_what_is_wanted(app: Any, language: str, words: str) -> None:
    worker = Talk(app, language)
    worker.say("yes")
    assert worker.question == "goal"
    told = worker.say(words)
    assert worker.question == "zip" and ("something else" in told or "otra cosa" in told)


@pytest.mark.parametrize(
    ("language", "channel", "texts", "name", "told"),
    [
        ("en", "kiosk", ["yes", "cook", "90011", "any time", "18", "the first one", "yes", "213-555-0123"], "call me Bo", "Bo"),
        ("en", "sms", ["yes", "cook", "90011", "any time", "18", "the first one", "yes"], "skip", None),
        ("es", "sms", ["sí", "cocinero", "90011", "cualquier hora", "18", "la primera", "sí"], "Juan Carlos", "Juan Carlos"),
        ("en", "sms", ["yes", "cook", "90011", "any time", "18", "the first one", "yes"], "why?", None),
    ],
)
def test_a_name_is_asked_for_once_and_may_be_skipped(app: Any, language: str, channel: str, texts: list[str], name: str, told: str | None) -> None:
    worker = Talk(app, language, channel)
    for text in texts:
        worker.say(text)
    assert worker.question == "contact" and worker.lead() is not None
    worker.say(name)
    assert [value for field, value, _ in worker.facts() if field == "name"] == ([told] if told else [])
    assert worker.question == "share" and worker.conversation().needs_person_since is None
    assert told is None or told in "".join(message["text"] for message in worker.said[-2:])
