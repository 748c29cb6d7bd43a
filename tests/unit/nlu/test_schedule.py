"""Days, shifts, times, hours, arrangement, start and the best time to call."""

from __future__ import annotations

import pytest

from tests.unit.nlu.reading import expected, facts, read

MORNING, AFTERNOON, NIGHT = "shift=morning:want", "shift=afternoon:want", "shift=overnight:avoid"


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("mornings", "schedule", MORNING),
        ("M-F 9 to 3", "schedule", "day=weekday:want clock={from:09:00,to:15:00}:want"),
        ("any time", "schedule", ""),
        ("cualquier horario", "schedule", ""),
        ("days only", "schedule", f"{MORNING} {AFTERNOON}"),
        ("de día", "schedule", f"{MORNING} {AFTERNOON}"),
        ("no nights", None, NIGHT),
        ("q no sea d noche", None, NIGHT),
        ("noches no", "schedule", NIGHT),
        ("nights are out", None, NIGHT),
        ("can't do nights", None, NIGHT),
        ("no puedo de noche", None, NIGHT),
        ("no nights or weekends", None, f"{NIGHT} day=weekend:avoid"),
        ("I don't mind weekends but nights no", None, f"day=weekend:want {NIGHT}"),
        ("no me molestan los fines de semana pero de noche no", None, f"day=weekend:want {NIGHT}"),
        ("any day but sunday", None, "day=sun:avoid"),
        ("todos los días menos el domingo", None, "day=sun:avoid"),
        ("lunes a viernes", "schedule", "day=weekday:want"),
        ("monday to friday mornings", None, f"day=weekday:want {MORNING}"),
        ("tues and thurs", "schedule", "day=tue:want day=thu:want"),
        ("wknds r fine", "schedule", "day=weekend:want"),
        ("los sábados sí, los domingos no", None, "day=sat:want day=sun:avoid"),
        ("Mondays, no wait, Tuesdays", None, "day=tue:want"),
        ("el lunes, digo, el martes", "schedule", "day=tue:want"),
        ("tuesday thru saturday", None, "day=tue:want day=wed:want day=thu:want day=fri:want day=sat:want"),
        ("no trabajo domingos", None, "day=sun:avoid"),
        ("i used to work nights", None, ""),
        ("good morning", None, ""),
        ("buenas noches", None, ""),
        ("my husband works nights", None, ""),
        ("NO MORNINGS PLZ", "schedule", "shift=morning:avoid"),
        ("graveyard is fine", None, "shift=overnight:want"),
        ("evenings are best", None, "shift=evening:want"),
    ],
)
def test_days_and_shifts(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("i can work 8 to 2:30", "clock={from:08:00,to:14:30}:want"),
        ("can't go past 6", "clock={from:18:00}:avoid"),
        ("need to be done by 3", "clock={to:15:00}:want"),
        ("only after 9am", "clock={from:09:00}:want"),
        ("no puedo después de las 5", "clock={from:17:00}:avoid"),
        ("de nueve a una", "clock={from:09:00,to:13:00}:want"),
        ("de las 10 de la noche a las 6 de la mañana puedo", "clock={from:22:00,to:06:00}:want"),
        ("1pm to 9pm", "clock={from:13:00,to:21:00}:want"),
        ("hasta las tres y media puedo", "clock={to:15:30}:want"),
        ("i can't start before 8", "clock={to:08:00}:avoid"),
        ("2 to 3 years of cooking", ""),
    ],
)
def test_clock(text: str, line: str) -> None:
    assert {part for part in read(text) if part.startswith("clock")} == expected(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("about 25 hours a week", "hours_per_week={max:25,min:25}:want"),
        ("20 to 30 hours", "hours_per_week={max:30,min:20}:want"),
        ("at least 30 hrs a week", "hours_per_week={min:30}:want"),
        ("no más de 20 horas a la semana", "hours_per_week={max:20}:want"),
        ("can't work more than 20 hours a week", "hours_per_week={max:20}:want"),
        ("worked 60 hours a week at my last job", ""),
        ("full time", "arrangement=full_time:want"),
        ("medio tiempo", "arrangement=part_time:want"),
        ("something permanent, not temp", "arrangement=permanent:want arrangement=temporary:avoid"),
        ("de planta, nada temporal", "arrangement=permanent:want arrangement=temporary:avoid"),
        ("seasonal is fine", "arrangement=seasonal:want"),
    ],
)
def test_hours_and_arrangement(text: str, line: str) -> None:
    assert read(text) == expected(line)


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("monday", "start", "start=2026-11-30:want"),
        ("I can start tomorrow", None, "start=2026-11-25:want"),
        ("mañana mismo", "start", "start=2026-11-25:want"),
        ("asap", "start", "start=now:want"),
        ("ya", "start", "start=now:want"),
        ("need work asap", None, "start=now:want"),
        ("esta semana", "start", "start=this_week:want"),
        ("in two weeks", "start", "start=2026-12-08:want"),
        ("december 1st", "start", "start=2026-12-01:want"),
        ("el primero de diciembre", "start", "start=2026-12-01:want"),
        ("puedo empezar el lunes", None, "start=2026-11-30:want"),
        ("I can start Thursday, I mean Friday", None, "start=2026-11-27:want"),
    ],
)
def test_start(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        ("thursday mornings", "callback", "best_time={day:thu,shift:morning}:want"),
        ("call me in the evening", None, "best_time={shift:evening}:want"),
        ("pueden llamarme los martes por la tarde", None, "best_time={day:tue,shift:afternoon}:want"),
        ("you can call me after 3", None, "best_time={clock:{from:15:00}}:want"),
        ("cancel my call for thursday", None, ""),
        ("can't make tomorrow, got anything friday?", "callback", ""),
    ],
)
def test_best_time(text: str, question: str | None, line: str) -> None:
    assert read(text, question) == expected(line)


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("no Sundays", True), ("I won't do nights", True), ("only mornings", True), ("solo puedo en las mañanas", True),
        ("I'd rather not work nights", False), ("I don't like mornings", False), ("mornings would be nice", False),
        ("no me gusta trabajar de noche", False), ("after 5, not before", True), ("de 8 a 3, después no puedo", True), ("9 to 2, can't before", True), ("from 9 to 2", False),
    ],
)
def test_musts_are_hard(text: str, hard: bool) -> None:
    assert [fact.hard for fact in facts(text)] == [hard]


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("Ana 323-555-0144 afternoons", "afternoon"),
        ("Rosa 213 555 0177 en la mañana", "morning"),
        ("dee 2135550122 morning", "morning"),
        ("soy Luis, 310 555 0188 por las tardes", "afternoon"),
    ],
)
def test_a_number_before_a_part_of_the_day_is_no_hour(text: str, shift: str) -> None:
    assert f"best_time={{shift:{shift}}}:want" in read(text, "contact")


@pytest.mark.parametrize(
    ("text", "hard"),
    [("I can only work while they are in class, 8:30 to 2:30", True), ("solo puedo mientras están en la escuela, de 8:30 a 2:30", True), ("I can work while they are in class, 8:30 to 2:30", False)],
)
def test_only_while_makes_a_time_a_must(text: str, hard: bool) -> None:
    assert [(fact.value, fact.hard) for fact in facts(text, "schedule") if fact.field == "clock"] == [({"from": "08:30", "to": "14:30"}, hard)]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("I have to pick up my kids at 3", [({"to": "15:00"}, True)]), ("tengo que recoger a mi niña a las 3", [({"to": "15:00"}, True)]),
        ("tengo que recoger a mi nieta a las 3 así que hasta las 2:30", [({"to": "14:30"}, False)]), ("my kids are at home at 3", []),
        ("I pick up my son at 2:45", [({"to": "14:45"}, False)]), ("recojo a mi hija a las 3 de la escuela", [({"to": "15:00"}, False)]), ("I pick my daughter up at 3", [({"to": "15:00"}, False)]),
        ("I drop my kids off at 8 and pick them up at 2:30", [({"from": "08:00", "to": "14:30"}, False)]), ("dejo al niño en el kinder a las 8", [({"from": "08:00"}, False)]),
        ("my daughter gets out at 2, I pick her up at 2:15", [({"to": "14:15"}, False)]), ("I pick her up at 3", []), ("my sister picks up her kids at 3", []), ("mi hermana recoge a sus hijos a las 3", []),
        ("ella deja a los niños a las 8", []), ("recogía a mis hijos a las 3", []), ("I take my son to therapy at 4", []), ("my sister works nights and picks up my kids at 3", []),
    ],
)  # fmt: skip
def test_to_fetch_a_child_is_to_be_free_by_then_and_to_leave_one_from_then_on(text: str, times: list[tuple[dict[str, str], bool]]) -> None:
    assert [(fact.value, fact.hard) for fact in facts(text, "schedule") if fact.field == "clock"] == times


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("mi niño sale a las 2:30 y no tengo quien me lo cuide", "care=children:have clock={to:14:30}:want"),
        ("my kid gets out of school at 2:45", "care=children:have clock={to:14:45}:want"),
        ("my sister's kid gets out at 3", ""),
        ("los domingos en la mañana no, por la iglesia", "day=sun:avoid shift=morning:avoid"),
        ("I can't do friday nights", f"day=fri:avoid {NIGHT}"),
        ("no fridays or nights", f"day=fri:avoid {NIGHT}"),
        ("friday nights and saturday mornings are fine", f"day=fri:want shift=overnight:want day=sat:want {MORNING}"),
        ("any day but i got dialysis mon, wed and fri mornings til noon", "day=mon:avoid day=wed:avoid day=fri:avoid"),
        ("tengo terapia los martes", "day=tue:avoid"),
        ("weekdays are fine except wednesdays therapy", "day=wed:avoid"),
        ("I can do mon and tue, therapy fridays", "day=mon:want day=tue:want day=fri:avoid"),
    ],
)
def test_a_part_of_one_day_is_wanted_or_not_as_a_whole_and_what_cannot_be_moved_takes_its_days(text: str, line: str) -> None:
    assert read(text, "schedule") == expected(line)
