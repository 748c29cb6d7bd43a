"""How far negation reaches, whom a clause is about, and what a repair takes back."""

from __future__ import annotations

import pytest

from nlu.extract.normal import fold
from nlu.extract.scope import Scope
from nlu.extract.sieve import Sieve
from tests.unit.nlu.reading import expected, read


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("no nights, weekends ok", "shift=overnight:avoid day=weekend:want"),
        ("no nights please, but weekends yes", "shift=overnight:avoid day=weekend:want"),
        ("I can't do Mondays and I have a car", "day=mon:avoid transport=car:have"),
        ("can't work sundays or mondays", "day=sun:avoid day=mon:avoid"),
        ("ni sábados ni domingos", "day=sat:avoid day=sun:avoid"),
        ("no puedo los lunes pero los martes sí", "day=mon:avoid day=tue:want"),
        ("mornings and afternoons are fine, nights no", "shift=morning:want shift=afternoon:want shift=overnight:avoid"),
        ("not Mondays, Tuesdays are good", "day=mon:avoid day=tue:want"),
        ("tired of warehouses, want an office job", "job=warehouses:avoid job=office:want"),
        ("I used to cook but now I want landscaping", "job=cook:have job=landscaping:want"),
    ],
)
def test_reach(text: str, line: str) -> None:
    assert read(text) == expected(line)


@pytest.mark.parametrize(
    ("text", "other", "own"),
    [
        ("my husband drives a truck and I clean houses", "truck", "clean"),
        ("mi esposo trabaja de noche y yo busco de día", "noche", "dia"),
        ("she works at a hotel. I want a kitchen job", "hotel", "kitchen"),
        ("my boss fired me from the warehouse", "", "warehouse"),
        ("I take care of my mom and I can do mornings", "", "mornings"),
    ],
)
def test_whom_it_is_about(text: str, other: str, own: str) -> None:
    plain = fold(text)
    scope = Scope(Sieve(plain))
    assert not other or scope.about_other(plain.index(other))
    assert not scope.about_other(plain.index(own))


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("18, no wait, 19", "pay", "pay_floor={amount:19,per:hour}:want"),
        ("90011 sorry 90012", "zip", "zip=90012:have"),
        ("mornings, actually afternoons", "schedule", "shift=afternoon:want"),
        ("los lunes y martes, no espera, los jueves", "schedule", "day=thu:want"),
    ],
)
def test_repairs(text: str, question: str, line: str) -> None:
    assert read(text, question) == expected(line)


def test_the_same_in_both_languages_and_mixed() -> None:
    said = ("no nights, no car, at least 20 an hour", "de noche no, sin carro, mínimo 20 la hora", "no puedo nights, no tengo car, at least 20 la hora")
    assert read(said[0]) == read(said[1]) == read(said[2])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("busco trabajo de cocina, no puedo domingos", "job=cocina:want day=sun:avoid"),
        ("quiero almacén, no puedo noches", "job=almacén:want shift=overnight:avoid"),
        ("busco limpieza no trabajo lunes", "job=limpieza:want day=mon:avoid"),
        ("los domingos no puedo nada", "day=sun:avoid"),
        ("domingos no, tengo iglesia", "day=sun:avoid"),
    ],
)
def test_a_refusal_with_its_own_object_refuses_only_that(text: str, line: str) -> None:
    assert read(text, "goal") == expected(line)


@pytest.mark.parametrize(
    "text",
    ["bus, I don't have a car", "camión, no tengo carro", "el bus no tengo carro", "bus. no car", "take the bus i dont have no car", "uso el camion, carro no tengo"],
)
def test_having_one_thing_and_lacking_another(text: str) -> None:
    assert read(text, "transport") == expected("transport=bus:have transport=car:lack")
