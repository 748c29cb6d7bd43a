"""ZIP, city, transport and how far the worker will go."""

from __future__ import annotations

import pytest

from tests.unit.nlu.reading import expected, read


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("90011", "zip", "zip=90011:have"),
        ("my zip is 90044", None, "zip=90044:have"),
        ("vivo en el 90023", None, "zip=90023:have"),
        ("nine zero zero one one", "zip", "zip=90011:have"),
        ("nueve cero cero dos tres", "zip", "zip=90023:have"),
        ("90210-1234", "zip", "zip=90210:have"),
        ("90001.. no wait, 90002", "zip", "zip=90002:have"),
        ("90033 perdón, 90063", "zip", "zip=90063:have"),
        ("$90011", None, ""),
        ("40000 a year", "pay", "pay_floor={amount:40000,per:year}:want"),
        ("my mom lives in 90011", None, ""),
        ("i live in Compton", None, "city=Compton:have"),
        ("vivo en boyle heights", None, "city=Boyle_Heights:have"),
        ("somewhere near pasadena or glendale please", None, "city=Pasadena:have city=Glendale:have"),
        ("la verdad no sé", None, ""),
        ("i'm in LA", None, "city=La:have"),
        ("my cousin lives in Pomona", None, ""),
    ],
)
def test_where(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("bus", "transport", "transport=bus:have"),
        ("bus", "schedule", "transport=bus:have"),
        ("metro", "pay", "transport=train:have"),
        ("90011, bus", "zip", "zip=90011:have transport=bus:have"),
        ("90011 en camion", "zip", "zip=90011:have transport=bus:have"),
        ("by bike, 90033", "zip", "transport=bike:have zip=90033:have"),
        ("weekdays, car", "schedule", "day=weekday:want transport=car:have"),
        ("bus driver, 90011", "goal", "job=bus_driver:want zip=90011:have"),
        ("no car", "transport", "transport=car:lack"),
        ("no car", None, "transport=car:lack"),
        ("i have a car", None, "transport=car:have"),
        ("I drive", "transport", "transport=car:have"),
        ("i take the bus", None, "transport=bus:have"),
        ("tomo el bus y el metro", None, "transport=bus:have transport=train:have"),
        ("no tengo carro", None, "transport=car:lack"),
        ("tengo troca", None, "transport=car:have"),
        ("ando en bici", None, "transport=bike:have"),
        ("a pie", "transport", "transport=walk:have"),
        ("en camión", "transport", "transport=bus:have"),
        ("my brother gives me a ride", None, "transport=ride:have"),
        ("mi carro no sirve", None, "transport=car:lack"),
        ("my truck broke down", None, "transport=car:lack"),
        ("I don't have a car so it's the bus for me", None, "transport=car:lack transport=bus:have"),
        ("my husband has a car", None, ""),
        ("my bike got stolen but I can walk", "transport", "transport=bike:lack transport=walk:have"),
    ],
)
def test_getting_around(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("no more than 30 minutes away", "commute_max={minutes:30}:want"),
        ("within 5 miles of home", "commute_max={miles:5}:want"),
        ("que no quede a más de media hora", "commute_max={minutes:30}:want"),
        ("an hour on the bus is my max", "commute_max={minutes:60}:want transport=bus:have"),
        ("hasta 10 millas de mi casa", "commute_max={miles:10}:want"),
        ("i get two 15 minute breaks", ""),
    ],
)
def test_how_far(text: str, line: str) -> None:
    assert read(text) == expected(line)
