"""What people ask of a job before they take it, and what they tell a message late."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from bot.intake import wording
from bot.intake.choosing import aspects
from bot.store.tables import Choice, FactRow, Lead
from tests.scenarios.test_choosing import Begin, on_offer, until_offers

pytestmark = pytest.mark.slow
ASKED = [
    ("en", "do I need to speak english?", "english"),
    ("es", "¿y hay que hablar inglés?", "english"),
    ("en", "do they hire people with a record?", "record"),
    ("es", "¿aceptan con antecedentes?", "record"),
    ("en", "is there heavy lifting?", "lifting"),
    ("es", "¿piden experiencia?", "experience"),
]


def known(name: str, opening: Any, employer: Any) -> str:
    """Which of the table's words fits the record, worked out apart from the code."""
    if name == "english":
        return "english_known" if "spanish_speaking" in employer.traits or "es" in employer.languages else "english_unknown"
    if name == "record":
        return "record_known" if "fair_chance" in employer.traits else "record_unknown"
    if name == "lifting":
        return "lifting_known" if opening.lifting_lb else "lifting_unknown"
    return "experience_needed" if opening.experience_required else "experience_known"


@pytest.mark.parametrize(("language", "text", "name"), ASKED)
def test_it_is_answered_for_each_offer_and_then_for_the_one_chosen(talk: Begin, language: str, text: str, name: str) -> None:
    worker = until_offers(talk(language), language)
    offered = on_offer(worker)
    with worker.app.database.read() as session:
        employers = worker.app.snapshots.get(session).employers
        words = {o.id: wording.term("aspect", known(name, o, employers[o.employer_id]), language).format(o.lifting_lb) for o in offered}
    said = worker.say(text)
    assert all(f"{wording.title(o, language)}: {words[o.id]}." in said for o in offered) and worker.question == "choice"
    chosen = on_offer(worker)[0]
    worker.say("1")
    pending = worker.question
    said = worker.say(text)
    assert f"{wording.title(chosen, language)}: " in said and worker.question == pending
    with worker.app.database.read() as session:
        assert len(session.scalars(select(Choice)).all()) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I have experience in kitchens", []),
        ("hablo poco inglés", []),
        ("second one. they train you and thats what i want", []),
        ("do they give insurance", ["benefits"]),
        ("¿se ocupa experiencia o saber inglés?", ["english", "experience"]),
        ("how often do they pay?", ["payday"]),
        ("¿y esos pagan por semana?", ["payday"]),
        ("do they drug test", ["testing"]),
        ("they paid us every week at my old job", []),
    ],
)
def test_what_is_told_of_oneself_asks_nothing(text: str, names: list[str]) -> None:
    assert aspects.asked(text) == names


@pytest.mark.parametrize(("language", "text"), [("en", "whats the second one about"), ("es", "¿de qué se trata la segunda?")])
def test_what_the_work_is_comes_in_the_employers_words(talk: Begin, language: str, text: str) -> None:
    worker = until_offers(talk(language), language)
    second = on_offer(worker)[1]
    for _ in range(4):  # asking is not being tired of the question
        said = worker.say(text)
        assert worker.question == "choice"
    assert worker.lead() is None
    worker = until_offers(talk(language), language)
    said = worker.say(text)
    assert (second.description_es if language == "es" else second.description_en) in said


@pytest.mark.parametrize(
    ("language", "contact", "time", "value"),
    [
        ("en", "Dre 3235550199", "evenings after 5", {"clock": {"from": "17:00"}}),
        ("es", "Rosa 323 555 0199", "cuando sea antes de las 2", {"clock": {"to": "14:00"}}),
        ("en", "Dre 3235550199", "mornings", {"shift": "morning"}),
    ],
)
def test_a_time_told_after_the_number_is_for_the_call(talk: Begin, language: str, contact: str, time: str, value: dict[str, Any]) -> None:
    worker = until_offers(talk(language), language)
    worker.say("1")
    if worker.question == "adult":
        worker.say("yes" if language == "en" else "sí")
    worker.say(contact)
    assert worker.lead() is not None
    said = worker.say(time)
    told = {field: found for field, found, _ in worker.facts()}
    assert told["best_time"] == value and "clock" not in told
    assert ("to call" if language == "en" else "para llamarte") in said and "{" not in said


@pytest.mark.parametrize(("language", "text"), [("en", "i have no papers, does it matter?"), ("es", "no tengo papeles, ¿eso importa?")])
def test_papers_are_answered_once_and_change_no_offer(talk: Begin, language: str, text: str) -> None:
    worker = until_offers(talk(language), language)
    before = on_offer(worker)
    said = worker.say(text)
    answer = worker.app.engine.catalogue.say("utter_papers", language, "kiosk").text
    assert answer in said and worker.question == "choice" and on_offer(worker) == before
    assert answer not in worker.say(text)
    with worker.app.database.read() as session:
        kept = session.scalars(select(FactRow.value).where(FactRow.field == "need")).all()
        assert kept == ["legal"] and session.scalars(select(Lead)).all() == []


def test_a_question_with_the_pick_is_answered_and_told_to_no_employer(talk: Begin) -> None:
    worker = until_offers(talk("es"), "es")
    third = on_offer(worker)[2]
    said = worker.say("la 3 está bien pero ¿cuándo empiezo?")
    assert wording.title(third, "es") in said and wording.start_words(third.job_start_date, "es") in said and worker.question != "choice"
    if worker.question == "adult":
        worker.say("sí")
    said = worker.say("Yadira 562 555 0111")
    assert "le gustaría trabajar con ustedes" in said and "cuándo empiezo" not in said and "está bien" not in said


@pytest.mark.parametrize(("language", "asks", "yes"), [("en", "what time is the second one?", "yes"), ("es", "¿a qué hora es la segunda?", "sí")])
def test_a_yes_after_a_closer_look_takes_that_one(talk: Begin, language: str, asks: str, yes: str) -> None:
    worker = until_offers(talk(language), language)
    second = on_offer(worker)[1]
    worker.say(asks)
    assert worker.question == "choice"
    worker.say(yes)
    with worker.app.database.read() as session:
        assert [row.opening_id for row in session.scalars(select(Choice))] == [second.id]


@pytest.mark.parametrize(("language", "text"), [("en", "whatever pays 20"), ("es", "la que sea que pague 20")])
def test_whatever_with_a_condition_leaves_no_choice_to_us(talk: Begin, language: str, text: str) -> None:
    worker = until_offers(talk(language), language)
    worker.say(text)
    assert worker.question == "choice"


@pytest.mark.parametrize(("language", "text"), [("en", "I need help finding a job asap"), ("es", "necesito trabajo urgente, me corrieron")])
def test_a_need_for_work_lists_no_jobs_from_anywhere(talk: Begin, language: str, text: str) -> None:
    assert "$" not in talk(language).say(text)
    assert "$" in talk(language).say("what jobs do you have?" if language == "en" else "¿qué trabajos tienen?")


def test_what_happens_next_is_the_call_once_there_is_a_lead(talk: Begin) -> None:
    worker = until_offers(talk("en"), "en")
    worker.say("1")
    worker.say("yes")
    worker.say("Ana 213-555-0123")
    assert "promise to call by" in worker.say("what happens next?")
