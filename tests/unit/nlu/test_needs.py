"""Needs, limits, care, benefits, record, languages, licences and schooling."""

from __future__ import annotations

import pytest

from tests.unit.nlu.reading import expected, facts, read


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("childcare", "needs", "need=childcare:lack"),
        ("guardería", "needs", "need=childcare:lack"),
        ("I need help with bus fare", None, "need=transport:lack"),
        ("work boots", "needs", "need=clothes_tools:lack"),
        ("I don't need childcare", "needs", ""),
        ("no necesito guardería", "needs", ""),
        ("we need food", None, "need=food:lack"),
        ("estoy durmiendo en mi carro", None, "need=housing:lack"),
        ("i lost my id", None, "need=documents:lack"),
        ("me robaron la cartera con mi identificación", None, "need=documents:lack"),
        ("todavía no tengo papeles", "needs", "need=legal:lack"),
        ("need a therapist", None, "need=mental_health:lack"),
        ("necesito clases de inglés", None, "need=english_class:lack"),
        ("no tengo aseguranza", None, "need=health_insurance:lack"),
        ("i want to get my record expunged", None, "need=legal:lack"),
    ],
)
def test_needs(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("can't lift over 20", "limits", "limit=lifting:avoid"),
        ("no puedo cargar más de veinticinco libras", "limits", "limit=lifting:avoid"),
        ("no heights", "limits", "limit=heights:avoid"),
        ("le tengo miedo a las alturas", None, "limit=heights:avoid"),
        ("I can't stand all day", None, "limit=standing:avoid"),
        ("hincarme no puedo", "limits", "limit=kneeling:avoid"),
        ("I can lift 50 pounds no problem", None, ""),
        ("I don't mind the heat", None, ""),
        ("i'm 62 years old", None, "adult=true:have"),
    ],
)
def test_limits(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)


@pytest.mark.parametrize(
    ("text", "pounds"), [("can't lift over 20", 20), ("nothing over 50 lbs", None), ("no puedo cargar más de 10 kilos", 22)]
)
def test_the_load_is_kept(text: str, pounds: int | None) -> None:
    assert [fact.max_lb for fact in facts(text, "limits") if fact.field == "limit"] in ([pounds], [pounds or 50])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("I take care of my mom", "care=elder:have"), ("cuido a mi mamá enferma", "care=elder:have"),
        ("I have to pick up my kids from school", "care=children:have"), ("soy madre soltera", "care=children:have"),
        ("I'm pregnant", "care=pregnant:have"), ("my kids love soccer", ""), ("mi hermana está embarazada", ""),
        ("i get ssi", "benefit=ssi:have"), ("tengo medi-cal y calfresh", "benefit=medicaid:have benefit=snap:have"),
        ("I don't have a car but I get food stamps", "benefit=snap:have transport=car:lack"), ("i lost my job and get unemployment", "benefit=unemployment:have"),
        ("I want to apply and get food stamps", ""), ("i watch my kids and get wic", "benefit=wic:have care=children:have"),
        ("I don't get food stamps", ""), ("how do i apply for wic", ""), ("will I lose my Medicaid", "benefit=medicaid:have"),
        ("i have a felony", "record=true:have"), ("estuve en la cárcel", "record=true:have"), ("I'm on parole", "record=true:have"),
        ("I don't have a record", ""), ("clean record", ""), ("no tengo antecedentes", ""),
        ("I speak Spanish", "language_spoken=es:have"), ("no hablo mucho inglés", "language_spoken=en:lack"),
        ("no se ingles muy bien", "language_spoken=en:lack"), ("I don't speak English very well", "language_spoken=en:lack"),
        ("hablo inglés muy bien", "language_spoken=en:have"),
        ("my english is not good", "language_spoken=en:lack"), ("en español por favor", ""),
        ("I'm bilingual, english and spanish", "language_spoken=en:have language_spoken=es:have"),
    ],
)
def test_circumstances(text: str, line: str) -> None:
    assert read(text) == expected(line)


@pytest.mark.parametrize("text", ["¿y hay que hablar inglés?", "piden inglés?", "do I need to speak english there?"])
@pytest.mark.parametrize("question", [None, "adult", "contact"])
def test_what_a_job_asks_for_is_no_fact_about_oneself(text: str, question: str | None) -> None:
    assert read(text, question) == set()


def test_a_language_switch_is_no_fact() -> None:
    assert read("spanish", "language") == set()


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("forklift", "licence", "licence=forklift:have"),
        ("I have a guard card", None, "licence=guard_card:have"),
        ("tengo licencia de manejar", None, "licence=drivers:have"),
        ("no license", None, "licence=drivers:lack"),
        ("had a guard card but it's expired", "licence", "licence=guard_card:lack"),
        ("class A", "licence", "licence=cdl_a:have"),
        ("I want to get my CDL", None, ""),
        ("food handlers card and servsafe", "licence", "licence=food_handler:have"),
        ("osha 10", "licence", "licence=other:osha_10:have"),
        ("no tengo licencia de conducir", None, "licence=drivers:lack"),
    ],
)
def test_licences(text: str, question: str | None, line: str) -> None:
    assert {part for part in read(text, question) if not part.startswith("need=training")} == expected(line)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I got my GED", "high_school"), ("terminé la preparatoria", "high_school"), ("dropped out in 10th grade", "some_high_school"),
        ("some college", "some_college"), ("I have a bachelor's degree", "bachelor"), ("tengo maestría", "graduate"),
        ("no terminé la prepa", "some_high_school"), ("I have an associate degree", "associate"),
    ],
)
def test_schooling(text: str, level: str) -> None:
    assert read(text) == {f"education={level}:have"}
