"""Which words say that there is no phone, and which that no calls can be taken."""

import pytest

from bot.intake.handover.in_person import BORROWED, CALLS_NOT, WITHOUT


@pytest.mark.parametrize(
    "text",
    [
        "no phone",
        "i don't have a phone or email",
        "I lost my phone last week",
        "my phone got cut off",
        "no tengo teléfono",
        "no tengo cel ni correo",
        "me robaron el celular",
        "se me descompuso el teléfono",
        "without a phone",
    ],
)
def test_no_phone(text: str) -> None:
    assert WITHOUT.search(text)


@pytest.mark.parametrize("text", ["my sister's phone", "I borrowed a phone", "el teléfono es de mi vecina", "este celular es prestado"])
def test_a_borrowed_phone(text: str) -> None:
    assert BORROWED.search(text)


@pytest.mark.parametrize("text", ["i cant take calls", "no calls please just text me", "don't call me", "no puedo recibir llamadas", "mejor por mensaje"])
def test_no_calls(text: str) -> None:
    assert CALLS_NOT.search(text)


@pytest.mark.parametrize(
    "text",
    ["my phone is 213 555 0100", "I answered phones", "call me any time", "no nights", "phone repair", "tengo teléfono", "llámame mañana", "I have a phone"],
)
def test_neither(text: str) -> None:
    assert not any(pattern.search(text) for pattern in (WITHOUT, BORROWED, CALLS_NOT))
