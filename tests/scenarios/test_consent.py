"""Consent: each purpose apart, with the words it was asked in; refused, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.intake.handover import consent
from bot.store.tables import Alert, Consent, FactRow, Message
from tests.support.postgres import both
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]
LEADING = {
    "en": ["warehouse work", "90011", "bus", "no nights", "18", "the first one", "yes", "Ana 213-555-0123"],
    "es": ["trabajo de limpieza", "90022", "autobús", "fines de semana no", "18 la hora", "la primera", "sí", "Ana 213-555-0123"],
}


def decided(worker: Talk) -> dict[str, bool]:
    """What holds now, by purpose."""
    with worker.app.database.read() as session:
        rows = consent.decisions(session, worker.conversation().person_id)
    return {row.purpose: row.given and row.revoked_at is None for row in rows}


def led(worker: Talk, language: str, agreed: str) -> Talk:
    """To the lead, or to where it would be."""
    for text in (agreed, *LEADING[language]):
        worker.say(text)
    return worker


@pytest.mark.parametrize(("language", "yes", "no_more"), [("en", "yes", "no more calls please"), ("es", "sí", "ya no quiero que me llamen")])
def test_keeping_and_calling_are_apart_and_the_call_is_taken_back_in_own_words(talk: Begin, language: str, yes: str, no_more: str) -> None:
    worker = led(talk(language), language, yes)
    assert decided(worker) == {"store_intake": True, "coordinator_call": True}
    lead = worker.lead()
    assert lead is not None and lead.status == "new"
    if worker.question == "callback":
        worker.press(worker.said[-1]["choices"][0]["value"])
    told = worker.say(no_more)
    assert {"en": "cannot call back", "es": "no lo puedo deshacer"}[language] in told
    assert decided(worker) == {"store_intake": True, "coordinator_call": False}
    assert worker.lead().status == "withdrawn"  # type: ignore[union-attr]
    with worker.app.database.read() as session:
        assert [a.kind for a in session.scalars(select(Alert))] == ["withdrawn"]
        last = session.scalars(select(Consent).order_by(Consent.decided_at.desc())).first()
    assert last is not None and last.wording in told and last.channel == "kiosk"
    worker.say({"en": "I want to talk to a person", "es": "quiero hablar con una persona"}[language])
    assert decided(worker)["contact"]


@pytest.mark.parametrize(("language", "agreed"), [("en", "you can keep it but no calls"), ("es", "sí pero que no me llamen")])
def test_kept_without_a_call_gives_jobs_and_no_lead_until_a_call_is_wanted(talk: Begin, language: str, agreed: str) -> None:
    worker = led(talk(language), language, agreed)
    assert decided(worker) == {"store_intake": True, "coordinator_call": False}
    assert worker.lead() is None
    assert sum("1225" in m["text"] or "213" in m["text"] for m in worker.said) >= 1  # how to get on without a call
    worker.say({"en": "you can call me after all", "es": "sí me pueden llamar, quiero hablar con alguien"}[language])
    assert decided(worker)["contact"] and worker.conversation().needs_person_since is not None


@both
def test_refusing_to_be_stored_still_gets_fitting_jobs_and_nothing_outlives_the_talk(talk: Begin, clock: Any) -> None:
    worker = talk("en")
    worker.say("no")
    told = worker.say("warehouse work near 90011")
    assert "\n1. " in told
    later = worker.say("what jobs are there without nights")
    assert "1. " in later and "overnight" not in later.casefold()
    with worker.app.database.read() as session:
        assert not session.scalars(select(FactRow)).all()
    clock.forward(hours=2)
    worker.app.worker.drain()
    with worker.app.database.read() as session:
        assert not any(session.scalars(select(Message.text))) and not any(session.scalars(select(Message.understanding)))


def test_all_is_taken_back_and_deleted_on_a_yes(talk: Begin) -> None:
    worker = led(talk("en"), "en", "yes")
    told = worker.say("I take everything back, don't share any of it and don't call me")
    assert "Shall I delete" in told and worker.lead().status == "withdrawn"  # type: ignore[union-attr]
    worker.say("yes")
    assert decided(worker) == {} and worker.facts() == []


@pytest.mark.parametrize(("language", "yes", "no_more", "how"), [("en", "yes", "stop calling me", "say: stop"), ("es", "sí", "dejen de llamarme", "di: alto")])
def test_no_more_calls_ends_calls_and_not_messages(talk: Begin, language: str, yes: str, no_more: str, how: str) -> None:
    worker = led(talk(language), language, yes)
    assert how in worker.say(no_more)
    assert decided(worker)[consent.CALL] is False and worker.lead().status == "withdrawn"  # type: ignore[union-attr]
    assert worker.say({"en": "what jobs are open", "es": "qué trabajos hay"}[language])
    worker.say(how.split(": ")[1])
    assert worker.say({"en": "what jobs are open", "es": "qué trabajos hay"}[language]) == ""


@pytest.mark.parametrize(("language", "yes", "no_more"), [("en", "yes", "no follow-ups please"), ("es", "sí", "ya no me pregunten cómo me va en el trabajo")])
def test_a_no_to_check_ins_before_they_are_asked_about_stops_nothing_else(talk: Begin, language: str, yes: str, no_more: str) -> None:
    worker = led(talk(language), language, yes)
    worker.say(no_more)
    assert decided(worker)["outcome_checkin"] is False and decided(worker)[consent.CALL]
    assert worker.say({"en": "what jobs are open", "es": "qué trabajos hay"}[language])
