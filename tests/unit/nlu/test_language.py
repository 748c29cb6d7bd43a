"""The language of short, misspelt and mixed messages."""

from __future__ import annotations

import pytest

from nlu.language import detect

ENGLISH = ["need work", "no car", "hi there", "cant do nites", "wut jobs u got", "looking for warehouse work", "call me", "im in compton", "forklift driver 3yrs", "thx bye", "stop texting me", "who are you", "part time pls"]
SPANISH = [
    "busco trabajo", "sin carro", "buenas tardes", "no puedo de noche", "q tienen d trabajo", "quiero chamba", "llamenme", "vivo en compton", "cocinero 3 anos", "grax adios", "ya no me escriban", "quien eres",
    "medio tiempo porfa", "nesesito travajo", "kiero una cita", "tengo licensia", "ola", "mañana", "para nada",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert detect(text)[0] == "en" and detect(text)[1] > 0.5


@pytest.mark.parametrize("text", SPANISH)
def test_spanish(text: str) -> None:
    assert detect(text)[0] == "es" and detect(text)[1] > 0.5


@pytest.mark.parametrize("text", ["90011", "ok", "", "👍", "yo", "Maria", "213 555 0123", "...", "Jose Garcia"])
def test_nothing_is_known(text: str) -> None:
    assert detect(text)[1] == 0.5


def test_more_words_make_it_surer() -> None:
    assert detect("hola, busco trabajo de limpieza por las mañanas")[1] > detect("hola")[1] > 0.5
