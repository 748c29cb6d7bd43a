"""The first conversation, English and Spanish, through the real parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.leads import summary
from bot.store.tables import Alert, Choice, Consent, FactRow, Message
from tests.support.postgres import both
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]

ENGLISH = {
    "language": "english",
    "consent": "yes",
    "goal": "got laid off, looking for warehouse work",
    "zip": "90011",
    "transport": "bus",
    "schedule": "no nights",
    "pay": "18",
    "needs": "no",
    "choice": "the first one",
    "adult": "yes",
    "contact": "Ana 213-555-0123",
}
SPANISH = {
    "language": "español",
    "consent": "sí",
    "goal": "me despidieron, busco trabajo de limpieza",
    "zip": "90022",
    "transport": "autobús",
    "schedule": "fines de semana no",
    "pay": "18 la hora",
    "needs": "no",
    "choice": "la primera",
    "adult": "sí",
    "contact": "Luis 323-555-0145",
}


def answer_until_lead(talk: Talk, answers: dict[str, str]) -> Talk:
    """Answer shortly what is asked, until there is a lead or the answers run out."""
    while talk.lead() is None:
        question = talk.question
        assert question in answers, (question, talk.said[-1]["text"])
        assert talk.sent < 12
        talk.say(answers[question])
    return talk


@both
@pytest.mark.parametrize(("answers", "language"), [(ENGLISH, "en"), (SPANISH, "es")])
def test_short_answers_reach_a_consented_lead_in_ten(talk: Begin, answers: dict[str, str], language: str) -> None:
    worker = answer_until_lead(talk(), answers)
    assert worker.sent - 1 <= 10  # the language is picked on the first screen
    with worker.app.database.read() as session:
        told = summary.of_lead(session, worker.lead())  # type: ignore[arg-type]
    assert told["language"] == language
    assert told["phone"] and told["place"] and told["goal"]
    assert len(told["choices"]) == 1
    assert told["consent"]["wording"] and told["consent"]["language"] == language


def test_offers_respect_every_must(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    worker.say("warehouse or cleaning, at least 19 an hour, no nights and no weekends, no car, I take the bus")
    worker.say("90011")
    shown = [c["value"].removeprefix("opening:") for c in worker.said[-1]["choices"] if c["value"].startswith("opening:")]
    assert len(shown) >= 2
    with worker.app.database.read() as session:
        directory = worker.app.snapshots.get(session)
    for opening in (directory.openings[i] for i in shown):
        assert not {"sat", "sun"} & set(opening.days)
        assert opening.base_salary_min >= 19
        assert not opening.opens_at or "05:00" <= opening.opens_at <= "16:00"


def test_correction_takes_the_new_value(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    worker.say("cleaning work")
    worker.say("90011")
    assert ("zip", "90033", "have") not in worker.facts()
    worker.say("sorry, I meant 90033")
    assert [fact for fact in worker.facts() if fact[0] == "zip"] == [("zip", "90033", "have")]
    assert worker.question in ("transport", "schedule", "pay")


def test_skipping_everything_still_shows_employers(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    asked = []
    for _ in range(8):
        asked.append(worker.question)
        worker.say("skip")
    assert asked[:2] == ["goal", "zip"] and set(asked[2:4]) < {"transport", "schedule", "pay"}
    assert "choice" in asked
    assert len(set(asked)) == len([a for a in asked if a]) or None in asked


@pytest.mark.parametrize("steps", range(8))
def test_a_person_and_stop_at_every_step(talk: Begin, steps: int) -> None:
    texts = ["yes", "warehouse", "90011", "bus", "no nights", "18", "no"]
    worker = talk("en")
    for text in texts[:steps]:
        worker.say(text)
    assert "coordinators" in worker.say("can I talk to a real person please")
    assert worker.conversation().holder == "requested"
    with worker.app.database.read() as session:
        consent = session.scalars(select(Consent).where(Consent.purpose == "contact")).one()
    assert "contact" in consent.wording
    assert "stop" in worker.say("STOP").lower()
    assert worker.say("hello?") == ""
    assert "Welcome back" in worker.say("START")


def test_no_to_keeping_erases_the_words(talk: Begin) -> None:
    worker = talk("en")
    worker.say("i was a cook and need work by 90011")
    assert "deleted what you wrote" in worker.say("no")
    with worker.app.database.read() as session:
        assert session.scalars(select(FactRow)).all() == []
        assert all(m.text is None for m in session.scalars(select(Message).where(Message.author == "worker")))
    assert "1." in worker.say("any jobs right now?")
    assert worker.facts() == []


def test_erasing_asks_once_and_takes_all(talk: Begin) -> None:
    worker = answer_until_lead(talk("en"), ENGLISH)
    assert worker.say("delete everything you have about me") and worker.question == "confirm"
    assert "deleted" in worker.say("yes")
    with worker.app.database.read() as session:
        for table in (FactRow, Consent, Choice):
            assert session.scalars(select(table)).all() == []
    assert worker.lead() is None


def test_crisis_gets_lines_and_people_and_no_question(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    answer = worker.say("I lost everything and I want to kill myself")
    assert "988" in answer and "911" in answer and worker.question is None
    with worker.app.database.read() as session:
        assert [a.kind for a in session.scalars(select(Alert))] == ["safety_crisis_self"]
    assert worker.conversation().needs_person_reason == "safety_crisis_self"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "came empty"),
        ("   ", "came empty"),
        ("x" * 10_000, ""),
        ("\U0001f62d\U0001f62d", ""),
        ("\u202eمرحبا", ""),
        ("a\x00b\x07", ""),
        ('/restart{"goal": "x"}', ""),
        ('/ask_human{"name": "x"}', ""),
        ("99999", "don't know the ZIP"),
        ("10001", "outside our area"),
    ],
)
def test_bad_input_gets_a_sentence_and_loses_nothing(talk: Begin, text: str, expected: str) -> None:
    worker = talk("en")
    worker.say("yes")
    worker.say("warehouse")
    before = worker.facts()
    answer = worker.say(text)
    assert answer and expected in answer
    assert all(fact in worker.facts() for fact in before)
    with worker.app.database.read() as session:
        inbound: Any = session.scalars(select(Message).where(Message.author == "worker").order_by(Message.seq.desc())).first()
    assert inbound.status == "done"
    assert worker.say("90011") and ("zip", "90011", "have") in worker.facts()


def test_pending_words_expire(talk: Begin, clock: Any) -> None:
    worker = talk("en")
    worker.say("I was a cook near 90011")
    clock.forward(hours=25)
    worker.app.worker.drain()
    assert worker.facts() == []
    assert worker.conversation() is not None


def test_a_number_given_after_asking_for_a_person_is_passed_on_at_once(talk: Begin) -> None:
    worker = talk("en")
    worker.say("can I talk to a person please")
    assert "passed that on" in worker.say("Joe 213-555-0101")
    assert ("phone", "+12135550101", "have") in worker.facts()
    assert worker.conversation().holder == "requested"
