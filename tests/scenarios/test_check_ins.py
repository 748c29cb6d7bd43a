"""After a placement: how the job goes, in two or three taps, for those who agreed; whoever lost it gets a person."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from bot.app import bootstrap
from bot.console import accounts, views
from bot.intake.handover import consent
from bot.leads import check_ins, work
from bot.store.tables import CheckIn, Conversation, Employer
from bot.web.server import create
from tests.scenarios.test_hard_moments import AT_HOME, TELLING, Gateway
from tests.support.postgres import both
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
ZONE = ZoneInfo("America/Los_Angeles")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZONE)
Placed = Callable[[str, str], tuple[Talk, Gateway]]
TO_LEAD = {
    "en": ["yes", "warehouse work", "90011", "bus", "no nights", "18", "you decide", "yes", "skip", "no", "no"],
    "es": ["sí", "trabajo de limpieza", "90022", "autobús", "fines de semana no", "18 la hora", "tú decide", "sí", "saltar", "no", "no"],
}


@pytest.fixture
def placed(settings: Any, engine: Any, clock: Any) -> Any:
    """Somebody on the phone who answered whether we may ask later, and who began a job on Monday."""
    clock.time, gateway = MONDAY, Gateway()
    app = bootstrap(settings, engine=engine, now=clock, senders={"sms": gateway})

    def begin(language: str, agreed: str) -> tuple[Talk, Gateway]:
        worker = Talk(app, language, "sms")
        for text in TO_LEAD[language]:
            if worker.question == "check_in":
                break
            worker.say(text)
        assert worker.question == "check_in", worker.said[-3:]
        worker.say(agreed)
        with app.database.write() as session:
            me = accounts.add(session, "Sam", "sam@example.org", "secret word")
            employer = session.scalars(select(Employer.id).order_by(Employer.id)).first()
            job = work.Job(str(employer), "Picker", "direct", date(2026, 11, 23), 19.0, 40)
            work.place(session, worker.lead().id, me.id, job, app.now(), app.settings.timezone)  # type: ignore[union-attr]
        return worker, gateway

    yield begin
    app.close()


def ask(worker: Talk, gateway: Gateway, clock: Any, day: int, hour: int = 10) -> str:
    """What goes out on that day after the start, at that hour."""
    clock.time, before = MONDAY.replace(hour=hour, minute=1) + timedelta(days=day), len(gateway.texts)
    worker.app.worker.drain()
    worker.read()
    return "\n".join(gateway.texts[before:])


def seen(worker: Talk) -> list[dict[str, Any]]:
    """The coordinator's view of the check-ins."""
    app = worker.app
    with app.database.read() as session:
        return (views.conversation(session, worker.conversation_id, app.settings, app.now()) or {})["check_ins"]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("language", "yes", "taps", "lost"),
    [("en", "yes", ["yes", "yes", "1"], "no they let me go"), ("es", "sí", ["sí", "sí", "1"], "ya no trabajo ahí, me descansaron")],
)
def test_three_taps_and_whoever_lost_the_job_gets_a_person(placed: Placed, clock: Any, language: str, yes: str, taps: list[str], lost: str) -> None:
    worker, gateway = placed(language, yes)
    assert [row["day"] for row in seen(worker)] == [7, 30, 60, 90, 180, 365]
    assert ask(worker, gateway, clock, 6) == ""
    assert "Arroyo Crossing" in ask(worker, gateway, clock, 7)
    assert worker.conversation().question == "check_in"
    for tap in taps:
        worker.say(tap)
    first = seen(worker)[0]
    assert (first["words"], first["row"].feeling) == ("working, same place", "good") and worker.conversation().question is None
    assert ask(worker, gateway, clock, 30)
    told = worker.say(lost)
    assert {"en": "coordinator", "es": "coordinador"}[language] in told and worker.conversation().question is None
    assert seen(worker)[1]["words"] == "not working"
    assert worker.conversation().needs_person_reason == "not_working" and worker.conversation().needs_person_since is not None
    with worker.app.database.read() as session:
        assert views.queue(session, worker.app.settings, clock())["waiting"][0]["why"] == "Check-in: no longer working"


@both
def test_own_words_answer_at_once_and_it_stops_when_told_to(placed: Placed, clock: Any) -> None:
    worker, gateway = placed("en", "why do you ask that?")
    assert worker.question == "check_in"
    worker.say("yes")
    asked = ask(worker, gateway, clock, 7)
    assert worker.say("say that again") == asked, "what came before is not said again with it"
    told = worker.say("yes still there but it's hard, they pay me 20 an hour")
    row = seen(worker)[0]["row"]
    assert (row.working, row.same_place, row.feeling) == (True, True, "hard") and "coordinator" in told
    ask(worker, gateway, clock, 30)
    worker.say("yes but at another place now")
    assert seen(worker)[1]["words"] == "working, other place" and worker.question == "check_in"
    assert "do not ask" in worker.say("please no more check-ins")
    assert ask(worker, gateway, clock, 60) == "" and seen(worker)[2]["words"].startswith("not asked")
    with worker.app.database.read() as session:
        assert consent.given(consent.decisions(session, worker.conversation().person_id), consent.CHECK_IN) is None


def test_without_a_yes_nobody_is_asked_and_silence_is_no_success(placed: Placed, clock: Any) -> None:
    worker, gateway = placed("es", "no")
    assert ask(worker, gateway, clock, 7) == "" and seen(worker)[0]["words"].startswith("not asked")
    first, second = (row["row"].id for row in seen(worker)[:2])
    client = TestClient(create(worker.app, start_worker=False))
    client.post("/console/sign-in", data={"email": "sam@example.org", "password": "secret word"})
    page = client.get(f"/console/conversations/{worker.conversation_id}").text
    form = re.search(r'name="form_token" value="([^"]+)"', page)
    assert form and "not asked" in page
    noted = {"form_token": form[1], "working": "true", "same_place": "false", "feeling": "so_so"}
    assert client.post(f"/console/leads/{worker.lead().id}/check-ins/{first}", data=noted).status_code == 200  # type: ignore[union-attr]
    with worker.app.database.write() as session:
        for row_id, why in ((first, "answer already"), (second, "not due")):
            with pytest.raises(ValueError, match=why):
                check_ins.record(session, row_id, True, True, None, clock())
    assert seen(worker)[0]["words"] == "working, other place"


def test_no_answer_stays_unknown_and_a_phone_that_others_may_read_hears_nothing_of_it(placed: Placed, clock: Any) -> None:
    worker, gateway = placed("en", "yes")
    assert ask(worker, gateway, clock, 7, hour=22) == ""  # quiet hours
    assert ask(worker, gateway, clock, 8, hour=9)
    worker.say(AT_HOME["en"])
    told = ask(worker, gateway, clock, 30)
    assert told and not [word for word in TELLING if word.casefold() in told.casefold()]
    ask(worker, gateway, clock, 50)
    assert [row["words"] for row in seen(worker)[:2]] == ["no answer", "no answer"]


def test_a_person_who_holds_the_talk_keeps_the_question(placed: Placed, clock: Any) -> None:
    worker, gateway = placed("en", "yes")
    with worker.app.database.write() as session:
        session.get_one(Conversation, worker.conversation_id).holder = "human"
    ask(worker, gateway, clock, 7)
    assert worker.conversation().question != "check_in"
    with worker.app.database.read() as session:
        assert session.scalars(select(CheckIn).where(CheckIn.day == 7)).one().asked_at is not None
