"""An employer named as people name it."""

from __future__ import annotations

import pytest

from bot.intake.choosing.partner_names import spoken_of

NAMES = ("tres faroles fulfillment", "panadería dos molinos", "panadería el sol", "casa alta", "casa alta norte", "longshadow staffing")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("tell me about Tres Faroles", ["tres faroles fulfillment"]),
        ("what is Panaderia Dos Molinos like", ["panadería dos molinos"]),
        ("una panadería", []),
        ("casa alta", ["casa alta"]),
        ("who do you work with", []),
        ("ok longshadow then", ["longshadow staffing"]),
        ("the casa on the corner", []),
    ],
)
def testspoken_of(text: str, named: list[str]) -> None:
    assert spoken_of(text, NAMES) == named
