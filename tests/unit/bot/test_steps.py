"""Steps, roads and careers: only what exists here, each with its evidence; what is not known is not said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.directory.snapshot import Directory
from bot.guidance.careers import careers
from bot.guidance.match import Found, find
from bot.guidance.pathways import Road, roads
from bot.guidance.steps import Graph
from bot.guidance.wishes import from_facts
from bot.store.directory import Employer, OccupationRow, Opening, Training
from nlu.contract import Fact
from tests.support.directory import directory_of

TODAY = date(2026, 11, 23)
PICKER, CLERK, FORKLIFT, AIDE, NURSE = "53-7065.00", "43-5071.00", "53-7051.00", "31-1131.00", "29-2061.00"
KIN = {PICKER: (2, "RC", [CLERK, FORKLIFT]), CLERK: (2, "CR", [PICKER]), FORKLIFT: (2, "R", [PICKER]), AIDE: (2, "SR", [NURSE]), NURSE: (3, "SI", [AIDE])}


def opening(id_: str, soc: str, **more: Any) -> Opening:
    values = {"employer_id": "a", "title_en": id_, "days": [], "licences": [], "demands": [], "arrangement": "direct"}
    return Opening(id=id_, occupational_category=soc, **{**values, "assured_date": TODAY, **more})


def training(id_: str, *socs: str, **more: Any) -> Training:
    values = {"provider": "P", "program_name_en": id_, "format": "in_person", "hiring_employer_ids": []}
    return Training(id=id_, occupational_categories=list(socs), **{**values, **more})


def town(*openings: Opening, trainings: tuple[Training, ...] = ()) -> Directory:
    partners = [Employer(id=n, name=n.upper(), traits=[], work_styles=[], relationship_stage="partner") for n in "abc"]
    kin = [OccupationRow(soc=soc, title_en=soc, riasec=letters, job_zone=zone, related_soc=related) for soc, (zone, letters, related) in KIN.items()]
    next(row for row in kin if row.soc == FORKLIFT).alike_soc = [CLERK, PICKER]
    directory = directory_of(openings, partners, kin)
    directory.trainings.update({t.id: t for t in trainings})
    return directory


def fact(field: str, value: Any, polarity: str = "want", hard: bool = False) -> Fact:
    return Fact(field, value, polarity, hard)  # type: ignore[arg-type]


def job(soc: str, polarity: str = "want") -> Fact:
    return fact("job", {"title": "x", "soc": soc}, polarity)


def looked(directory: Directory, *facts: Fact) -> Found:
    return find(directory, from_facts(facts, TODAY), TODAY)


def ways(found: Found, goal: str, **rates: Any) -> list[Road]:
    return roads(found, Graph(found.directory, TODAY, **rates), goal)


def shape(road: Road) -> list[str]:
    return [stage.training.id if stage.training else stage.soc for stage in road.stages]


def test_an_employers_word_and_the_programmes_people_outweigh_kinship() -> None:
    directory = town(opening("p", PICKER, next_soc=CLERK, next_wage=24.5, months_to_next=9), opening("c", CLERK, base_salary_min=22, salary_unit="hour"), opening("f", FORKLIFT))
    (stated, *_), kin = Graph(directory, TODAY).steps_to(CLERK), Graph(directory, TODAY).steps_to(FORKLIFT)
    assert (stated.before, stated.evidence, stated.wage, stated.months, stated.openings) == (PICKER[:7], "employer", 24.5, 9, 1)
    assert [(s.before, s.evidence, s.wage) for s in kin] == [(PICKER[:7], "related", None)]
    few, many = ({(PICKER[:7], CLERK[:7]): (3, of)} for of in (9, 10))
    assert Graph(directory, TODAY, few).steps_to(CLERK)[0].evidence == "conversions"
    assert Graph(directory, TODAY, few).steps_to(CLERK)[0].went is None  # too few people to be said
    assert Graph(directory, TODAY, many).steps_to(CLERK)[0].went == (3, 10)


def test_skills_in_common_are_evidence_behind_kinship() -> None:
    directory = town(opening("c", CLERK), opening("p", PICKER))
    assert [(s.before, s.evidence) for s in Graph(directory, TODAY).steps_to(CLERK)] == [(PICKER[:7], "related"), (FORKLIFT[:7], "skills")]
    assert [(s.before, s.evidence) for s in Graph(directory, TODAY).steps_to(PICKER)] == [(CLERK[:7], "related"), (FORKLIFT[:7], "related")]
    found = careers(looked(directory, job(FORKLIFT, "have")))
    assert [(c.soc, c.reason, c.to) for c in found] == [(PICKER, "related", FORKLIFT), (CLERK, "skills", FORKLIFT)]
    offers = looked(directory, job(FORKLIFT, "have")).best()
    assert {m.opening.id: "skills" in m.reasons for m in offers} == {"c": True, "p": False}


def test_a_related_step_never_leads_to_work_that_asks_for_less() -> None:
    graph = Graph(town(opening("n", NURSE), opening("a", AIDE)), TODAY)
    assert [s.before for s in graph.steps_to(NURSE)] == [AIDE[:7]]
    assert graph.steps_to(AIDE) == []


def test_the_wanted_work_itself_comes_first_then_a_stone() -> None:
    found = looked(town(opening("p", PICKER, next_soc=CLERK, months_to_next=6), opening("c", CLERK, employer_id="b")), job(CLERK))
    first, second = ways(found, CLERK)
    assert shape(first) == [CLERK[:7]] and first.hires == ("b",) and first.months == 0
    assert shape(second) == [PICKER[:7], CLERK[:7]] and second.months == 6
    assert second.stages[0].opening_id == "p"


def test_training_leads_where_partners_have_said_so_or_have_openings() -> None:
    cna = training("cna", AIDE, weeks=8, cost_total=0, hiring_employer_ids=["c"], prerequisites_en="18 or older")
    idle = training("idle", NURSE, weeks=50)
    road, *others = ways(looked(town(opening("p", PICKER), trainings=(cna, idle)), job(AIDE)), AIDE)
    assert others == [] and shape(road) == ["cna", AIDE[:7]]
    assert (road.hires, road.commitments, road.cost) == ((), ("c",), 0)
    assert road.months == pytest.approx(8 / (52 / 12), abs=0.1) and road.stages[0].needs == ("18 or older",)
    assert ways(looked(town(opening("p", PICKER), trainings=(idle,)), job(NURSE)), NURSE) == []  # nobody hires at its end


def test_no_stage_breaks_a_must_and_none_is_longer_than_three() -> None:
    night = {"opens_at": "22:00", "closes_at": "06:00"}
    directory = town(opening("p", PICKER, next_soc=CLERK, **night), opening("c", CLERK), opening("f", FORKLIFT), opening("a", AIDE), trainings=(training("t", CLERK),))
    found = looked(directory, fact("shift", "overnight", "avoid", True), job(CLERK))
    every = ways(found, CLERK)
    assert every and all(stage.opening_id != "p" for road in every for stage in road.stages)
    assert all(len(road.stages) <= 3 for road in every)


def test_time_and_cost_that_are_not_known_stay_unknown() -> None:
    directory = town(opening("c", CLERK), opening("p", PICKER, next_soc=CLERK), trainings=(training("t", CLERK),))
    by_shape = {tuple(shape(road)): road for road in ways(looked(directory, job(CLERK)), CLERK)}
    assert by_shape["t", CLERK[:7]].cost is None
    assert by_shape["t", CLERK[:7]].months is None


def test_careers_exist_here_and_give_one_true_reason() -> None:
    directory = town(opening("p", PICKER), opening("c1", CLERK), opening("c2", CLERK, employer_id="b"), opening("a", AIDE, valid_through=date(2026, 1, 1)))
    found = careers(looked(directory, job(PICKER, "have"), fact("interest", "social")))
    assert [(c.soc, c.reason, c.to, c.openings, c.partners) for c in found] == [(CLERK, "related", PICKER, 2, 2), (PICKER, "done", None, 1, 1)]
    liked = careers(looked(town(opening("a", AIDE), opening("p", PICKER)), fact("interest", "social")))
    assert [(c.soc, c.reason) for c in liked] == [(AIDE, "interest")]
    assert careers(looked(directory)) == []
