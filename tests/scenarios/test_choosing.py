"""Intake that listens, and the worker's choice: whole conversations through the real parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.intake import order, wording
from bot.leads import summary
from bot.store.tables import Choice, Consent, Declined, FactRow, Lead
from tests.support.talk import Talk

pytestmark = pytest.mark.slow
Begin = Callable[..., Talk]
ANSWERS = {
    "en": {"goal": "warehouse", "zip": "90011", "transport": "bus", "schedule": "no nights", "pay": "18"},
    "es": {"goal": "limpieza", "zip": "90022", "transport": "autobús", "schedule": "de noche no", "pay": "18"},
}


def until_offers(worker: Talk, language: str) -> Talk:
    """Agree, and answer shortly until jobs are shown."""
    worker.say("yes" if language == "en" else "sí")
    while worker.question in ANSWERS[language]:
        worker.say(ANSWERS[language][worker.question])
    assert worker.question == "choice"
    return worker


def on_offer(worker: Talk) -> list[Any]:
    """The openings of the last offer."""
    values = next(m["choices"] for m in reversed(worker.said) if any(c["value"].startswith("opening:") for c in m["choices"]))
    ids = [c["value"].removeprefix("opening:") for c in values if c["value"].startswith("opening:")]
    with worker.app.database.read() as session:
        directory = worker.app.snapshots.get(session)
        return [directory.openings[id_] for id_ in ids]


@pytest.mark.parametrize(("language", "two", "one"), [("en", "Two more questions", "One more question"), ("es", "Dos preguntas", "Una pregunta")])
def test_progress_is_said_and_holds(talk: Begin, language: str, two: str, one: str) -> None:
    worker = talk(language)
    until_offers(worker, language)
    asked = [m["text"] for m in worker.said if m["question"]]
    told = [n for n, text in enumerate(asked) if two in text]
    assert len(told) == 1 and one in asked[told[0] + 1]
    assert worker.said[-1]["question"] == "choice" and len(asked) == told[0] + 3


def test_each_question_says_its_own_reason(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    reasons = {}
    while worker.question in ANSWERS["en"]:
        question = worker.question
        reasons[question] = worker.say("why do you ask?").splitlines()[0]
        assert worker.question == question
        worker.say(ANSWERS["en"][question])
    assert len(set(reasons.values())) == len(reasons) >= 4


def test_asking_with_facts_is_answered_and_the_facts_are_taken(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    answer = worker.say("cleaning, in 90022, I drive, no sundays. who do you work with?")
    assert "employers here" in answer
    assert {("zip", "90022", "have"), ("transport", "car", "have"), ("day", "sun", "avoid")} <= set(
        (f, v, p) for f, v, p in worker.facts() if isinstance(v, str)
    )
    assert worker.question not in ("goal", "zip", "transport")


def test_what_was_done_is_not_what_is_wanted_until_it_is_said(talk: Begin) -> None:
    worker = talk("en")
    worker.say("I was a line cook for six years and the place closed")
    answer = worker.say("yes")
    assert worker.question == "goal" and "line cook" in answer
    worker.say("the same")
    assert [p for f, _, p in worker.facts() if f == "job"] == ["have", "want"]
    assert worker.question == "zip"


def test_a_pasted_resume_is_taken_in(talk: Begin) -> None:
    worker = talk("en")
    worker.say("yes")
    answer = worker.say(
        "Ana Lopez\n213-555-0177 ana@example.com\nLos Angeles, CA 90011\nWORK EXPERIENCE\nWarehouse associate, Acme Supply, 2018-2022\n"
        "- Picked and packed orders, drove a forklift\nCashier, Corner Foods, 2015-2018\n- Handled cash\nEDUCATION\n"
        "High school diploma, 2014\nSKILLS: forklift certified, Excel\nLooking for full time day shift work"
    )
    facts = worker.facts()
    assert not any(field == "clock" for field, _, _ in facts)
    assert not any(field == "job" and polarity == "want" for field, _, polarity in facts)
    assert ("licence", "forklift", "have") in facts and ("arrangement", "full_time", "want") in facts
    assert worker.question in order.NARROWING and "something else" in answer


@pytest.mark.parametrize(("language", "words"), [("en", "those are too far away"), ("es", "están muy lejos"), ("en", "do you have anything closer?"), ("es", "ninguna, ¿hay algo más cerca?")])
def test_a_reason_against_is_kept_and_heeded(talk: Begin, language: str, words: str) -> None:
    worker = until_offers(talk(language), language)
    before = on_offer(worker)
    worker.say(words)
    after = on_offer(worker)
    assert not {o.id for o in before} & {o.id for o in after}
    with worker.app.database.read() as session:
        rows = session.scalars(select(Declined)).all()
    assert {(row.opening_id, row.reason, row.words) for row in rows} == {(o.id, "far", words) for o in before}
    shown = next(m["text"] for m in reversed(worker.said) if "1." in m["text"])
    minutes = [int(word) for part in shown.split("min (")[:-1] for word in [part.split()[-1]]]
    earlier = next(m["text"] for m in worker.said if "1." in m["text"])
    least = min(int(part.split()[-1]) for part in earlier.split("min (")[:-1])
    assert minutes and max(minutes) < least


def test_one_is_taken_and_another_declined_in_one_sentence(talk: Begin) -> None:
    worker = until_offers(talk("en"), "en")
    first, second, *_ = on_offer(worker)
    worker.say("the second one because the first is too far")
    with worker.app.database.read() as session:
        assert [c.opening_id for c in session.scalars(select(Choice))] == [second.id]
        assert [(d.opening_id, d.reason) for d in session.scalars(select(Declined))] == [(first.id, "far")]


def test_the_reason_for_choosing_stands_in_the_lead(talk: Begin) -> None:
    worker = until_offers(talk("en"), "en")
    _, second, *_ = on_offer(worker)
    worker.say("the second one because it is near my mother's house")
    worker.say("Ana 213-555-0123")
    with worker.app.database.read() as session:
        told = summary.of_lead(session, worker.lead())  # type: ignore[arg-type]
    assert [(c["opening_id"], "near my mother" in c["reason"]) for c in told["choices"]] == [(second.id, True)]


@pytest.mark.parametrize(("language", "words"), [("en", "which one is closer, 1 or 2?"), ("en", "what's the difference between 1 and 2?"), ("es", "compara la 1 y la 2")])
def test_two_are_compared_and_nothing_is_chosen(talk: Begin, language: str, words: str) -> None:
    worker = until_offers(talk(language), language)
    answer, openings = worker.say(words), on_offer(worker)
    lines = answer.splitlines()[1:3]
    assert [line[:2] for line in lines] == ["1.", "2."]
    assert all(f"{o.base_salary_min:g}" in line for o, line in zip(openings, lines, strict=False) if o.base_salary_min % 1 == 0)
    assert worker.question == "choice"
    with worker.app.database.read() as session:
        assert session.scalars(select(Choice)).all() == []


def test_a_must_told_late_changes_what_is_offered(talk: Begin) -> None:
    worker = until_offers(talk("en"), "en")
    answer = worker.say("actually I can't work weekends and I need at least 22 an hour")
    assert "22" in answer and worker.question == "choice"
    for opening in on_offer(worker):
        assert not {"sat", "sun"} & set(opening.days)
        assert opening.base_salary_max is None or opening.base_salary_max >= 22
    assert "more would fit" in answer
    assert "more would fit" not in worker.say("show me others")


def test_a_no_asks_what_is_wrong_once_and_then_lets_the_coordinator_choose(talk: Begin) -> None:
    worker = until_offers(talk("en"), "en")
    first = on_offer(worker)
    assert "too far" in worker.say("no") and worker.question == "choice"
    assert not {o.id for o in first} & {o.id for o in on_offer(worker)}
    assert "coordinator will choose" in worker.say("no")


def test_who_keeps_nothing_still_gets_answers_and_a_way_on(talk: Begin) -> None:
    worker = talk("en")
    worker.say("no")
    assert "1." in worker.say("any jobs?")
    assert "employers here" in worker.say("who do you work with")
    assert "all I need" not in worker.say("the first one")
    with worker.app.database.read() as session:
        assert session.scalars(select(Choice)).all() == []


@pytest.mark.parametrize("text", ["second one. they train you and thats what i want", "second one. they are hiring and its what i know"])
def test_a_pick_is_heard_though_its_reason_sounds_like_a_question(talk: Begin, text: str) -> None:
    worker = until_offers(talk("en"), "en")
    shown = on_offer(worker)
    worker.say(text)
    with worker.app.database.read() as session:
        assert [choice.opening_id for choice in session.scalars(select(Choice))] == [shown[1].id]


def test_the_choice_is_left_to_us_in_a_word(talk: Begin) -> None:
    worker = until_offers(talk("es"), "es")
    worker.say("usted dígame")
    assert worker.question != "choice"


@pytest.mark.parametrize(("language", "words"), [("en", "actually I can't do {}"), ("es", "la verdad no puedo {}")])
def test_a_must_told_later_takes_a_chosen_job_back(talk: Begin, language: str, words: str) -> None:
    worker = until_offers(talk(language), language)
    chosen = on_offer(worker)[0]
    worker.say("1")
    worker.say({"en": "yes", "es": "sí"}[language])
    worker.say("Ana 213 555 0150")
    lead = worker.lead()
    assert lead is not None
    with worker.app.database.write() as session:
        agreed = {"purpose": f"share_employer:{chosen.employer_id}", "given": True, "channel": "kiosk", "language": language}
        session.add(Consent(person_id=lead.person_id, text_version="1", wording="May I?", **agreed))
    answer = worker.say(words.format(wording.term("day", chosen.days[0], language)))
    assert (chosen.title_es if language == "es" else chosen.title_en) in answer and worker.question == "choice"
    assert chosen.id not in [opening.id for opening in on_offer(worker)]
    with worker.app.database.read() as session:
        assert summary.of_lead(session, session.get_one(Lead, lead.id))["choices"] == []
        shared = session.scalars(select(Consent).where(Consent.purpose.contains(chosen.employer_id))).one()
    assert shared.revoked_at is not None
    worker.say("1")
    with worker.app.database.read() as session:
        assert len(summary.of_lead(session, session.get_one(Lead, lead.id))["choices"]) == 1


@pytest.mark.parametrize(
    ("language", "done", "more", "named", "contact"),
    [
        ("en", "I drove a forklift for six years", "what jobs do you have", "ok longshadow then", "Ana 323 555 0142"),
        ("es", "manejé montacargas seis años", "¿qué trabajos tienen?", "pues longshadow", "Ana 323 555 0142"),
    ],
)
def test_an_open_choice_can_be_asked_about(talk: Begin, language: str, done: str, more: str, named: str, contact: str) -> None:
    """What was done stands in for what is wanted; more jobs, a partner by name and a number are all heard."""
    worker = talk(language)
    worker.say({"en": "yes", "es": "sí"}[language])
    worker.say(done)
    while worker.question in ANSWERS[language]:
        worker.say(ANSWERS[language][worker.question])
    kin = {"53-7051", "53-7065", "53-7062", "53-3033", "43-5071"}
    first = on_offer(worker)
    assert {opening.occupational_category[:7] for opening in first} & kin
    worker.say(more)
    assert not {opening.id for opening in on_offer(worker)} & {opening.id for opening in first}
    worker.say(named)
    assert on_offer(worker)[0].employer_id == "longshadow-coop" and worker.question == "choice"
    assert "(323) 555-0142" in worker.say(contact) and worker.question == "choice"


@pytest.mark.parametrize(
    ("language", "far", "hours", "more", "classes"),
    [
        ("en", "how far is the first one?", "what time does the second start", "tell me more about the third one", "do you have english classes"),
        ("es", "como me queda de lejos la 1", "¿a qué hora es la segunda?", "cuéntame más de la tercera", "tienen clases de ingles"),
    ],
)
def test_one_offer_can_be_looked_at_closer(talk: Begin, language: str, far: str, hours: str, more: str, classes: str) -> None:
    worker = until_offers(talk(language), language)
    first, second, third = (opening.title_es if language == "es" else opening.title_en for opening in on_offer(worker))
    answer = worker.say(far).split("\n")
    assert f"1. {first}" in answer[1] and "min" in answer[1] and second not in answer[1] and worker.question == "choice"
    answer = worker.say(hours).split("\n")
    assert f"2. {second}" in answer[1] and ":" in answer[1] and third not in answer[1] and worker.question == "choice"
    answer = worker.say(more).split("\n")
    assert f"3. {third}" in answer[1] and first not in answer[1] and worker.question == "choice"
    with worker.app.database.read() as session:
        assert session.scalars(select(Declined)).all() == [] and session.scalars(select(Choice)).all() == []
        lessons = [row for row in worker.app.snapshots.get(session).resources.values() if row.category == "english_class"]
    answer = worker.say(classes)
    assert any((row.name_es if language == "es" else row.name_en) in answer for row in lessons)


@pytest.mark.parametrize(("language", "asks", "needs"), [("en", "what time does it start?", "I need childcare before 9am"), ("es", "cuéntame más de ese trabajo", "necesito guardería")])
def test_after_the_choice_more_can_be_asked_about_it(talk: Begin, language: str, asks: str, needs: str) -> None:
    worker = talk(language)
    until_offers(worker, language)
    chosen = on_offer(worker)[0]
    worker.say("1")
    pending = worker.question
    said = worker.say(asks)
    assert (chosen.title_es if language == "es" else chosen.title_en) in said and worker.question == pending
    assert "$" in said and ("Comal y Canela" not in said or chosen.employer_id.startswith("comal"))
    worker.say(needs)
    with worker.app.database.read() as session:
        assert "childcare" in session.scalars(select(FactRow.value).where(FactRow.field == "need")).all()


def test_which_is_nearest_is_answered_from_the_records(talk: Begin) -> None:
    worker = talk("es")
    until_offers(worker, "es")
    offered = on_offer(worker)
    said = worker.say("¿cuál me queda más cerca?")
    assert all(opening.title_es in said for opening in offered) and said.count(" min (autobús)") == len(offered) and worker.question == "choice"
