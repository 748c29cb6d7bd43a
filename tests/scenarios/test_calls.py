"""The call: booked, moved and cancelled in own words, with reminders a day and an hour before, and the news on it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.app import bootstrap
from bot.console import accounts
from bot.intake.handover.call_words import cancels, moves, wish
from bot.leads import callbacks
from bot.store.tables import Callback, FreeTime, Message
from tests.scenarios.test_hard_moments import Gateway
from tests.support.postgres import both
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
ZONE = ZoneInfo("America/Los_Angeles")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZONE)
TO_CALL = {
    "en": ["yes", "warehouse work", "90011", "bus", "no nights", "18", "the first one", "yes"],
    "es": ["sí", "trabajo de limpieza", "90022", "autobús", "fines de semana no", "18 la hora", "la primera", "sí"],
}


def at(day: int, hour: int) -> datetime:
    """That hour on that day of the week from MONDAY on, 0 is Monday."""
    return MONDAY.replace(hour=hour) + timedelta(days=day)


def begun(app: Any, clock: Any, language: str, channel: str = "sms") -> Talk:
    """At the question for the time, with Wednesday 14:00, Thursday 10:00 and 14:00 free."""
    clock.time = MONDAY
    with app.database.write() as session:
        me = accounts.add(session, "Sam", "sam@example.org", "secret word")
        session.add_all(FreeTime(coordinator_id=me.id, starts_at=when) for when in (at(2, 14), at(3, 10), at(3, 14)))
    worker = Talk(app, language, channel)
    for text in TO_CALL[language] if channel == "sms" else [*TO_CALL[language], "Ana 213-555-0123"]:
        worker.say(text)
    assert worker.question == "callback"
    return worker


def call(worker: Talk) -> datetime | None:
    with worker.app.database.read() as session:
        found = callbacks.booked(session, worker.conversation().person_id)
        return found.starts_at if found else None


@pytest.mark.parametrize(
    ("language", "first", "other", "status", "off"),
    [
        ("en", "wednesday at 2 works", "can we do Thursday morning instead", "what is the status of my lead", "cancel my call"),
        ("es", "el miércoles a las 2", "mejor el jueves por la mañana, ¿se puede cambiar la cita?", "cómo va mi solicitud", "cancelar la llamada"),
    ],
)
def test_a_call_is_moved_with_its_reminders_and_cancelled(settings: Any, engine: Any, clock: Any, language: str, first: str, other: str, status: str, off: str) -> None:
    gateway = Gateway()
    app = bootstrap(settings, engine=engine, now=clock, senders={"sms": gateway})
    worker = begun(app, clock, language)

    def hear(when: datetime) -> str:
        clock.time, before = when, len(gateway.texts)
        app.worker.drain()
        return "\n".join(gateway.texts[before:])

    worker.say(first)
    assert call(worker) == at(2, 14)
    worker.say(other)
    assert call(worker) == at(3, 10) and worker.question != "callback"
    assert hear(at(1, 14)) == "", "a moved call keeps no reminder"
    told = hear(at(2, 10))
    assert "10:00" in told and "Arroyo Crossing" in told
    assert hear(at(2, 13)) == ""
    assert "10:00" in worker.say(status)
    assert "10:00" in hear(at(3, 9))
    worker.say(off)
    assert call(worker) is None and worker.lead().status == "new"  # type: ignore[union-attr]
    worker.say(off)
    assert worker.question != "callback", "nothing is left to cancel"
    worker.say({"en": "can you call me thursday at 2pm", "es": "me pueden llamar el jueves a las 2"}[language])
    with app.database.read() as session:
        assert [row.cancelled_at is not None for row in session.scalars(select(Callback).order_by(Callback.created_at))][:2] == [True, True]
    app.close()


@pytest.mark.parametrize(("language", "never", "then"), [("en", "friday at 12", "thursday at 10"), ("es", "el domingo a las 6", "el jueves a las 10")])
def test_a_time_that_nobody_has_is_answered_and_asked_for_again(app: Any, clock: Any, language: str, never: str, then: str) -> None:
    worker = begun(app, clock, language)
    assert {"en": "No coordinator is free then", "es": "nadie está libre"}[language] in worker.say(never) and worker.question == "callback"
    worker.say(then)
    assert call(worker) == at(3, 10)


@both
def test_quiet_hours_stop_and_a_call_taken_back_leave_no_reminder(settings: Any, engine: Any, clock: Any) -> None:
    gateway = Gateway()
    app = bootstrap(settings, engine=engine, now=clock, senders={"sms": gateway})
    worker = begun(app, clock, "en")
    worker.say("thursday at 10")
    worker.say("ok but ya no quiero que me llamen")
    clock.time = at(2, 12)
    before = len(gateway.texts)
    app.worker.drain()
    assert gateway.texts[before:] == [] and call(worker) is None
    app.close()


def test_at_a_kiosk_a_reminder_is_not_taken_for_sent(app: Any, clock: Any) -> None:
    worker = begun(app, clock, "en", "kiosk")
    worker.say("1")
    assert call(worker) == at(2, 14)
    clock.time = at(1, 15)
    app.worker.drain()
    with app.database.read() as session:
        rows = session.scalars(select(Message).where(Message.initiated)).all()
    assert [(row.status, row.failure) for row in rows if row.due_at <= clock()] == [("cancelled", "unreachable")]


WEDNESDAY = datetime(2026, 11, 25, 10, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "days", "avoided", "hours"),
    [
        ("can we do Thursday instead", [26], [], None), ("I can't make the call tomorrow", [], [26], None), ("no puedo a esa hora, mejor el viernes", [27], [], None),
        ("move my appointment to Friday morning", [27], [], (6, 12)), ("para el jueves a las 2", [26], [], (14, 14)), ("can't do Monday, can we do Tuesday at 3pm", [1], [30], (15, 15)),
        ("mejor mañana por la mañana", [26], [], (6, 12)), ("after 5 works", [], [], (17, None)), ("el lunes no puedo", [], [30], None), ("any day but friday", [], [27], None),
        ("what happens on the call", [], [], None), ("i have 2 kids", [], [], None),
    ],
)  # fmt: skip
def test_wish(text: str, days: list[int], avoided: list[int], hours: tuple[int, int | None] | None) -> None:
    found = wish(text, WEDNESDAY)
    assert ([d.day for d in found.days], [d.day for d in found.avoided]) == (days, avoided)
    assert (found.earliest and found.earliest.hour, found.latest and found.latest.hour) == (hours or (None, None))


def test_moving_and_cancelling_are_told_apart() -> None:
    assert all(cancels(text) for text in ("cancel my call", "cancelar la llamada", "I don't want the call any more", "ya no quiero la cita"))
    assert all(moves(text) for text in ("I need to reschedule", "quiero cambiar la hora de la llamada", "can I change my call"))
    assert not any(cancels(text) or moves(text) for text in ("cancel", "call me", "I want to change jobs", "cambié de trabajo", "yes"))


def test_where_no_time_is_free_at_all_none_is_promised(talk: Any) -> None:
    worker = talk("en")
    for text in [*TO_CALL["en"], "Ana 213-555-0123"]:
        worker.say(text)
    said = worker.say("can we do the call thursday morning?")
    assert "These times are open" not in said and "Tell me when is best" in said


def test_who_tells_of_other_things_is_asked_for_a_number_once_more(talk: Any) -> None:
    worker = talk("en")
    for text in TO_CALL["en"]:
        worker.say(text)
    for text in ("what happens next?", "I also did landscaping for 3 years", "Ana 213-555-0123"):
        assert worker.question == "contact"
        worker.say(text)
    assert worker.lead()
