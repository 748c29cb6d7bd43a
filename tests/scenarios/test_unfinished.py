"""Who agreed to be called and falls silent gets a lead with what is known, which gets better when they go on."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from bot.leads import lead, summary
from bot.store.tables import Lead, Message
from tests.support.postgres import both
from tests.support.talk import Talk

pytestmark = pytest.mark.slow


def silent(worker: Talk, clock: Any, hours: float) -> str:
    """What is heard in that many hours."""
    clock.forward(hours=hours)
    worker.app.worker.drain()
    clock.forward(minutes=1)
    worker.app.worker.drain()
    with worker.app.database.read() as session:
        told = select(Message.text).where(Message.conversation_id == worker.conversation_id, Message.initiated, Message.seq.is_not(None))
        return "\n".join(session.scalars(told))


def leads(worker: Talk) -> list[Lead]:
    with worker.app.database.read() as session:
        return list(session.scalars(select(Lead)))


@both
@pytest.mark.parametrize(
    ("language", "texts", "pick"),
    [("en", ["yes", "warehouse work", "90011"], ["any time", "18", "the first one"]), ("es", ["sí", "trabajo de limpieza", "90011"], ["cualquier hora", "18", "la primera"])],
)
def test_silence_makes_a_lead_that_gets_better(app: Any, clock: Any, language: str, texts: list[str], pick: list[str]) -> None:
    worker = Talk(app, language, "sms")
    for text in texts:
        worker.say(text)
    assert silent(worker, clock, 3) == "" and leads(worker) == []
    told = silent(worker, clock, 2)
    assert "90011" in told and "Arroyo Crossing" in told
    made = leads(worker)[0]
    assert made.you_decide and made.due_at > clock() and worker.question == "schedule"
    assert silent(worker, clock, 30) == told, "said once"
    for text in ["yes" if language == "en" else "sí", *pick] if worker.say("hi") and worker.question == "confirm" else pick:
        worker.say(text)
    with app.database.read() as session:
        seen = summary.of_lead(session, lead.open_lead(session, made.person_id))  # type: ignore[arg-type]
    assert len(leads(worker)) == 1 and seen["choices"] and not seen["you_decide"]


@pytest.mark.parametrize(
    ("channel", "texts"),
    [
        ("sms", ["yes but no calls", "warehouse work", "90011"]),
        ("sms", ["no", "warehouse work", "90011"]),
        ("sms", ["yes"]),
        ("sms", ["yes", "I am 17 and want warehouse work", "90011"]),
        ("sms", ["yes", "warehouse work", "90011", "I want a person"]),
        ("sms", ["yes", "warehouse work", "90011", "STOP"]),
        ("sms", ["yes", "warehouse work", "my husband beats me"]),
        ("kiosk", ["yes", "warehouse work. I'm Al, 323 555 0142", "90011"]),
    ],
)
def test_no_lead_without_a_yes_a_way_and_something_to_call_about(app: Any, clock: Any, channel: str, texts: list[str]) -> None:
    worker = Talk(app, "en", channel)
    for text in texts:
        worker.say(text)
    assert silent(worker, clock, 6) == "" and leads(worker) == []
