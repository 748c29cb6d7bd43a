"""Jobs, years, skills and employers."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlu.extract import FactExtractor
from nlu.extract.occupations import Occupation, read_occupations
from tests.unit.nlu.reading import expected, facts, read


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("warehouse", "goal", "job=warehouse:want"),
        ("warehouse", "past_jobs", "job=warehouse:have"),
        ("got laid off from the warehouse", None, "job=warehouse:have"),
        ("anything but warehouse", None, "job=warehouse:avoid"),
        ("lo que sea menos limpieza", "goal", "job=limpieza:avoid"),
        ("busco trabajo en construcción", None, "job=construcción:want"),
        ("I'm looking for office work", None, "job=office:want"),
        ("i was a cashier for 3 years", None, "job=cashier:have years=3:have"),
        ("trabajé de mesera", None, "job=mesera:have"),
        ("my husband drives a truck", None, ""),
        ("mi hermano es cocinero", None, ""),
        ("mi papá era carpintero, yo fui recamarera", "past_jobs", "job=recamarera:have"),
        ("I have 5 years of warehouse experience", None, "job=warehouse:have years=5:have"),
        ("I used to clean houses", None, "job=clean_houses:have"),
        ("no tengo experiencia en cocina", None, ""),
        ("tired of restaurant work", None, "job=restaurant:avoid"),
        ("I want to be a nurse", None, "job=nurse:want"),
    ],
)
def test_jobs(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("I was a dishwasher", "35-9021"), ("fui lavaplatos", "35-9021"), ("janitors", "37-2011"), ("busco de cajera", "41-2011"),
        ("drove a forklift", "53-7051"), ("DISWASHER", "35-9021"), ("fui soldadora", "51-4121"),
    ],
)
def test_an_occupation_has_its_code(text: str, soc: str) -> None:
    assert [fact.value["soc"][:7] for fact in facts(text) if fact.field == "job"] == [soc]


@pytest.mark.parametrize("text", ["warehouse work", "trabajo de construcción", "a job in a restaurant", "office job"])
def test_a_sector_has_no_code(text: str) -> None:
    assert [fact.value["soc"] for fact in facts(text, "goal") if fact.field == "job"] == [None]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("I know how to use excel", "skill=excel:have"), ("sé soldar", "skill=soldar:have"),
        ("no sé usar excel", "skill=excel:lack"), ("good at customer service", "skill=customer_service:have"),
    ],
)
def test_skills(text: str, line: str) -> None:
    assert read(text) == expected(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("I worked at Amazon", "employer=Amazon:have"), ("I want to work at Costco", "employer=Costco:want"),
        ("trabajé en Walmart", "employer=Walmart:have"), ("not Walmart", "employer=Walmart:avoid"),
    ],
)
def test_employers(text: str, line: str) -> None:
    assert read(text) == expected(line)


@pytest.mark.parametrize("text", ["I'm 45 years old", "tengo 45 años", "sober 5 years", "I've lived here 10 years"])
def test_other_years_are_not_experience(text: str) -> None:
    assert not {part for part in read(text) if part.startswith("years")}


def test_reading_the_table(tmp_path: Path) -> None:
    table = tmp_path / "occupations.csv"
    table.write_text(
        "soc,title_en,title_es,names_en,names_es,riasec,job_zone,related_soc\n"
        "99-1234.00,Kite Makers,Papaloteros,kite maker|make kites,papalotero,RA,2,99-1235.00|99-1236.00\n", encoding="utf-8",
    )
    kites = Occupation(
        "99-1234.00", "Kite Makers", "Papaloteros", ("kite maker", "make kites"), ("papalotero",), "RA", 2, ("99-1235.00", "99-1236.00"),
    )
    assert read_occupations(table) == [kites]
    extractor = FactExtractor([kites])
    for text, title in (("Fui papalotera muchos años, hacía papalotes, papaloteras", "papalotera"), ("MAKING KITES", "MAKING KITES")):
        found = extractor.extract(text, "past_jobs")
        assert [fact.value for fact in found if fact.field == "job"] == [{"title": title, "soc": "99-1234.00"}]


@pytest.mark.parametrize(
    ("text", "jobs"),
    [
        ("i cooked 3 years, i have a felony", {"cooked": "have"}), ("limpié en un hospital", {"limpié": "have"}), ("I cleaned at a hotel for 2 years", {"cleaned": "have"}),
        ("I baked", {"baked": "have"}), ("i can work while they at school", {}), ("I worked at a school", {"school": "have"}), ("I cooked dinner for my kids", {}), ("I cleaned in the morning", {}), ("my mom cooked at a diner", {}),
    ],
)  # fmt: skip
def test_work_told_by_its_verb_alone(text: str, jobs: dict[str, str]) -> None:
    assert {fact.value["title"]: fact.polarity for fact in facts(text, "goal") if fact.field == "job"} == jobs


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("I lost my job at the warehouse", "warehouse"), ("they laid me off from the hotel", "hotel"), ("el hotel me descansó", "hotel"), ("cerró la fábrica", "fábrica"),
        ("the factory I worked at shut down", "factory"), ("mi trabajo de mesera no alcanza", "mesera"), ("they cut my job at the factory", "factory"),
    ],
)  # fmt: skip
def test_what_was_lost_was_had(text: str, job: str) -> None:
    assert [(fact.value["title"], fact.polarity) for fact in facts(text, "goal") if fact.field == "job"] == [(job, "have")]


@pytest.mark.parametrize(("text", "job"), [("something in childcare?", "childcare"), ("algo de limpieza?", "limpieza"), ("I used to bag groceries so the second", "bag groceries")])
def test_while_a_choice_is_open_other_work_is_asked_for(text: str, job: str) -> None:
    assert [fact.value["title"] for fact in facts(text, "choice") if fact.field == "job"] == [job]
    assert not [fact for fact in facts("the kitchen one", "choice") if fact.field == "job"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("chambeé de barman en la playa", "job=barman:have"), ("laburaba de mozo", "job=mozo:have"), ("camellaba en un restaurante", "job=restaurante:have"), ("jalaba en una bodega", "job=bodega:have"),
        ("operaba una prensa en la maquila", "job=operaba_una_prensa:have"), ("surtía los anaqueles de noche", "job=surtía_los_anaqueles:have"), ("le hice a la pintura", "job=pintura:have"),
        ("anduve de taxista", "job=taxista:have"), ("trabajo por mi cuenta haciendo jardines", "job=jardines:have work_style=alone:want"), ("andaba buscando de noche", "shift=overnight:want"),
        ("quiero chambear de barman", "job=barman:want"), ("ya me aburrí de ser cajera", "job=cajera:avoid"), ("me harté de ser mesera", "job=mesera:avoid"), ("busco de mozo", "job=mozo:want"),
    ],
)  # fmt: skip
def test_work_is_told_in_the_words_of_many_countries(text: str, line: str) -> None:
    assert read(text) == expected(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("no quiero volver a la fábrica", "job=fábrica:avoid"), ("I don't want to go back to the factory", "job=factory:avoid"), ("me gustaría regresar a la cocina", "job=cocina:want"),
        ("asilos ya no", "job=asilos:avoid"), ("fábrica no me gusta", "job=fábrica:avoid"), ("escuela no tengo", ""), ("It's not that I'm lazy", ""),
    ],
)  # fmt: skip
def test_a_place_refused_or_gone_back_to_is_work(text: str, line: str) -> None:
    assert read(text) == expected(line)


@pytest.mark.parametrize(
    ("text", "soc"),
    [("fui ayudante de plomero", "47-3015"), ("I was an electrician helper", "47-3013"), ("fui jefa de piso en una tienda", "41-1011"), ("le ayudaba a instalar aires acondicionados", "49-9021"), ("repartía periódico", "41-9091")],
)  # fmt: skip
def test_helpers_and_heads_have_their_code(text: str, soc: str) -> None:
    assert [fact.value["soc"][:7] for fact in facts(text, "past_jobs") if fact.field == "job"] == [soc]
