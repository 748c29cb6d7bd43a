"""Making a message plain: folding, SMS spelling, typos and numbers in words, with the way back."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.extract.normal import Normaliser, fold
from nlu.extract.way import Change, Way, rewritten
from tests.unit.nlu.reading import facts

PLAIN = Normaliser(["dishwasher", "carpintero"])


def norm(text: str) -> str:
    return PLAIN.read(text, None, datetime.min).norm


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ME GUSTARÍA, ¿SÍ?", "me gustaria, si?"),
        ("cant do wknds", "can't do weekends"),
        ("q no sea d noche", "que no sea de noche"),
        ("8am", "8 am"),
        ("nooooo", "no"),
        ("kiero travajar", "quiero trabajar"),
        ("overnigth mornings", "overnight mornings"),
        ("the message", "the message"),
        ("i want to wokr in the mornigns", "i want to work in the mornings"),
        ("wuiero trabajjar de nocche", "quiero trabajar de noche"),
        ("busco trbjo", "busco trabajo"),
        ("notengo carro", "no tengo carro"),
        ("it tastes like a falling leaf in a chapter", "it tastes like a falling leaf in a chapter"),
        ("creo que sigan preparando los colores", "creo que sigan preparando los colores"),
        ("limpiaba limpio limpia limpias", "limpiaba limpio limpia limpias"),
    ],
)
def test_norm(text: str, plain: str) -> None:
    assert norm(text) == plain


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("twenty five", "25"), ("veinticinco", "25"), ("treinta y cinco", "35"), ("two hundred and ten", "210"), ("mil doscientos", "1200"),
        ("eighteen and a half", "18.5"), ("dieciocho y medio", "18.5"), ("a las ocho y media", "a las 8:30"), ("nine to five", "9 to 5"),
        ("nine oh oh two three", "90023"), ("the second one", "the second one"), ("una semana", "1 semana"), ("no one", "no one"),
        ("once a week", "once a week"), ("a las once", "a las 11"), ("forty thousand", "40000"),
    ],
)
def test_numbers_in_words(text: str, digits: str) -> None:
    assert norm(text) == digits


def test_offsets_lead_back_to_the_raw_words() -> None:
    text = "¡Hola! mi nombre: José Ángel. QUIERO   wknds, veinticinco la hora"
    words = {fact.field: fact.text for fact in facts(text)}
    assert words["day"] == "wknds" and words["pay_floor"].startswith("veinticinco")
    assert words["name"] == "José Ángel"


def test_folding_keeps_only_plain_characters() -> None:
    assert fold("Ñandú ’quoted’ \u202e\x00e\u0301") == "nandu 'quoted'   e"


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(["8am", "wokr", "9", "oh", "á", "don't", "a@b.co", "2nite", ",", "🚌", "thirty", "two"]), max_size=12).map(" ".join)))
def test_the_way_back_leads_into_the_message_in_its_order(text: str) -> None:
    message = PLAIN.read(text, None, datetime.min)
    spans = [message.raw_span(at, at + 1) for at in range(len(message.norm))]
    assert spans == sorted(spans) and all(0 <= start < end <= len(text) for start, end in spans)
    assert message.norm == PLAIN.plain(text)


@given(st.text("abc", max_size=20), st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.text("xyz", max_size=3))), st.data())
def test_each_character_leads_back_to_what_it_was_made_of(text: str, steps: list[tuple[int, int, str]], data: st.DataObject) -> None:
    changes, at = [], 0
    made: list[tuple[str, int, int]] = []  # each new character and what it was made of
    for gap, size, new in steps:
        start, end = at + gap, at + gap + size
        if start > 0 and end <= len(text) and (size or new):
            changes.append(Change(new, start, end))
            made += [(text[i], i, i + 1) for i in range(at, start)]
            made += [(char, start, end) if size else (char, start - 1, start) for char in new]
            at = end
    made += [(text[i], i, i + 1) for i in range(at, len(text))]
    assert rewritten(text, changes) == "".join(char for char, _, _ in made)
    way = Way(changes, [10 * i for i in range(len(text))])
    for first in range(len(made)):
        last = data.draw(st.integers(first, len(made) - 1))
        assert way.back(first, last + 1) == (10 * made[first][1], 10 * (made[last][2] - 1) + 1)
