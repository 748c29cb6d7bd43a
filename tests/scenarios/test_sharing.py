"""What an employer hears: the worker sees the very words, decides on each sensitive thing, changes them, and can take them back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from bot.console import accounts
from bot.intake.handover.introduction_words import Draft, edits, leaves_out, to_leave_out, words
from bot.leads import introductions, summary
from bot.serving import prepare_sample
from bot.store.tables import Alert, Consent, Introduction
from bot.web.server import create
from nlu.contract import Fact
from tests.support.postgres import both
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]
RECORD = Fact("record", True, "have", text="felony")
ENGLISH = ["yes", "i drove a forklift 3 years, i have a felony from 2015, want warehouse work", "90011", "bus", "no nights", "18"]
SPANISH = ["sí", "trabajo de limpieza, cuido a mis hijos en la tarde", "90022", "autobús", "fines de semana no", "18 la hora", "la primera", "sí", "Ana 213-555-0123"]


def state(worker: Talk) -> dict[str, Any]:
    """What the coordinator sees on the first employer that was chosen."""
    with worker.app.database.read() as session:
        return dict(summary.of_lead(session, worker.lead())["choices"][0]["introduction"])  # type: ignore[arg-type]


def to_share(worker: Talk, texts: list[str]) -> Talk:
    for text in texts:
        worker.say(text)
    if worker.question == "callback":
        worker.say("1")
    assert worker.question == "share"
    return worker


@both
def test_an_employer_gets_the_approved_words_without_what_was_not_agreed_until_they_are_taken_back(talk: Begin) -> None:
    worker = talk("en")
    prepare_sample(worker.app)
    worker = to_share(worker, [*ENGLISH, "the first one, because they take people with a felony", "yes", "Ana 213-555-0123"])
    assert "your record" in worker.said[-1]["text"] and state(worker)["state"] == "not_asked"
    told = worker.say("no")
    assert "drove a forklift" in told and "felony" not in told and "record" not in told
    assert state(worker) == {**state(worker), "state": "asked"} and "words" not in state(worker)
    worker.say("yes")
    seen = state(worker)
    assert seen["state"] == "approved" and f"\n{seen['words']}\n" in told
    with worker.app.database.write() as session:
        accounts.add(session, "Sam", "sam@example.org", "secret word")
    client = TestClient(create(worker.app, start_worker=False))
    client.post("/console/sign-in", data={"email": "sam@example.org", "password": "secret word"})
    page = client.get(f"/console/introductions/{seen['id']}").text
    assert seen["words"] in page and "felony" not in page
    assert seen["words"] in client.get(f"/console/conversations/{worker.conversation_id}").text
    form = re.search(r'name="form_token" value="([^"]+)"', page)
    assert form and client.post(f"/console/introductions/{seen['id']}/passed-on", data={"form_token": form[1]}).status_code == 200
    with worker.app.database.read() as session:
        name = worker.app.snapshots.get(session).employers[session.scalars(select(Introduction)).one().employer_id].name
    answer = worker.say(f"I don't want you to share that with {name.split()[0]} {name.split()[1]} any more")
    assert name in answer and "cannot call back" in answer
    assert state(worker)["state"] == "withdrawn" and "words" not in state(worker)
    assert client.get(f"/console/introductions/{seen['id']}").status_code == 404
    page = client.get(f"/console/conversations/{worker.conversation_id}").text
    assert "taken back: pass nothing on" in page and seen["words"] not in page.split('class="talk"')[0]
    assert worker.lead().status == "new"  # type: ignore[union-attr]
    with worker.app.database.read() as session:
        assert "employers" in [a.detail for a in session.scalars(select(Alert).where(Alert.kind == "withdrawn"))]
        row = session.scalars(select(Introduction)).one()
        with pytest.raises(ValueError, match="not agreed"):
            introductions.passed_on(session, row.id, row.sent_by, worker.app.now())  # type: ignore[arg-type]


def test_the_words_are_changed_until_they_fit_or_refused(talk: Begin) -> None:
    other = to_share(talk("en"), ["yes", "cook", "90011", "bus", "no nights", "18", "the first one", "yes", "Ana 213-555-0123"])
    assert "What shall I change" in other.say("can you change it") and other.question == "share"
    worker = to_share(talk("es"), SPANISH)
    assert "tu familia" in worker.said[-1]["text"]
    assert "Cuida de su familia" in worker.say("sí, que lo sepan")
    assert "Ana" not in worker.say("no pongan mi nombre")
    assert "fines de semana" not in worker.say("se ve bien pero quita el horario")
    assert "cambio" in worker.say("¿lo puedes cambiar?") and worker.question == "share"
    assert "Soy puntual y quiero aprender" in worker.say("soy puntual y quiero aprender")
    assert "no sabe nada" in worker.say("no, mejor no")
    assert state(worker)["state"] == "refused" and worker.question != "share"


@pytest.mark.parametrize(
    ("draft", "there", "not_there"),
    [
        (Draft((RECORD,), "Cook", "the second one because they take people with a felony", frozenset()), "Cook", "felony"),
        (Draft((RECORD,), "Cook", "number 2, they train you", frozenset()), "Why: they train you", "number 2"),
        (Draft((), "Cook", "the first and the second one", frozenset()), "Cook", "Why"),
        (Draft((), "Cook", "1 and 2, close to home", frozenset()), "Why: close to home", "and 2"),
        (Draft((RECORD,), None, None, frozenset({"record"})), "has a record", "Why"),
        (Draft((RECORD,), None, None, frozenset({"record"}), frozenset({"record"})), "would like", "record"),
        (Draft((Fact("name", "Lena", "have"),), None, None, frozenset(), frozenset({"name"}), "I learn fast"), "I learn fast.", "Lena"),
        (Draft((Fact("benefit", "ssi", "have"), Fact("need", "mental_health", "lack")), "Cook", None, frozenset()), "Cook", "support"),
    ],
)
def test_words(draft: Draft, there: str, not_there: str) -> None:
    said = words(draft, "en")
    assert there.casefold() in said.casefold() and not_there.casefold() not in said.casefold()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("leave out my record", {"record"}), ("looks good but take out the part about my hours", {"when"}), ("quiten lo de mis hijos", {"care"}),
        ("don't say why", {"why"}), ("sin mi nombre", {"name"}), ("no digan nada de mi salud", {"limit"}),
    ],
)  # fmt: skip
def test_what_is_left_out(text: str, parts: set[str]) -> None:
    assert leaves_out(text) and to_leave_out(text) == parts


@pytest.mark.parametrize("text", ["delete everything you have about me", "borra todo lo que tienes"])
def test_to_have_all_deleted_is_no_change_of_the_words(text: str) -> None:
    assert not edits(text)


@pytest.mark.parametrize("text", ["yes", "that is fine", "sí, está bien", "no", "it sounds good"])
def test_an_answer_leaves_nothing_out(text: str) -> None:
    assert not leaves_out(text)


@pytest.mark.parametrize(("answer", "asked", "agreed"), [("no", 0, set()), ("yes", 3, {"care"}), ("skip", 0, set())])
def test_several_private_things_are_asked_about_at_once_and_each_only_after_a_yes(talk: Begin, answer: str, asked: int, agreed: set[str]) -> None:
    worker = to_share(talk("en"), ["yes", "cook, i have a felony. i take care of my kids. i get food stamps", "90011", "bus", "no nights", "18", "the first one", "yes", "Ana 213-555-0123"])
    assert all(item in worker.said[-1]["text"] for item in ("your record", "benefits that you get", "your family at home"))
    worker.say(answer)
    singly = 0
    while "Should they?" in worker.said[-1]["text"]:
        singly += 1
        worker.say("yes" if "your family" in worker.said[-1]["text"] else "no")
    with worker.app.database.read() as session:
        given = {row.purpose.removeprefix("share_item:") for row in session.scalars(select(Consent)) if row.purpose.startswith("share_item:") and row.given}
    assert (singly, given) == (asked, agreed)
    assert worker.question == "share" and "May we pass it on" in worker.said[-1]["text"]
    assert ("takes care of family" in worker.said[-2]["text"].lower()) == bool(agreed)


def test_an_ok_is_no_yes_to_private_things_being_told(talk: Begin) -> None:
    worker = to_share(talk("en"), ["yes", "i was in prison, want warehouse work", "90011", "bus", "no nights", "18", "the first one", "yes", "Ana 213-555-0123"])
    assert sum("Thank you for telling me" in said["text"] for said in worker.said) == 1
    for _ in range(2):
        assert "your record" in worker.said[-1]["text"] or "about your record" in worker.said[-1]["text"]
        worker.say("ok")
    assert "May we pass it on" in worker.said[-1]["text"] and "record" not in worker.said[-2]["text"]
