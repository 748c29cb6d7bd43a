"""Wording of kinds that the first rules did not foresee: buses by number, cars by brand, places of work, numbers told in parts."""

from __future__ import annotations

import pytest

from tests.unit.nlu.reading import expected, facts, read


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("got a honda that runs fine", "transport", "transport=car:have"),
        ("mi esposo me lleva en su carro", "transport", "transport=ride:have"),
        ("carro no tengo todavia", "transport", "transport=car:lack"),
        ("teniamos carro pero lo vendimos", "transport", "transport=car:lack"),
        ("voy a comprar un carrito", "transport", ""),
        ("el carro es de mi hermano", "transport", ""),
        ("i take the 204", "transport", "transport=bus:have"),
        ("ando en la combi", "transport", "transport=bus:have"),
        ("nada, no tengo nada", "transport", "transport=none:have"),
        ("es noventa doscientos cincuenta y cinco", "zip", "zip=90255:have"),
        ("ninety oh eleven", "zip", "zip=90011:have"),
        ("2 mil quinientos al mes", "pay", "pay_floor={amount:2500,per:month}:want"),
        ("nothing under eighteen fifty", "pay", "pay_floor={amount:18.5,per:hour}:want"),
        ("domingos ni loco", "schedule", "day=sun:avoid"),
        ("cualquier dia menos los domingos", "schedule", "day=sun:avoid"),
        ("nights mess me up", "schedule", "shift=overnight:avoid"),
        ("i sleep during the day", "schedule", ""),
        ("ninguna licencia", "licence", "licence=drivers:lack"),
        ("lost my social security card", "needs", "need=documents:lack"),
        ("fridge is empty till friday", "needs", "need=food:lack"),
        ("they're about to shut my phone off", "needs", "need=phone_internet:lack"),
        ("my english is bad, i wanna take classes", "needs", "language_spoken=en:lack need=english_class:lack"),
        ("how long is the welding class", None, ""),
        ("my son is with my mom till 6 so days only, no sundays", "schedule", "shift=morning:want shift=afternoon:want day=sun:avoid"),
        ("mi esposo trabaja de noche asi que duerme de dia", "schedule", ""),
        ("ando en bus, pero de noche ya no pasa", "transport", "transport=bus:have"),
        ("no puedo de noche, no hay camion", "schedule", "shift=overnight:avoid transport=bus:lack"),
        ("i can't do nights there's no bus", "schedule", "shift=overnight:avoid"),
        ("y si no contesto la llamada?", None, ""),
        ("si limpio casas me quitan los cupones?", None, "benefit=snap:have"),
        ("los fines limpiaba casas", None, "job=limpiaba_casas:have"),
        ("el miercoles 2 de diciembre", "start", "start=2026-12-02:want"),
        ("el doctor dijo que nada de cargar pesado", None, "limit=lifting:avoid"),
        ("my doctor says no construction", "limits", "job=construction:avoid"),
        ("front desk at a motel", "past_jobs", "job=front_desk:have"),
        ("no menos de 3200 al mes, somos cinco en la casa", "pay", "pay_floor={amount:3200,per:month}:want"),
        ("no tengo carro ni licencia", None, "transport=car:lack licence=drivers:lack"),
        ("were about to lose the apartment", "needs", "need=housing:lack"),
        ("the interview went good", "check_in", "work_status=interview:have"),
    ],
)
def test_wording(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("limpiaba cuartos en un hotel", ["limpiaba cuartos"]),
        ("front desk at a gym", ["front desk"]),
        ("hospital dishwasher and janitor", ["dishwasher", "janitor"]),
        ("trabajé en un hotel limpiando cuartos", ["limpiando cuartos"]),
        ("experiencia en warehouse, picking", ["warehouse", "picking"]),
        ("worked in a warehouse and then as a cook", ["warehouse", "cook"]),
    ],
)
def test_a_place_is_no_job_beside_one(text: str, titles: list[str]) -> None:
    assert [fact.value["title"] for fact in facts(text, "past_jobs") if fact.field == "job"] == titles
