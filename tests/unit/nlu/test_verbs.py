"""Forms of Spanish verbs, what they make of job titles, and what the act says about the facts beside it."""

from __future__ import annotations

import pytest

from nlu.coherence import coherent, told
from nlu.contract import Fact
from nlu.extract import verbs
from tests.unit.nlu.reading import expected, facts, read


@pytest.mark.parametrize(
    ("form", "infinitive", "tense"),
    [
        ("empaque", "empacar", "past"), ("cargaba", "cargar", "past"), ("atiendo", "atender", "present"), ("atendia", "atender", "past"), ("surtiendo", "surtir", "gerund"),
        ("puse", "poner", "past"), ("construyendo", "construir", "gerund"), ("hecho", "hacer", "participle"), ("regue", "regar", "past"), ("recojo", "recoger", "present"),
    ],
)  # fmt: skip
def test_forms_lead_back_to_the_infinitive(form: str, infinitive: str, tense: str) -> None:
    assert (verbs.infinitive(form), verbs.tense(form)) == (infinitive, tense)


@pytest.mark.parametrize(("text", "soc"), [("atendía mesas", "35-3031.00"), ("ponía azulejo", "47-2044.00"), ("descargué contenedores", "53-7062.00"), ("he surtido pedidos", "53-7065.00")])
def test_a_verb_of_work_in_any_form_is_its_occupation(text: str, soc: str) -> None:
    (job,) = facts(text, "past_jobs")
    assert (job.field, job.value, job.polarity) == ("job", {"title": text.removeprefix("he "), "soc": soc}, "have")


def test_what_was_said_is_set_right_and_not_refused() -> None:
    assert read("no, dije los jueves no los martes", "confirm") == expected("day=thu:want")
    assert read("tampoco tengo carro", "transport") == expected("transport=car:lack")


def test_a_sure_act_without_wishes_strikes_only_wishes() -> None:
    day, name = Fact("day", "sat", "want", False, "saturday", 0, 8), Fact("name", "Rosa", "have", False, "Rosa", 9, 13)
    assert coherent([day, name], "other", 0.9) == (name,)
    assert coherent([day, name], "other", 0.3) == coherent([day, name], "inform", 0.9) == (day, name)


def test_a_part_of_the_day_answers_when_to_call_whatever_the_act() -> None:
    part, clock = (Fact("best_time", value, "want", False, "tarde", 0, 5) for value in ({"shift": "afternoon"}, {"clock": "14:00"}))
    assert coherent([part, clock], "book", 0.9, "callback") == (part,)
    assert coherent([part, clock], "book", 0.9, "schedule") == ()


def test_who_tells_what_was_asked_skips_nothing() -> None:
    name = Fact("name", "Desi", "have", False, "Desi", 0, 4)
    assert told("skip", [name], "Desi", "contact") == "inform"
    assert told("skip", [name], "skip, I am Desi", "contact") == told("skip", [name], "Desi", "zip") == told("skip", [], "Desi", "contact") == "skip"
